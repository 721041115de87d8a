import { useEffect, useRef } from 'react';
import type { Rule } from '../../../core/alerts/rule.ts';
import { useCell, useShared } from '../../app/context.tsx';
import { useLeave } from '../../app/leave-guard.tsx';
import { listAt } from '../../app/settings-place.ts';
import { Button } from '../../ui/Button.tsx';
import { SaveBar } from '../../ui/SaveBar.tsx';
import { ConditionField } from './ConditionField.tsx';
import { IdentityFields } from './IdentityFields.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import styles from './RuleEditor.module.css';
import { ScopeField } from './ScopeField.tsx';
import { TimingFields } from './TimingFields.tsx';
import { useRuleForm, type RuleForm } from './use-rule-form.ts';

/** What a rule says, and what it would have told today. `rule` is `null` for a new one. */
export function RuleEditor({ rule }: { rule: Rule | null }) {
  const form = useRuleForm(rule);
  const { settings } = useShared();
  const [, go] = useCell(settings);
  const leave = useLeave(form.changed);
  const fieldsRef = useWrongFocus(form);
  const title = rule === null ? 'Add a rule' : `Edit ${rule.name}`;
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={title}
      onBlur={({ target }) => {
        form.leaveField(target.getAttribute('name') ?? '');
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (form.saving.busy) return;
        void form.submit().then((id) => {
          if (id !== null) go(listAt(id));
        });
      }}
    >
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        {rule !== null && rule.about !== '' && <p className={styles.quiet}>{rule.about}</p>}
      </div>
      <div className={styles.columns}>
        <div ref={fieldsRef} className={styles.fields}>
          <IdentityFields form={form} />
          <ConditionField form={form} />
          <div className={styles.later}>
            <TimingFields form={form} />
            {form.draft.subject !== 'connection' && <ScopeField form={form} />}
          </div>
        </div>
        <PreviewPanel trial={form.trial} />
      </div>
      <SaveBar>
        <Outcome form={form} />
        <Button
          onClick={() => {
            leave(listAt(rule?.id));
          }}
        >
          Cancel
        </Button>
        <Button tone="primary" type="submit" disabled={form.saving.busy}>
          {form.saving.busy ? 'Saving…' : 'Save rule'}
        </Button>
      </SaveBar>
    </form>
  );
}

/** Why the last try to save did not. */
function Outcome({ form: { saving, tries, errors } }: { form: RuleForm }) {
  const wrong = tries > 0 && Object.keys(errors).length > 0;
  const words = saving.failure ?? (wrong ? 'Not saved yet: see what is marked above.' : null);
  return (
    <p className={styles.failure} role="alert">
      {words}
    </p>
  );
}

/** After a try to save, the focus goes to the first field with something wrong. */
function useWrongFocus({ tries }: RuleForm) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries === 0) return;
    ref.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong="true"] [data-add]')?.focus();
  }, [tries]);
  return ref;
}
