import type { RuleTask } from '../../app/settings-place.ts';

export function RulesPane({ task }: { task: RuleTask }) {
  return <p>{task.kind}</p>;
}
