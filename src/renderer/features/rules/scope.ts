import type { MemberGroup } from '../../../core/floor/queue.ts';
import type { CampaignRow } from '../../../core/board/view.ts';

/** Something that a rule can be narrowed to. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** The queues that the campaigns of the board use, each once. */
export function queuesOf(campaigns: readonly Pick<CampaignRow, 'queueId' | 'queueName'>[]): readonly Named[] {
  const byId = new Map<string, string>();
  for (const { queueId, queueName } of campaigns) {
    if (queueId !== null) byId.set(queueId, queueName ?? 'Queue without a known name');
  }
  return [...byId].map(([id, name]) => ({ id, name }));
}

/** Teams by their name; groups of another kind say which. */
export function namedTeams(teams: readonly MemberGroup[]): readonly Named[] {
  return teams.map(({ id, name, kind }) => ({
    id,
    name: kind === 'team' ? name : `${name} (${KINDS[kind]})`,
  }));
}

const KINDS = { group: 'group', 'skill-group': 'skill group' } as const;

/** What is offered, by name, as far as the search finds it. */
export function findNamed(offered: readonly Named[], search: string): readonly Named[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return offered
    .filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The chosen ids that the board does not show now: they stay chosen, but have no name. */
export function unseenOf(offered: readonly Named[], chosen: readonly string[]): readonly string[] {
  return chosen.filter((id) => !offered.some((each) => each.id === id));
}

/** The choice with one id more or less, in the order of choosing. */
export function toggled(chosen: readonly string[], id: string): readonly string[] {
  return chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id];
}
