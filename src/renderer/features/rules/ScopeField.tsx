import { useId } from 'react';
import { useLiveBoard, useRules } from '../../app/context.tsx';
import { FieldError } from '../../ui/Field.tsx';
import styles from './RuleEditor.module.css';
import { ScopeList } from './ScopeList.tsx';
import { namedTeams, queuesOf } from './scope.ts';
import type { RuleForm } from './use-rule-form.ts';
import { SCOPE_WORDS } from './vocabulary.ts';

/** Which subjects are watched: all, or those that belong to any of the chosen. */
export function ScopeField({ form }: { form: RuleForm }) {
  const id = useId();
  const { draft, change, errors } = form;
  const error = errors.scope ?? null;
  return (
    <fieldset className={styles.set} aria-describedby={error === null ? undefined : id}>
      <legend className={styles.label}>For</legend>
      {(['all', 'some'] as const).map((scopeKind) => (
        <label key={scopeKind} className={styles.choice}>
          <input
            type="radio"
            name="scope"
            checked={draft.scopeKind === scopeKind}
            aria-invalid={scopeKind === 'some' && error !== null}
            onChange={() => {
              change({ scopeKind });
            }}
          />
          {SCOPE_WORDS[draft.subject][scopeKind]}
        </label>
      ))}
      {draft.scopeKind === 'some' && <Chosen form={form} />}
      {/* Below: it comes while a list is pressed, which must not move away from under the pointer. */}
      <FieldError id={id} error={error} />
    </fieldset>
  );
}

function Chosen({ form: { draft, change } }: { form: RuleForm }) {
  const campaigns = useLiveBoard((view) => view.campaigns);
  const teams = namedTeams(useRules().teams);
  return (
    <div className={styles.lists}>
      <ScopeList
        what="campaign"
        offered={campaigns}
        chosen={draft.campaignIds}
        onChange={(campaignIds) => {
          change({ campaignIds });
        }}
      />
      <ScopeList
        what="queue"
        offered={queuesOf(campaigns)}
        chosen={draft.queueIds}
        onChange={(queueIds) => {
          change({ queueIds });
        }}
      />
      {(teams.length > 0 || draft.teamIds.length > 0) && (
        <ScopeList
          what="team"
          hint="Counts for every queue that it feeds."
          offered={teams}
          chosen={draft.teamIds}
          onChange={(teamIds) => {
            change({ teamIds });
          }}
        />
      )}
    </div>
  );
}
