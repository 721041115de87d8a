import { Plus, X } from 'lucide-react';
import { FieldError } from '../../ui/Field.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { EMPTY_LEVEL, EMPTY_STATE, isGroup, type DraftGroup } from './condition-draft.ts';
import styles from './Condition.module.css';
import { focusAdd } from './focus-add.ts';
import { LevelRow } from './LevelRow.tsx';
import { StateRow } from './StateRow.tsx';
import type { RuleForm } from './use-rule-form.ts';
import { statesFor } from './vocabulary.ts';

interface ConditionGroupProps {
  readonly form: RuleForm;
  readonly group: DraftGroup;
  /** Such as "2" for the second condition, or "2.1" for the first within it. */
  readonly place: string;
  readonly inner?: boolean;
}

const KINDS = [
  { value: 'all', label: 'All of these' },
  { value: 'any', label: 'Any of these' },
] as const;

/** Conditions of which all or any must hold. */
export function ConditionGroup({ form, group, place, inner = false }: ConditionGroupProps) {
  const error = form.errors[`group-${group.key}`] ?? null;
  return (
    <div
      className={inner ? styles.inner : styles.outer}
      data-group
      data-wrong={error !== null}
      {...(inner && { role: 'group', 'aria-label': `Group ${place}` })}
    >
      {(inner || group.of.length > 1) && <GroupHead form={form} group={group} place={place} inner={inner} />}
      {group.of.map((part, index) => {
        const at = inner ? `${place}.${index + 1}` : String(index + 1);
        if (isGroup(part)) return <ConditionGroup key={part.key} form={form} group={part} place={at} inner />;
        const shared = { form, place: at, removable: inner || group.of.length > 1 };
        return part.kind === 'level' ? (
          <LevelRow key={part.key} level={part} {...shared} />
        ) : (
          <StateRow key={part.key} state={part} {...shared} />
        );
      })}
      <FieldError id={`group-${group.key}`} error={error} />
      <AddButtons form={form} group={group} inner={inner} />
    </div>
  );
}

function GroupHead({ form, group, place, inner = false }: ConditionGroupProps) {
  return (
    <div className={styles.groupHead}>
      <Segmented
        label={inner ? `Group ${place} holds when` : 'The condition holds when'}
        value={group.kind}
        choices={KINDS}
        onChoose={(kind) => {
          form.changePart({ ...group, kind });
        }}
      />
      <span className={styles.quiet}>must hold</span>
      {inner && (
        <button
          type="button"
          className={styles.remove}
          aria-label={`Remove group ${place}`}
          onClick={(event) => {
            focusAdd(event.currentTarget, 'outside');
            form.removePart(group.key);
          }}
        >
          <X size={15} aria-hidden />
        </button>
      )}
    </div>
  );
}

/** Groups stand within the outermost only: deeper ones nobody can read. */
function AddButtons({ form, group, inner }: { form: RuleForm; group: DraftGroup; inner: boolean }) {
  const add = (part: Parameters<RuleForm['addPart']>[1]) => () => {
    form.addPart(group.key, part);
  };
  const newGroup: DraftGroup = { kind: 'any', key: 0, bare: false, of: [EMPTY_LEVEL] };
  const hasStates = statesFor(form.draft.subject).length > 0;
  return (
    <div className={styles.add}>
      <AddButton what="level" first onClick={add(EMPTY_LEVEL)} />
      {hasStates && <AddButton what="state" onClick={add(EMPTY_STATE)} />}
      {!inner && <AddButton what="group" onClick={add(newGroup)} />}
    </div>
  );
}

interface AddButtonProps {
  readonly what: string;
  readonly first?: boolean;
  readonly onClick: () => void;
}

function AddButton({ what, first = false, onClick }: AddButtonProps) {
  return (
    <button type="button" className={styles.addButton} onClick={onClick} {...(first && { 'data-add': true })}>
      <Plus size={14} aria-hidden />
      Add a {what}
    </button>
  );
}
