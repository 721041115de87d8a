import { X } from 'lucide-react';
import { useId } from 'react';
import { MEASURES } from '../../../core/alerts/definitions.ts';
import type { MeasureId } from '../../../core/alerts/measure.ts';
import { FieldError } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import type { DraftLevel } from './condition-draft.ts';
import styles from './Condition.module.css';
import { focusAdd } from './focus-add.ts';
import { NumberField } from './NumberField.tsx';
import type { RuleForm } from './use-rule-form.ts';
import { capitalized, measuresFor, UNIT_MARKS } from './vocabulary.ts';

interface LevelRowProps {
  readonly form: RuleForm;
  readonly level: DraftLevel;
  readonly place: string;
  readonly removable: boolean;
}

const SIDES = [
  { value: 'above', label: 'at or above' },
  { value: 'below', label: 'below' },
] as const;

/** A longer unit stands behind the first level only, so that both levels fit on one line. */
const SHORT_UNIT = 3;

/** One figure compared with the level that raises and the level that ends. */
export function LevelRow({ form, level, place, removable }: LevelRowProps) {
  const id = useId();
  const { key, measure, side } = level;
  const definition = measure === null ? null : MEASURES[measure];
  const unit = definition === null ? undefined : UNIT_MARKS[definition.unit];
  const fieldOf = (field: 'set' | 'clear' | 'sample') => ({
    name: `${field}-${key}`,
    value: level[field],
    error: form.errors[`${field}-${key}`] ?? null,
    errorId: `${id}-${field}`,
    onChange: (text: string) => {
      form.changePart({ ...level, [field]: text });
    },
  });
  const sample = definition?.sampleOf ?? null;
  return (
    <div className={styles.row} role="group" aria-label={`Condition ${place}`}>
      <div className={styles.top}>
        <div className={styles.line}>
          <MeasureField form={form} level={level} errorId={`${id}-measure`} />
          <div className={styles.labelled}>
            <span className={styles.micro} aria-hidden>
              Is
            </span>
            <Select
              label="Side"
              value={side}
              choices={SIDES}
              onChoose={(next) => {
                form.changePart({ ...level, side: next });
              }}
            />
          </div>
          <NumberField label="Level" {...fieldOf('set')} {...(unit !== undefined && { unit })} />
          <NumberField
            label={side === 'above' ? 'Ends below' : 'Ends at or above'}
            {...fieldOf('clear')}
            {...(unit !== undefined && unit.length <= SHORT_UNIT && { unit })}
          />
        </div>
        {removable && <RemoveButton form={form} partKey={key} place={place} />}
      </div>
      {(['measure', 'set', 'clear', 'sample'] as const).map((field) => (
        <FieldError key={field} id={`${id}-${field}`} error={form.errors[`${field}-${key}`] ?? null} />
      ))}
      {(sample !== null || level.sample !== '') && (
        <div className={styles.sample}>
          <span aria-hidden>Judged only with at least</span>
          <NumberField inline label="Judged only with at least" placeholder="any" {...fieldOf('sample')} />
          <span>{sample ?? 'cases'}</span>
        </div>
      )}
      {definition !== null && <p className={styles.about}>{definition.about}</p>}
    </div>
  );
}

function MeasureField({ form, level, errorId }: { form: RuleForm; level: DraftLevel; errorId: string }) {
  const name = `measure-${level.key}`;
  const wrong = form.errors[name] !== undefined;
  return (
    <div className={styles.labelled} data-grow>
      <span className={styles.micro} aria-hidden>
        Measure
      </span>
      <Select<MeasureId>
        label="Measure"
        name={name}
        value={level.measure}
        choices={measureChoices(form, level.measure)}
        autoFocus={form.freshKey === level.key}
        aria-invalid={wrong}
        aria-describedby={wrong ? errorId : undefined}
        onChoose={(measure) => {
          form.changePart({ ...level, measure });
        }}
      />
    </div>
  );
}

/** What the subject has, and what was chosen for another subject before. */
function measureChoices({ draft }: RuleForm, chosen: MeasureId | null) {
  const offered = measuresFor(draft.subject).map(({ id }) => id);
  const all = chosen === null || offered.includes(chosen) ? offered : [...offered, chosen];
  return all.map((value) => ({ value, label: capitalized(MEASURES[value].name) }));
}

/** Takes a condition out; the keyboard goes on at the group's first "add" button. */
export function RemoveButton({ form, partKey, place }: { form: RuleForm; partKey: number; place: string }) {
  return (
    <button
      type="button"
      className={styles.remove}
      aria-label={`Remove condition ${place}`}
      onClick={(event) => {
        focusAdd(event.currentTarget);
        form.removePart(partKey);
      }}
    >
      <X size={15} aria-hidden />
    </button>
  );
}
