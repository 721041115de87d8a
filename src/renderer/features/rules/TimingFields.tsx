import { useId } from 'react';
import type { Rule } from '../../../core/alerts/rule.ts';
import { FieldError } from '../../ui/Field.tsx';
import { NumberField } from './NumberField.tsx';
import styles from './RuleEditor.module.css';
import type { RuleForm } from './use-rule-form.ts';

/** When it is raised, when it ends, and how often it is told. */
export function TimingFields({ form }: { form: RuleForm }) {
  const id = useId();
  const { draft, change, errors } = form;
  const minutesOf = (field: 'sustain' | 'hold' | 'renotify') => ({
    name: field,
    value: draft[field],
    unit: 'min',
    error: errors[field] ?? null,
    errorId: `${id}-${field}`,
    onChange: (text: string) => {
      change({ [field]: text });
    },
  });
  return (
    <>
      <div className={styles.pair}>
        <div>
          <span className={styles.label} aria-hidden>
            Raised after it has held for
          </span>
          <NumberField inline label="Raised after it has held for" {...minutesOf('sustain')} />
          <FieldError id={`${id}-sustain`} error={errors.sustain ?? null} />
        </div>
        <div>
          <span className={styles.label} aria-hidden>
            Resolved after it has been over for
          </span>
          <NumberField inline label="Resolved after it has been over for" {...minutesOf('hold')} />
          <FieldError id={`${id}-hold`} error={errors.hold ?? null} />
        </div>
      </div>
      <div className={styles.pair}>
        <fieldset className={styles.set}>
          <legend className={styles.label}>Told</legend>
          <label className={styles.choice}>
            <input
              type="radio"
              name="again"
              checked={!draft.again}
              onChange={() => {
                change({ again: false });
              }}
            />
            Once
          </label>
          <div className={styles.choice}>
            <label className={styles.choice}>
              <input
                type="radio"
                name="again"
                checked={draft.again}
                onChange={() => {
                  change({ again: true });
                }}
              />
              Again every
            </label>
            {draft.again && <NumberField inline label="Minutes between" {...minutesOf('renotify')} />}
          </div>
          {draft.again && <p className={styles.hint}>Until it is over or acknowledged.</p>}
          <FieldError id={`${id}-renotify`} error={errors.renotify ?? null} />
        </fieldset>
        <When when={draft.when} onChoose={(when) => change({ when })} />
      </div>
    </>
  );
}

const WHEN: readonly { readonly when: Rule['when']; readonly label: string }[] = [
  { when: 'shift', label: 'During my shift' },
  { when: 'always', label: 'At any time' },
];

function When({ when, onChoose }: { when: Rule['when']; onChoose: (when: Rule['when']) => void }) {
  return (
    <fieldset className={styles.set}>
      <legend className={styles.label}>Notifies</legend>
      {WHEN.map((each) => (
        <label key={each.when} className={styles.choice}>
          <input
            type="radio"
            name="when"
            checked={when === each.when}
            onChange={() => {
              onChoose(each.when);
            }}
          />
          {each.label}
        </label>
      ))}
    </fieldset>
  );
}
