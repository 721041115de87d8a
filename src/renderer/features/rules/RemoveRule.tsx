import type { Rule } from '../../../core/alerts/rule.ts';
import { useCommand } from '../../app/command.ts';
import { useShared } from '../../app/context.tsx';
import { Confirm } from '../../ui/Confirm.tsx';

interface RemoveRuleProps {
  readonly rule: Rule;
  readonly onKeep: () => void;
  readonly onRemoved: () => void;
}

export function RemoveRule({ rule, onKeep, onRemoved }: RemoveRuleProps) {
  const { api } = useShared();
  const { busy, failure, run } = useCommand();
  return (
    <Confirm
      what={`Remove ${rule.name}`}
      busy={busy}
      failure={failure}
      onKeep={onKeep}
      onConfirm={() => {
        void run(() => api.rules.remove({ id: rule.id })).then((done) => {
          if (done) onRemoved();
        });
      }}
    >
      Its open alerts end. Alerts of the past stay in the history.
    </Confirm>
  );
}
