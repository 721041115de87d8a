import { campaignRows } from '../../core/board/campaign-rows.ts';
import {
  type Moment,
  momentOf,
  type SharedView,
  sharedView,
  type ViewInput,
} from '../../core/board/compose-view.ts';
import type { FeedView } from '../../core/board/feed-view.ts';
import { openedCampaign } from '../../core/board/opened.ts';
import { same } from '../../core/board/same.ts';
import type { CampaignRow, IdentityView, OpenedCampaign } from '../../core/board/view.ts';
import { EMPTY_FLOOR, type Floor } from '../../core/merge/floor.ts';
import type { Instant } from '../../core/time/minute.ts';
import type { Budget } from '../ports/budget.ts';
import type { Slowing } from './cadence.ts';
import { platformOffset } from './platform-time.ts';
import type { SourceStates } from './source-states.ts';

export interface BoardParts {
  readonly identity: Omit<IdentityView, 'organization' | 'zone'>;
  readonly states: SourceStates;
  readonly budget: Budget;
  /** Platform time. */
  readonly now: () => Instant;
  /** Platform time less what windows read on their clock, ms. */
  readonly offsetMs: () => number;
  /** By how much the polling periods are lengthened now, and why. */
  readonly slowing: () => Slowing;
  /** How changes come in. */
  readonly feed: () => FeedView;
}

/** The one Board: holds what was gathered and composes views of it. */
export interface Board {
  floor(): Floor;
  /** Replaces the floor by what `change` makes of it and tells the listeners. */
  update(change: (floor: Floor) => Floor): void;
  /** Tells the listeners that something besides the floor changed. */
  touch(): void;
  shared(): SharedView;
  opened(campaignId: string | null): OpenedCampaign | null;
  onChange(listener: () => void): () => void;
}

export function createBoard(parts: BoardParts): Board {
  const listeners = new Set<() => void>();
  let floor = EMPTY_FLOOR;
  const rows = rememberLast(rowsAt);
  const opened = rememberPer(openedAt);
  const touch = (): void => listeners.forEach((listener) => listener());
  const input = (): ViewInput => viewInput(parts, floor);
  return {
    floor: () => floor,
    update(change) {
      floor = change(floor);
      touch();
    },
    touch,
    shared() {
      const current = input();
      return sharedView(current, rows(floor, momentOf(current)));
    },
    opened: (campaignId) => (campaignId === null ? null : opened(campaignId, floor, momentOf(input()))),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function viewInput(parts: BoardParts, floor: Floor): ViewInput {
  const now = parts.now();
  const { allowed, spent, own, refusals, resumesAt } = parts.budget.state();
  return {
    floor,
    identity: parts.identity,
    sources: parts.states.views(now),
    budget: { allowed, spent, own, refusals, ...parts.slowing() },
    feed: parts.feed(),
    // The gate tells it by the clock of this machine.
    resumesAt: resumesAt === null ? null : resumesAt + platformOffset(parts.budget),
    offsetMs: parts.offsetMs(),
    now,
  };
}

function rowsAt(floor: Floor, moment: Moment): readonly CampaignRow[] {
  return campaignRows({ floor, closed: moment.closed, freshness: moment.freshness });
}

function openedAt(campaignId: string, floor: Floor, moment: Moment): OpenedCampaign | null {
  const campaign = floor.campaigns?.get(campaignId);
  return campaign === undefined ? null : openedCampaign({ floor, campaign, ...moment });
}

/** Composing is the dearest step of a tick; nothing is composed again while its inputs stand. */
function rememberLast<T>(compute: (floor: Floor, moment: Moment) => T): (floor: Floor, moment: Moment) => T {
  let last: { readonly floor: Floor; readonly moment: Moment; readonly value: T } | null = null;
  return (floor, moment) => {
    if (last?.floor !== floor || !same(last.moment, moment)) {
      last = { floor, moment, value: compute(floor, moment) };
    }
    return last.value;
  };
}

function rememberPer(
  compute: typeof openedAt,
): (campaignId: string, floor: Floor, moment: Moment) => OpenedCampaign | null {
  const perCampaign = new Map<string, (floor: Floor, moment: Moment) => OpenedCampaign | null>();
  return (campaignId, floor, moment) => {
    const known = perCampaign.get(campaignId) ?? rememberLast((f, m) => compute(campaignId, f, m));
    perCampaign.set(campaignId, known);
    return known(floor, moment);
  };
}
