import type { BoardChange, ListChange, OpenedChange } from './changes.ts';
import { agentKey, campaignKey, minuteKey } from './keys.ts';
import type { BoardView, OpenedCampaign } from './view.ts';

/**
 * The view after a change. Parts that the change leaves alone keep their reference, so that whoever
 * draws them sees that nothing happened. A change of a campaign that is not open is passed over.
 */
export function applyChange(view: BoardView, change: BoardChange): BoardView {
  return {
    identity: change.identity ?? view.identity,
    connection: change.connection ?? view.connection,
    sources: change.sources ?? view.sources,
    feed: change.feed ?? view.feed,
    budget: change.budget ?? view.budget,
    clock: change.clock ?? view.clock,
    campaigns: applyList(view.campaigns, change.campaigns, campaignKey),
    opened: applyOpened(view.opened, change),
  };
}

function applyOpened(opened: OpenedCampaign | null, change: BoardChange): OpenedCampaign | null {
  const base = change.opened === undefined ? opened : change.opened;
  if (base === null || change.openedChange?.id !== base.id) return base;
  return patchOpened(base, change.openedChange);
}

function patchOpened(opened: OpenedCampaign, change: OpenedChange): OpenedCampaign {
  const minutes = applyList(opened.minutes, change.minutes, minuteKey);
  return {
    id: opened.id,
    facts: change.facts ?? opened.facts,
    minutes: minutes === opened.minutes ? minutes : [...minutes].sort((a, b) => a.minute - b.minute),
    agents: applyList(opened.agents, change.agents, agentKey),
  };
}

function applyList<T>(
  list: readonly T[],
  change: ListChange<T> | undefined,
  keyOf: (item: T) => string,
): readonly T[] {
  if (change === undefined) return list;
  const items = new Map(list.map((item) => [keyOf(item), item]));
  for (const key of change.removed) items.delete(key);
  for (const item of change.set) items.set(keyOf(item), item);
  return [...items.values()];
}
