import { MOST_CAUSES } from '../../core/alerts/causes-wanted.ts';
import type { Fault } from '../../core/faults/fault.ts';
import type { SourceName } from '../../core/floor/source.ts';
import type { IdentityView, SourceView } from '../../core/board/view.ts';
import type { Instant } from '../../core/time/minute.ts';
import type { NumberedChange } from '../../shared/ipc.ts';
import type { Budget } from '../ports/budget.ts';
import type { Clock } from '../ports/clock.ts';
import type { ContactCentre } from '../ports/contact-centre.ts';
import type { Feed } from '../ports/feed.ts';
import type { Log } from '../ports/log.ts';
import { type Audience, createAudience } from './audience.ts';
import { createIntake, isCentre } from './intake.ts';
import { platformTime } from './platform-time.ts';
import { createSourceStates, type SourceStates } from './source-states.ts';
import { createViewer, type Sight, type Viewer } from './viewer.ts';

export interface WatchParts {
  /** One that does not jump. */
  readonly clock: Clock;
  /** The one that windows read; the same where not given. */
  readonly wall?: Clock;
  readonly log: Log;
  /** Within 0–1. */
  readonly random: () => number;
  readonly identity: Omit<IdentityView, 'organization' | 'zone'>;
  readonly budget: Budget;
  /** The contact centre to watch, or why there is none. */
  readonly centre: ContactCentre | Fault;
  /** Changes as they happen; `null` or absent where everything has to be asked for. */
  readonly feed?: Feed | null;
  /** What the enabled alert rules read; every source that rules may read where not given. */
  readonly ruled?: () => ReadonlySet<SourceName>;
}

/** The watch over one contact centre: its board, its pollers and the windows that look at it. */
export interface Watch {
  /** For windows that look at more than one watch in turn. */
  readonly sight: Sight;
  createViewer(push: (change: NumberedChange) => void): Viewer;
  /** Platform time. */
  now(): Instant;
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

/** What is asked again at once after sleep. */
const LIVE: readonly SourceName[] = ['activity', 'load', 'pace', 'progress', 'counts', 'totals', 'diagnosis'];

/** Ages, countdowns and the forming minute move on without any answer. */
const TICK_MS = 1_000;

export function createWatch(parts: WatchParts): Watch {
  const { clock, budget } = parts;
  const now = platformTime(clock, budget);
  let wanted: readonly string[] = [];
  let halted: Fault | null = isCentre(parts.centre) ? null : parts.centre;
  const states = haltable(createSourceStates(), () => halted);
  const audience: Audience = createAudience((more) => {
    if (audience.opened().length === 0) states.drop('diagnosis');
    else if (more) polling?.poke(['diagnosis', 'past']);
  });
  const { board, polling, streaming } = createIntake(parts, {
    ...{ states, now, isSeen: audience.isSeen },
    demand: () => ({ opened: audience.opened(), wanted }),
  });
  const rest = (): void => [polling, streaming].forEach((intake) => intake?.stop());
  const ticking = createTicking(clock, board.touch);
  const sight: Sight = { board, onOpen: audience.open, onSee: audience.see };
  return {
    sight,
    createViewer: (push) => createViewer({ sight, clock, push }),
    now,
    sources: () => states.views(now()),
    wantCauses(campaignIds) {
      const before = wanted;
      wanted = campaignIds.slice(0, MOST_CAUSES);
      if (wanted.length === 0) states.drop('causes');
      else if (wanted.some((id) => !before.includes(id))) polling?.poke(['causes']);
    },
    onChange: board.onChange,
    start() {
      if (isCentre(parts.centre)) halted = null;
      [polling, streaming].forEach((intake) => intake?.start());
      ticking.start();
    },
    pause(fault) {
      halted = fault;
      rest();
      ticking.start();
      board.touch();
    },
    resume() {
      polling?.poke(LIVE);
      streaming?.resume();
    },
    stop() {
      ticking.stop();
      rest();
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
