import { useEffect, useRef } from 'react';
import type { ShiftPlan } from '../../../core/shifts/plan.ts';
import { useLeave } from '../../app/leave-guard.tsx';
import { Button } from '../../ui/Button.tsx';
import { SaveBar } from '../../ui/SaveBar.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { ExceptionsEditor } from './ExceptionsEditor.tsx';
import { QuietEditor } from './QuietEditor.tsx';
import styles from './ShiftPane.module.css';
import { usePlanForm, type PlanForm } from './use-plan-form.ts';
import { WeekEditor } from './WeekEditor.tsx';
import { ZoneField } from './ZoneField.tsx';

/** When the supervisor works; saved as a whole. */
export function PlanEditor({ plan }: { plan: ShiftPlan }) {
  const form = usePlanForm(plan);
  const { draft, edit } = form;
  useLeave(form.changed);
  const ref = useWrongFocus(form);
  return (
    <form
      ref={ref}
      className={styles.plan}
      noValidate
      aria-label="Shift plan"
      onSubmit={(event) => {
        event.preventDefault();
        if (!form.saving.busy) void form.save();
      }}
    >
      <WeekEditor form={form} />
      <ExceptionsEditor form={form} />
      <QuietEditor form={form} />
      <ZoneField form={form} />
      <section className={styles.section}>
        <h3 className={styles.title}>Hand-over note</h3>
        <Switch
          label="Make a note when a planned shift ends"
          text="What was raised and what is still open, for whoever comes next."
          on={draft.handOver}
          onSwitch={(handOver) => {
            edit((before) => ({ ...before, handOver }));
          }}
        />
      </section>
      <PlanBar form={form} />
    </form>
  );
}

function PlanBar({ form }: { form: PlanForm }) {
  const { changed, saved, saving, errors, discard } = form;
  const wrong = Object.keys(errors).length > 0;
  return (
    <SaveBar>
      <p
        className={styles.state}
        role="status"
        data-changed={changed}
        data-wrong={wrong || saving.failure !== null}
      >
        {saving.failure ?? stateWords({ changed, saved, wrong })}
      </p>
      {changed && (
        <Button disabled={saving.busy} onClick={discard}>
          Discard
        </Button>
      )}
      <Button tone="primary" type="submit" disabled={saving.busy}>
        {saving.busy ? 'Saving…' : 'Save plan'}
      </Button>
    </SaveBar>
  );
}

function stateWords({ changed, saved, wrong }: { changed: boolean; saved: boolean; wrong: boolean }): string {
  if (wrong) return 'Not saved yet: see what is marked above.';
  if (changed) return 'Unsaved changes';
  return saved ? 'Saved' : 'No changes';
}

/** After a try to save, the focus goes to the first field with something wrong. */
function useWrongFocus({ tries }: PlanForm) {
  const ref = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0) ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  return ref;
}
