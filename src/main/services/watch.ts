import { MOST_CAUSES } from '../../core/alerts/causes-wanted.ts';
import type { Fault } from '../../core/faults/fault.ts';
import type { IdentityView, SourceView } from '../../core/board/view.ts';
import type { NumberedChange } from '../../shared/ipc.ts';
import type { Budget } from '../ports/budget.ts';
import type { Clock } from '../ports/clock.ts';
import type { ContactCentre } from '../ports/contact-centre.ts';
import type { Log } from '../ports/log.ts';
import { type Board, createBoard } from './board.ts';
import { platformTime } from './platform-time.ts';
import { createPolling, plannedStretch, type Polling } from './polling.ts';
import { createSourceStates, type SourceStates } from './source-states.ts';
import type { Demand } from './sources.ts';
import { createViewer, type Sight, type Viewer } from './viewer.ts';

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
  /** For windows that look at more than one watch in turn. */
  readonly sight: Sight;
  createViewer(push: (change: NumberedChange) => void): Viewer;
  /** What each source last said, for whoever reads the faults out of it. */
  sources(): readonly SourceView[];
  /**
   * Asks the dialer once a minute about these campaigns, at most `MOST_CAUSES` of them, until others are
   * given; for alerts, which tell what is behind them also where no window is open.
   */
  wantCauses(campaignIds: readonly string[]): void;
  /** Called whenever the board may look different; returns the end of calling. */
  onChange(listener: () => void): () => void;
  /** Polls, from the start or where it was stopped. */
  start(): void;
  /** Asks nothing more until the next start; the board stays and says why. */
  pause(fault: Fault): void;
  /** After sleep or a change of network: everything live is asked again at once. */
  resume(): void;
  /** Asks nothing more and stands still; nothing that was gathered is lost. */
  stop(): void;
}

/** Ages, countdowns and the forming minute move on without any answer. */
const TICK_MS = 1_000;

export function createWatch(parts: WatchParts): Watch {
  const opened = new Map<symbol, string>();
  let wanted: readonly string[] = [];
  const demand = (): Demand => ({ opened: [...new Set(opened.values())], wanted });
  let halted: Fault | null = isCentre(parts.centre) ? null : parts.centre;
  const states = haltable(createSourceStates(), () => halted);
  const board = boardOf(parts, states, demand);
  const polling = pollingOf(parts, { board, states, demand });
  const ticking = createTicking(parts.clock, board.touch);
  const sight: Sight = { board, onOpen: openingOn({ opened, polling, states }) };
  return {
    sight,
    createViewer: (push) => createViewer({ sight, clock: parts.clock, push }),
    sources: () => states.views(platformTime(parts.clock, parts.budget)()),
    wantCauses(campaignIds) {
      const before = wanted;
      wanted = campaignIds.slice(0, MOST_CAUSES);
      if (wanted.length === 0) states.drop('causes');
      else if (wanted.some((id) => !before.includes(id))) polling?.poke(['causes']);
    },
    onChange: board.onChange,
    start() {
      if (isCentre(parts.centre)) halted = null;
      polling?.start();
      ticking.start();
    },
    pause(fault) {
      halted = fault;
      polling?.stop();
      ticking.start();
      board.touch();
    },
    resume: () => polling?.poke(['activity', 'load', 'pace', 'progress', 'counts', 'totals', 'diagnosis']),
    stop() {
      ticking.stop();
      polling?.stop();
    },
  };
}

function createTicking(clock: Clock, touch: () => void): { start(): void; stop(): void } {
  let stop: (() => void) | null = null;
  const tick = (): void => {
    touch();
    stop = clock.after(TICK_MS, tick);
  };
  return {
    start() {
      if (stop === null) tick();
    },
    stop() {
      stop?.();
      stop = null;
    },
  };
}

/** What stops everything is told as the fault of the source that comes first. */
function haltable(states: SourceStates, halted: () => Fault | null): SourceStates {
  const unasked = { source: 'organization', freshness: 'never', lastAnswerAt: null, periodMs: 0 } as const;
  return {
    ...states,
    views(now) {
      const fault = halted();
      const views = states.views(now);
      if (fault === null) return views;
      const first = views.find(({ source }) => source === 'organization') ?? unasked;
      return [{ ...first, fault }, ...views.filter(({ source }) => source !== 'organization')];
    },
  };
}

function boardOf(parts: WatchParts, states: SourceStates, demand: () => Demand): Board {
  const { budget, identity } = parts;
  const stretch = (floor: ReturnType<Board['floor']>): number =>
    plannedStretch(floor, demand(), budget.state().own);
  return createBoard({ identity, states, budget, now: platformTime(parts.clock, budget), stretch });
}

function isCentre(centre: ContactCentre | Fault): centre is ContactCentre {
  return !('kind' in centre);
}

function pollingOf(
  parts: WatchParts,
  over: { readonly board: Board; readonly states: SourceStates; readonly demand: () => Demand },
): Polling | null {
  const { budget, centre, clock } = parts;
  if (!isCentre(centre)) return null;
  const stretch = (): number => plannedStretch(over.board.floor(), over.demand(), budget.state().own);
  return createPolling({ ...parts, ...over, centre, now: platformTime(clock, budget), stretch });
}

function openingOn(over: {
  readonly opened: Map<symbol, string>;
  readonly polling: Polling | null;
  readonly states: SourceStates;
}): Sight['onOpen'] {
  return (viewer, campaignId) => {
    if (campaignId === null) over.opened.delete(viewer);
    else over.opened.set(viewer, campaignId);
    if (over.opened.size === 0) over.states.drop('diagnosis');
    else over.polling?.poke(['diagnosis', 'past']);
  };
}
