import type { Floor } from '../merge/floor.ts';
import { boardClosedMinute, seenAt } from '../merge/closed.ts';
import type { Freshness } from '../polling/freshness.ts';
import type { SourceName } from '../floor/source.ts';
import { type Instant, type Minute, minuteOf } from '../time/minute.ts';
import { connectionOf } from './connection.ts';
import type { FeedView } from './feed-view.ts';
import type { BoardView, BudgetView, CampaignRow, IdentityView, SourceView } from './view.ts';

export interface ViewInput {
  readonly floor: Floor;
  readonly identity: Omit<IdentityView, 'organization' | 'zone'>;
  readonly sources: readonly SourceView[];
  readonly feed: FeedView;
  readonly budget: BudgetView;
  readonly resumesAt: Instant | null;
  readonly offsetMs: number;
  readonly now: Instant;
}

/** The part of the view that every window shares. */
export type SharedView = Omit<BoardView, 'opened'>;

export function sharedView(input: ViewInput, campaigns: readonly CampaignRow[]): SharedView {
  const { floor, sources } = input;
  const closed = boardClosedMinute(seenAt(floor), input.now);
  return {
    identity: {
      ...input.identity,
      organization: floor.organization?.name ?? null,
      zone: floor.organization?.zone ?? null,
    },
    connection: connectionOf(sources, input.resumesAt),
    sources,
    feed: input.feed,
    budget: input.budget,
    clock: { closedMinute: floor.campaigns === null ? null : closed, offsetMs: input.offsetMs },
    campaigns,
  };
}

/** What the people's and the dialer's side of the board depend on, besides the floor. */
export interface Moment {
  readonly closed: Minute;
  /** The minute that holds the present moment. */
  readonly current: Minute;
  readonly freshness: Freshness;
  /** Sources whose newest answer is a fault or too old. */
  readonly lacking: readonly SourceName[];
}

export function momentOf(input: Pick<ViewInput, 'floor' | 'sources' | 'now'>): Moment {
  const activity = input.sources.find(({ source }) => source === 'activity');
  return {
    closed: boardClosedMinute(seenAt(input.floor), input.now),
    current: minuteOf(input.now),
    freshness: activity?.freshness ?? 'never',
    lacking: lackingSources(input.sources),
  };
}

/** Sources whose newest answer is a fault or too old. */
export function lackingSources(sources: readonly SourceView[]): readonly SourceName[] {
  return sources.filter(isLacking).map(({ source }) => source);
}

/** The past does not age: once it is filled in there is nothing more to ask. */
function isLacking({ source, fault, freshness }: SourceView): boolean {
  if (fault !== null) return true;
  return source !== 'past' && (freshness === 'stale' || freshness === 'lost');
}
