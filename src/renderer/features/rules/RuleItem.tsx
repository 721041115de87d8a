import { useState } from 'react';
import { ruleWords } from '../../../core/alerts/rule-words.ts';
import type { Rule } from '../../../core/alerts/rule.ts';
import { useCommand } from '../../app/command.ts';
import { useCell, useShared } from '../../app/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { RemoveRule } from './RemoveRule.tsx';
import styles from './RulesPane.module.css';
import type { RuleLine } from './view-model.ts';

interface RuleItemProps {
  readonly line: RuleLine;
  /** Whether it was edited last, so that the keyboard goes on here. */
  readonly last: boolean;
  readonly onRemoved: () => void;
}

/** One rule: whether it is on, what it says, how it has behaved, and what can be done with it. */
export function RuleItem({ line, last, onRemoved }: RuleItemProps) {
  const { rule, edited, record, noisy } = line;
  const { api } = useShared();
  const [removing, setRemoving] = useState<'no' | 'asking' | 'kept'>('no');
  const command = useCommand();
  return (
    <li className={styles.item} aria-label={rule.name} data-off={!rule.enabled}>
      <Switch
        label={`${rule.name} is on`}
        unlabelled
        on={rule.enabled}
        onSwitch={(enabled) => void command.run(() => api.rules.save({ ...rule, enabled }))}
      />
      <div className={styles.words}>
        <p className={styles.name}>
          <SeverityMark severity={rule.severity} />
          {rule.name}
          {!rule.enabled && <Chip>Off</Chip>}
          {edited && <Chip>Edited</Chip>}
          {!rule.builtIn && <Chip>Your own</Chip>}
        </p>
        <p>{ruleWords(rule)}</p>
        <p className={styles.quiet}>{record}</p>
        {noisy !== null && <Noisy rule={rule} why={noisy} />}
        {command.failure !== null && (
          <p className={styles.failure} role="alert">
            {command.failure}
          </p>
        )}
      </div>
      <div className={styles.commands}>
        <EditButton rule={rule} focused={last} />
        {edited && (
          <Button
            aria-label={`Reset ${rule.name}`}
            disabled={command.busy}
            onClick={({ currentTarget }) => {
              // This button goes with the edit, and the keyboard stays at the rule.
              currentTarget.parentElement?.querySelector('button')?.focus();
              void command.run(() => api.rules.reset({ id: rule.id }));
            }}
          >
            Reset
          </Button>
        )}
        {!rule.builtIn && removing !== 'asking' && (
          <Button
            aria-label={`Remove ${rule.name}`}
            autoFocus={removing === 'kept'}
            onClick={() => {
              setRemoving('asking');
            }}
          >
            Remove
          </Button>
        )}
      </div>
      {removing === 'asking' && (
        <RemoveRule
          rule={rule}
          onRemoved={onRemoved}
          onKeep={() => {
            setRemoving('kept');
          }}
        />
      )}
    </li>
  );
}

function EditButton({ rule, focused }: { rule: Rule; focused: boolean }) {
  const { settings } = useShared();
  const [, go] = useCell(settings);
  return (
    <Button
      aria-label={`Edit ${rule.name}`}
      autoFocus={focused}
      onClick={() => {
        go({ pane: 'rules', task: { kind: 'edit', id: rule.id } });
      }}
    >
      Edit
    </Button>
  );
}

/** Points out a rule that tells too much to be heard, and where to mend it. */
function Noisy({ rule, why }: { rule: Rule; why: string }) {
  const { settings } = useShared();
  const [, go] = useCell(settings);
  return (
    <p className={styles.noisy}>
      <strong>Noisy:</strong> {why}{' '}
      <button
        type="button"
        className={styles.link}
        onClick={() => {
          go({ pane: 'rules', task: { kind: 'edit', id: rule.id } });
        }}
      >
        Change its levels
      </button>
    </p>
  );
}
