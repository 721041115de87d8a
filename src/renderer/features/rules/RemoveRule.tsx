import type { Rule } from '../../../core/alerts/rule.ts';
import { useCommand } from '../../app/command.ts';
import { useShared } from '../../app/context.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './RulesPane.module.css';

interface RemoveRuleProps {
  readonly rule: Rule;
  readonly onKeep: () => void;
  readonly onRemoved: () => void;
}

/** Removing cannot be undone, so it is asked for once more, in place. */
export function RemoveRule({ rule, onKeep, onRemoved }: RemoveRuleProps) {
  const { api } = useShared();
  const removing = useCommand();
  return (
    <div className={styles.confirm} role="group" aria-label={`Remove ${rule.name}?`}>
      <p>
        <strong>Remove {rule.name}?</strong> Its open alerts end. Alerts of the past stay in the history.
      </p>
      {removing.failure !== null && (
        <p className={styles.failure} role="alert">
          {removing.failure}
        </p>
      )}
      <div className={styles.commands}>
        <Button autoFocus onClick={onKeep}>
          Keep it
        </Button>
        <Button
          tone="danger"
          disabled={removing.busy}
          onClick={() => {
            void removing
              .run(() => api.rules.remove({ id: rule.id }))
              .then((done) => {
                if (done) onRemoved();
              });
          }}
        >
          Remove {rule.name}
        </Button>
      </div>
    </div>
  );
}
