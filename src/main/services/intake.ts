import type { Fault } from '../../core/faults/fault.ts';
import type { SourceName } from '../../core/floor/source.ts';
import type { PlanInput } from '../../core/polling/plan.ts';
import type { Instant } from '../../core/time/minute.ts';
import type { ContactCentre } from '../ports/contact-centre.ts';
import { type Board, createBoard } from './board.ts';
import { createCadence } from './cadence.ts';
import { windowOffset } from './platform-time.ts';
import { createPolling, plannedSources, type Polling } from './polling.ts';
import type { SourceStates } from './source-states.ts';
import type { Demand } from './sources.ts';
import { createStreaming, type Streaming, withoutFeed } from './streaming.ts';
import type { WatchParts } from './watch.ts';

/** How what happens on the floor comes into one board; `null` where there is nobody to ask or to listen to. */
export interface Intake {
  readonly board: Board;
  readonly polling: Polling | null;
  readonly streaming: Streaming | null;
}

export interface IntakeNeeds {
  readonly states: SourceStates;
  /** Platform time. */
  readonly now: () => Instant;
  readonly demand: () => Demand;
  /** Whether any window shows the board. */
  readonly isSeen: () => boolean;
}

const NOTHING: ReadonlySet<SourceName> = new Set();

/** As careful as can be: every source that some rule may read. */
const ALL_RULED: ReadonlySet<SourceName> = new Set(['activity', 'load', 'pace', 'progress']);

/** Polls and the stream, at the cadence that the budget, the windows, the rules and the stream itself allow. */
export function createIntake(parts: WatchParts, { states, now, demand, isSeen }: IntakeNeeds): Intake {
  const { budget, centre, clock, feed = null, identity, log, random, wall = clock } = parts;
  const input = (): PlanInput => ({
    streamed: streaming?.covered() ?? NOTHING,
    seen: isSeen(),
    ruled: parts.ruled?.() ?? ALL_RULED,
  });
  const sources = () => plannedSources(board.floor(), demand());
  const { slowing } = createCadence({ budget, log, now, input, sources });
  const begun = now();
  const board = createBoard({
    ...{ identity, states, budget, now, slowing },
    offsetMs: () => windowOffset(budget, clock.now() - wall.now()),
    feed: () => streaming?.view() ?? withoutFeed(begun),
  });
  const common = { board, states, clock, now };
  const stretch = (): number => slowing().stretch;
  const polling = isCentre(centre)
    ? createPolling({ ...common, centre, log, random, demand, input, stretch })
    : null;
  const streaming =
    polling === null || feed === null ? null : createStreaming({ ...common, feed, poke: polling.poke });
  return { board, polling, streaming };
}

export function isCentre(centre: ContactCentre | Fault): centre is ContactCentre {
  return !('kind' in centre);
}
