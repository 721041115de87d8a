import { Plus } from 'lucide-react';
import { Switch } from '../../ui/Switch.tsx';
import { WEEKDAYS, type QuietDraft } from './draft.ts';
import { addQuiet, toggleDay, withChanged, withoutKey } from './edit-plan.ts';
import { HoursFields } from './HoursFields.tsx';
import styles from './ShiftPane.module.css';
import { DAY_WORDS } from './shift-words.ts';
import type { PlanForm } from './use-plan-form.ts';

/** When nothing may disturb. */
export function QuietEditor({ form }: { form: PlanForm }) {
  const { draft, edit } = form;
  return (
    <section className={styles.section} aria-labelledby="shift-quiet">
      <h3 id="shift-quiet" className={styles.title}>
        Quiet hours
      </h3>
      <p className={styles.quiet}>
        Within the shift: alerts are raised, and wait in the inbox without a word.
      </p>
      {draft.quiet.map((line, index) => (
        <QuietLine key={line.key} form={form} line={line} name={`Quiet hours ${index + 1}`} />
      ))}
      <div>
        <button
          type="button"
          className={styles.addHours}
          onClick={() => {
            edit(addQuiet);
          }}
        >
          <Plus size={14} aria-hidden />
          Add quiet hours
        </button>
      </div>
      <Switch
        label="Tell critical alerts all the same"
        on={draft.criticalThroughQuiet}
        onSwitch={(criticalThroughQuiet) => {
          edit((before) => ({ ...before, criticalThroughQuiet }));
        }}
      />
    </section>
  );
}

interface QuietLineProps {
  readonly form: PlanForm;
  readonly line: QuietDraft;
  readonly name: string;
}

function QuietLine({ form: { edit, errors }, line, name }: QuietLineProps) {
  const change = (changed: QuietDraft): void => {
    edit((before) => ({ ...before, quiet: withChanged(before.quiet, changed) }));
  };
  return (
    <div className={styles.quietLine} role="group" aria-label={name}>
      <HoursFields
        of={name}
        hours={line}
        error={errors[`quiet-${line.key}`] ?? null}
        onChange={change}
        onRemove={() => {
          edit((before) => ({ ...before, quiet: withoutKey(before.quiet, line.key) }));
        }}
      />
      <div className={styles.days}>
        {WEEKDAYS.map((day) => (
          <label key={day} className={styles.dayChip}>
            <input
              type="checkbox"
              aria-label={DAY_WORDS[day]}
              checked={line.days.includes(day)}
              onChange={() => {
                change({ ...line, days: toggleDay(line.days, day) });
              }}
            />
            <span aria-hidden>{DAY_WORDS[day].slice(0, 2)}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
