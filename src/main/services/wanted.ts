import type { Floor } from '../../core/merge/floor.ts';
import type { Wanted } from '../ports/feed.ts';
import { queueIds } from './sources.ts';

/** What a floor wants to be told of, with the parts of the floor that decide it. */
export interface WantedFloor {
  readonly wanted: Wanted;
  readonly from: Pick<Floor, 'campaigns' | 'swept' | 'live'>;
}

/** The same object as before where the floor has not changed in what matters. */
export function wantedOf(floor: Floor, before: WantedFloor | null): WantedFloor {
  const { campaigns, swept, live } = floor;
  const from = before?.from;
  if (before !== null && from?.campaigns === campaigns && from.swept === swept && from.live === live)
    return before;
  const wanted: Wanted = {
    campaigns: [...(campaigns?.values() ?? [])].map(({ id, mediaType }) => ({ id, mediaType })),
    queueIds: queueIds(floor),
    agentIds: [...live],
  };
  const alike = before !== null && isAlike(wanted, before.wanted);
  return { wanted: alike ? before.wanted : wanted, from: { campaigns, swept, live } };
}

function isAlike(a: Wanted, b: Wanted): boolean {
  const idsOf = ({ agentIds, campaigns, queueIds: queues }: Wanted): readonly (readonly string[])[] => [
    agentIds,
    queues,
    campaigns.map(({ id }) => id),
  ];
  const others = idsOf(b);
  return idsOf(a).every((ids, index) => sameIds(ids, others[index] ?? []));
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  const known = new Set(b);
  return a.length === b.length && a.every((id) => known.has(id));
}
