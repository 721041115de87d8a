import type { Fault } from '../../core/faults/fault.ts';
import type { IdentityView } from '../../core/board/view.ts';
import type { NumberedChange } from '../../shared/ipc.ts';
import type { Budget } from '../ports/budget.ts';
import type { Clock } from '../ports/clock.ts';
import type { ContactCentre } from '../ports/contact-centre.ts';
import type { Log } from '../ports/log.ts';
import { type Board, createBoard } from './board.ts';
import { platformTime } from './platform-time.ts';
import { createPolling, plannedStretch, type Polling } from './polling.ts';
import { createSourceStates, type SourceStates } from './source-states.ts';
import { createViewer, type Viewer } from './viewer.ts';

export interface WatchParts {
  readonly clock: Clock;
  readonly log: Log;
  /** Within 0–1. */
  readonly random: () => number;
  readonly identity: Omit<IdentityView, 'organization' | 'zone'>;
  readonly budget: Budget;
  /** The contact centre to watch, or why there is none. */
  readonly centre: ContactCentre | Fault;
}

/** The watch over one contact centre: its board, its pollers and the windows that look at it. */
export interface Watch {
  createViewer(push: (change: NumberedChange) => void): Viewer;
  start(): void;
  /** After sleep or a change of network: everything live is asked again at once. */
  resume(): void;
  stop(): void;
}

/** Ages, countdowns and the forming minute move on without any answer. */
const TICK_MS = 1_000;

export function createWatch(parts: WatchParts): Watch {
  const opened = new Map<symbol, string>();
  const { board, states } = boardOf(parts, () => opened.size);
  const polling = pollingOf(parts, { board, states, opened: () => [...new Set(opened.values())] });
  let stopTicking = (): void => undefined;
  const tick = (): void => {
    board.touch();
    stopTicking = parts.clock.after(TICK_MS, tick);
  };
  return {
    createViewer: (push) => viewerOf(parts, { board, push, opened, polling, states }),
    start() {
      polling?.start();
      tick();
    },
    resume: () => polling?.poke(['activity', 'load', 'pace', 'progress', 'counts', 'totals', 'diagnosis']),
    stop() {
      stopTicking();
      polling?.stop();
    },
  };
}

function boardOf(
  parts: WatchParts,
  openedCount: () => number,
): { readonly board: Board; readonly states: SourceStates } {
  const states = createSourceStates();
  if (!isCentre(parts.centre)) states.failed('organization', parts.centre);
  const { budget, identity } = parts;
  const stretch = (floor: ReturnType<Board['floor']>): number =>
    plannedStretch(floor, openedCount(), budget.state().own);
  const board = createBoard({ identity, states, budget, now: platformTime(parts.clock, budget), stretch });
  return { board, states };
}

function isCentre(centre: ContactCentre | Fault): centre is ContactCentre {
  return !('kind' in centre);
}

function pollingOf(
  parts: WatchParts,
  over: { readonly board: Board; readonly states: SourceStates; readonly opened: () => readonly string[] },
): Polling | null {
  const { budget, centre, clock } = parts;
  if (!isCentre(centre)) return null;
  const stretch = (): number => plannedStretch(over.board.floor(), over.opened().length, budget.state().own);
  return createPolling({ ...parts, ...over, centre, now: platformTime(clock, budget), stretch });
}

function viewerOf(
  { clock }: WatchParts,
  over: {
    readonly board: Board;
    readonly push: (change: NumberedChange) => void;
    readonly opened: Map<symbol, string>;
    readonly polling: Polling | null;
    readonly states: SourceStates;
  },
): Viewer {
  const key = Symbol('viewer');
  const onOpen = (campaignId: string | null): void => {
    if (campaignId === null) over.opened.delete(key);
    else over.opened.set(key, campaignId);
    if (over.opened.size === 0) over.states.drop('diagnosis');
    else over.polling?.poke(['diagnosis', 'past']);
  };
  return createViewer({ board: over.board, clock, push: over.push, onOpen });
}
