import type { AlertSeverity } from '../../../core/alerts/rule.ts';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import styles from './RuleEditor.module.css';
import type { RuleForm } from './use-rule-form.ts';
import { SUBJECTS, SUBJECT_WORDS } from './vocabulary.ts';

const SEVERITIES: readonly { readonly severity: AlertSeverity; readonly label: string }[] = [
  { severity: 'critical', label: 'Critical' },
  { severity: 'warning', label: 'Warning' },
];

/** What it is called, how bad it is, and what it watches. */
export function IdentityFields({ form: { draft, change, errors } }: { form: RuleForm }) {
  return (
    <>
      <Field
        label="Name"
        name="name"
        value={draft.name}
        error={errors.name ?? null}
        autoFocus
        onChange={(name) => {
          change({ name });
        }}
      />
      <div className={styles.pair}>
        <fieldset className={styles.set}>
          <legend className={styles.label}>Severity</legend>
          <div className={styles.choices}>
            {SEVERITIES.map(({ severity, label }) => (
              <label key={severity} className={styles.choice}>
                <input
                  type="radio"
                  name="severity"
                  checked={draft.severity === severity}
                  onChange={() => {
                    change({ severity });
                  }}
                />
                <SeverityMark severity={severity} silent />
                {label}
              </label>
            ))}
          </div>
        </fieldset>
        <div>
          <span className={styles.label} aria-hidden>
            Watches
          </span>
          <Select
            label="Watches"
            value={draft.subject}
            choices={SUBJECTS.map((subject) => ({ value: subject, label: SUBJECT_WORDS[subject].one }))}
            onChoose={(subject) => {
              // The connection is of no campaign: what was chosen would be hidden, and still refused.
              change(subject === 'connection' ? { subject, scopeKind: 'all' } : { subject });
            }}
          />
        </div>
      </div>
    </>
  );
}
