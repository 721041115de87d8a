import type { BoardChange, ListChange, OpenedChange } from './changes.ts';
import { agentKey, campaignKey, minuteKey } from './keys.ts';
import { same } from './same.ts';
import type { BoardView, OpenedCampaign } from './view.ts';

/** What turns `before` into `after`, or `null` where nothing differs. Inverse: `applyChange`. */
export function diffBoard(before: BoardView, after: BoardView): BoardChange | null {
  const change: BoardChange = {
    ...differing('identity', before, after),
    ...differing('connection', before, after),
    ...differing('sources', before, after),
    ...differing('feed', before, after),
    ...differing('budget', before, after),
    ...differing('clock', before, after),
    ...named('campaigns', diffList(before.campaigns, after.campaigns, campaignKey)),
    ...diffOpened(before.opened, after.opened),
  };
  return Object.keys(change).length === 0 ? null : change;
}

type Whole = 'identity' | 'connection' | 'sources' | 'feed' | 'budget' | 'clock';

function differing<K extends Whole>(key: K, before: BoardView, after: BoardView): Pick<BoardChange, K> {
  const changed = !same(before[key], after[key]);
  return (changed ? { [key]: after[key] } : {}) as Pick<BoardChange, K>;
}

function named<K extends string, T>(key: K, value: T | null): Partial<Record<K, T>> {
  return (value === null ? {} : { [key]: value }) as Partial<Record<K, T>>;
}

function diffOpened(
  before: OpenedCampaign | null,
  after: OpenedCampaign | null,
): Pick<BoardChange, 'opened' | 'openedChange'> {
  if (before === after) return {};
  if (before === null || before.id !== after?.id) return { opened: after };
  const facts = same(before.facts, after.facts) ? null : after.facts;
  const change: OpenedChange = {
    id: after.id,
    ...named('facts', facts),
    ...named('minutes', diffList(before.minutes, after.minutes, minuteKey)),
    ...named('agents', diffList(before.agents, after.agents, agentKey)),
  };
  return Object.keys(change).length === 1 ? {} : { openedChange: change };
}

function diffList<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): ListChange<T> | null {
  if (before === after) return null;
  const old = new Map(before.map((item) => [keyOf(item), item]));
  const set = after.filter((item) => !same(old.get(keyOf(item)), item));
  const kept = new Set(after.map(keyOf));
  const removed = [...old.keys()].filter((key) => !kept.has(key));
  return set.length === 0 && removed.length === 0 ? null : { set, removed };
}
