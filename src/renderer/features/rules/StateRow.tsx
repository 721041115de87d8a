import { useId } from 'react';
import { STATES } from '../../../core/alerts/definitions.ts';
import type { StateId } from '../../../core/alerts/measure.ts';
import { FieldError } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import type { DraftState } from './condition-draft.ts';
import styles from './Condition.module.css';
import { RemoveButton } from './LevelRow.tsx';
import type { RuleForm } from './use-rule-form.ts';
import { capitalized, statesFor } from './vocabulary.ts';

interface StateRowProps {
  readonly form: RuleForm;
  readonly state: DraftState;
  readonly place: string;
  readonly removable: boolean;
}

type Choice = `${StateId}:${'holds' | 'not'}`;

/** Something that holds or does not, in one choice: "is running", "is not running". */
export function StateRow({ form, state, place, removable }: StateRowProps) {
  const id = useId();
  const name = `state-${state.key}`;
  const error = form.errors[name] ?? null;
  const value: Choice | null =
    state.state === null ? null : `${state.state}:${state.holds ? 'holds' : 'not'}`;
  return (
    <div className={styles.row} role="group" aria-label={`Condition ${place}`}>
      <div className={styles.top}>
        <div className={styles.line}>
          <div className={styles.labelled} data-grow>
            <span className={styles.micro} aria-hidden>
              State
            </span>
            <Select<Choice>
              label="State"
              name={name}
              value={value}
              choices={stateChoices(form, state.state)}
              autoFocus={form.freshKey === state.key}
              aria-invalid={error !== null}
              aria-describedby={error === null ? undefined : `${id}-error`}
              onChoose={(choice) => {
                const [chosen, holds] = choice.split(':') as [StateId, string];
                form.changePart({ ...state, state: chosen, holds: holds === 'holds' });
              }}
            />
          </div>
        </div>
        {removable && <RemoveButton form={form} partKey={state.key} place={place} />}
      </div>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

/** What the subject can be, and what was chosen for another subject before. */
function stateChoices({ draft }: RuleForm, chosen: StateId | null) {
  const offered = statesFor(draft.subject).map(({ id }) => id);
  const all = chosen === null || offered.includes(chosen) ? offered : [...offered, chosen];
  return all.flatMap((id) => [
    { value: `${id}:holds` as const, label: capitalized(STATES[id].holds) },
    { value: `${id}:not` as const, label: capitalized(STATES[id].not) },
  ]);
}
