import type { FeedView } from '../../core/board/feed-view.ts';
import type { LiveEvent } from '../../core/floor/live-event.ts';
import type { SourceName } from '../../core/floor/source.ts';
import { gatherLive } from '../../core/merge/gather-live.ts';
import type { Floor } from '../../core/merge/floor.ts';
import { gatherStillness } from '../../core/merge/stillness.ts';
import type { Instant } from '../../core/time/minute.ts';
import type { Clock } from '../ports/clock.ts';
import type { Feed } from '../ports/feed.ts';
import type { Board } from './board.ts';
import type { SourceStates } from './source-states.ts';
import { createTrust, type Trust } from './trust.ts';
import { wantedOf, type WantedFloor } from './wanted.ts';

export interface StreamingParts {
  readonly feed: Feed;
  readonly board: Board;
  readonly states: SourceStates;
  readonly clock: Clock;
  /** Platform time. */
  readonly now: () => Instant;
  /** Asks sources at once. */
  readonly poke: (sources: readonly SourceName[]) => void;
}

/** Joins the feed to the board, and tells the polls what they need not ask so often. */
export interface Streaming {
  start(): void;
  stop(): void;
  /** After sleep: what was open is most likely dead, and would be noticed late. */
  resume(): void;
  view(): FeedView;
  /** Sources that may be asked more seldom for what is streamed. */
  covered(): ReadonlySet<SourceName>;
}

/** Changes that come together go into the board together. */
const BATCH_MS = 250;

/** How often the board is told that nothing changed, and the feed what is wanted. */
const BEAT_MS = 5_000;

/** An event may be on its way for this long: the platform tells of one thing once a second at most. */
const UNDER_WAY_MS = 2_000;

/** Gaps may come in swarms; what they might have hidden is read anew once. */
const REREAD_MS = 15_000;

const REREAD: readonly SourceName[] = ['activity', 'load', 'pace', 'progress'];

/** What the functions below share; changes in place. */
interface Work extends StreamingParts {
  readonly trust: Trust;
  waiting: readonly LiveEvent[];
  wanted: WantedFloor;
  rereadAt: Instant;
  toReread: ReadonlySet<SourceName>;
  cancelBatch: (() => void) | null;
  cancelBeat: () => void;
  cancelReread: (() => void) | null;
}

export function createStreaming(parts: StreamingParts): Streaming {
  const { feed, board, now } = parts;
  const work: Work = {
    ...parts,
    trust: createTrust(now),
    waiting: [],
    wanted: wantedOf(board.floor(), null),
    rereadAt: -Infinity,
    toReread: new Set(),
    ...{ cancelBatch: null, cancelReread: null, cancelBeat: () => undefined },
  };
  feed.onEvents((events) => receive(work, events));
  feed.onGap(() => {
    work.trust.doubt();
    flush(work);
    reread(work, REREAD);
  });
  feed.onChange(() => coverageChanged(work));
  const start = (): void => {
    work.cancelBeat();
    feed.start();
    beat(work);
  };
  const stop = (): void => {
    work.cancelBeat();
    work.cancelReread?.();
    work.cancelReread = null;
    feed.stop();
    flush(work);
  };
  return {
    start,
    stop,
    resume() {
      stop();
      start();
    },
    view: () => viewOf(work),
    covered: () => work.trust.covered(board.floor(), work.wanted.wanted),
  };
}

function receive(work: Work, events: readonly LiveEvent[]): void {
  work.waiting = [...work.waiting, ...events];
  work.cancelBatch ??= work.clock.after(BATCH_MS, () => flush(work));
  // Who leaves all queues at once may have lost the licence, which only a sweep shows.
  if (events.some((event) => event.kind === 'joined' && !event.joined)) reread(work, ['activity']);
}

/** Puts into the board what was told since the last time, and that nothing else changed. */
function flush(work: Work): void {
  const { board, feed } = work;
  work.cancelBatch?.();
  work.cancelBatch = null;
  const events = work.waiting;
  work.waiting = [];
  const before = board.floor();
  const told = gatherLive(before, events);
  const after = stilled(work, told, feed.state().heardAt);
  if (after !== before) board.update(() => after);
}

function stilled(work: Work, floor: Floor, heardAt: Instant | null): Floor {
  const covered = work.trust.held(floor);
  return gatherStillness(floor, covered, (heardAt ?? work.now()) - UNDER_WAY_MS);
}

function beat(work: Work): void {
  const { board, clock, feed, states } = work;
  const wanted = wantedOf(board.floor(), work.wanted);
  if (wanted !== work.wanted) {
    work.wanted = wanted;
    feed.want(wanted.wanted);
  }
  flush(work);
  const { heardAt } = feed.state();
  if (heardAt !== null) {
    const covered = work.trust.covered(board.floor(), wanted.wanted);
    for (const source of STREAMED) if (covered.has(source)) states.heard(source, heardAt);
    states.heard('stream', heardAt);
  }
  work.cancelBeat = clock.after(BEAT_MS, () => beat(work));
}

/** The platform's own sign of life. */
const HEARTBEAT_MS = 30_000;

/** Sources whose every change is streamed, so that hearing the stream is as good as an answer. */
const STREAMED: readonly SourceName[] = ['activity', 'load', 'progress'];

function coverageChanged(work: Work): void {
  const { board, feed, states, trust } = work;
  const { coverage, fault, phase, heardAt } = feed.state();
  const isNews = trust.note(coverage);
  if (phase === 'off' || phase === 'waiting') states.drop('stream');
  else {
    states.promise('stream', HEARTBEAT_MS);
    if (fault !== null) states.failed('stream', fault);
    else if (heardAt !== null) states.answered('stream', heardAt);
  }
  flush(work);
  if (isNews && phase === 'streaming') reread(work, REREAD);
  board.touch();
}

function reread(work: Work, sources: readonly SourceName[]): void {
  work.toReread = new Set([...work.toReread, ...sources]);
  if (work.cancelReread !== null) return;
  const ask = (): void => {
    work.cancelReread = null;
    work.rereadAt = work.now();
    work.poke([...work.toReread]);
    work.toReread = new Set();
  };
  const wait = work.rereadAt + REREAD_MS - work.now();
  if (wait <= 0) ask();
  else work.cancelReread = work.clock.after(wait, ask);
}

function viewOf({ board, feed, trust, wanted: { wanted } }: Work): FeedView {
  const { phase, coverage, fault, since } = feed.state();
  const counts = { covered: coverage.agentIds.size, wanted: wanted.agentIds.length };
  const why = fault?.detail ?? partial(counts);
  switch (phase) {
    case 'off':
    case 'waiting':
      return { phase: 'polling', ...counts, since, why };
    case 'opening':
    case 'lost':
      return { phase, ...counts, since, why };
    case 'streaming': {
      const { agentIds } = trust.held(board.floor());
      return { phase: agentIds.size > 0 ? 'streaming' : 'opening', ...counts, since, why };
    }
  }
}

function partial({ covered, wanted }: { readonly covered: number; readonly wanted: number }): string | null {
  if (covered === 0 || covered >= wanted) return null;
  return `${covered} of ${wanted} agents are streamed; the others are asked for.`;
}

/** What is shown where no feed is to be had. */
export function withoutFeed(since: Instant): FeedView {
  return { phase: 'polling', covered: 0, wanted: 0, since, why: null };
}
