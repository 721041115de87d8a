import { fault, type Fault } from '../../../core/faults/fault.ts';
import type { LiveEvent } from '../../../core/floor/live-event.ts';
import type { Coverage, Feed, FeedState, Wanted } from '../../ports/feed.ts';
import { type Line, type LineParts, openLine } from './line.ts';
import { FEWEST_CHANNELS, MOST_CHANNELS, pack, TOPICS_PER_CHANNEL } from './pack.ts';
import { type Covers, type Topic, type TopicKind, topicsOf } from './topics.ts';

export type FeedParts = Omit<LineParts, 'onEvents' | 'onGap' | 'onChange' | 'onEvicted'>;

/** How long the feed keeps to as many channels as the platform left it, ms. */
const HEEDED_MS = 3_600_000;

const NOTHING_WANTED: Wanted = { agentIds: [], queueIds: [], campaigns: [] };
const NOTHING: Coverage = { agentIds: new Set(), queueIds: new Set(), campaignIds: new Set() };

/** What the functions below share; changes in place. */
interface Work {
  readonly parts: Omit<LineParts, 'onEvicted'>;
  wanted: Wanted;
  /** Kinds of topics that the platform refused; there may be another way to the same. */
  rejected: ReadonlySet<TopicKind>;
  lines: readonly Line[];
  /** More are not opened for now, because the platform took one. */
  mostChannels: number;
  cancelHeeding: () => void;
  running: boolean;
  state: Omit<FeedState, 'heardAt'>;
}

/** The platform's notifications as one feed, over as many channels as the topics need. */
export function createFeed(parts: FeedParts): Feed {
  const [events, gaps, changes] = [
    listeners<readonly LiveEvent[]>(),
    listeners<undefined>(),
    listeners<undefined>(),
  ];
  const onChange = (): void => {
    fallBack(work);
    if (review(work)) changes.tell(undefined);
  };
  const work: Work = {
    parts: { ...parts, onEvents: events.tell, onGap: () => gaps.tell(undefined), onChange },
    ...{ wanted: NOTHING_WANTED, rejected: new Set(), lines: [], running: false },
    ...{ mostChannels: MOST_CHANNELS, cancelHeeding: () => undefined },
    state: { phase: 'off', since: parts.now(), coverage: NOTHING, fault: null },
  };
  const stop = (): void => {
    work.running = false;
    work.cancelHeeding();
    work.mostChannels = MOST_CHANNELS;
    work.lines.forEach((line) => line.close());
    work.lines = [];
    onChange();
  };
  return {
    want(wanted) {
      work.wanted = wanted;
      arrange(work);
      onChange();
    },
    start() {
      if (work.running) return;
      work.running = true;
      work.rejected = new Set();
      arrange(work);
      onChange();
    },
    stop,
    close: stop,
    state: () => ({ ...work.state, heardAt: heardAt(work.lines) }),
    onEvents: events.add,
    onGap: (listener) => gaps.add(listener),
    onChange: (listener) => changes.add(listener),
  };
}

/** Spreads the topics over lines; lines that are not needed any more end. */
function arrange(work: Work): void {
  if (!work.running) return;
  const topics = topicsOf(work.wanted, work.rejected);
  const held = work.lines.map((line) => line.topics());
  const { channels } = pack(topics, held, { perChannel: TOPICS_PER_CHANNEL, channels: work.mostChannels });
  const lines = channels.map((own, index) => {
    const line = work.lines[index];
    if (line === undefined) return own.length === 0 ? null : open(work, own);
    if (own.length === 0) line.close();
    else if (!isAlike(own, line.topics())) line.want(own);
    return own.length === 0 ? null : line;
  });
  work.lines = lines.filter((line) => line !== null);
}

function open(work: Work, topics: readonly Topic[]): Line {
  const line: Line = openLine({ ...work.parts, onEvicted: () => giveUp(work, line) }, topics);
  return line;
}

/**
 * The platform takes the channel used least where a client opens too many. Opening another would take one
 * from somebody else; so the least important topics are polled instead. Where nothing is left, it was not that.
 */
function giveUp(work: Work, line: Line): void {
  const rest = work.lines.filter((other) => other !== line);
  if (rest.length < FEWEST_CHANNELS || rest.every((other) => other.link() === null)) return;
  const { log, clock } = work.parts;
  line.close();
  work.lines = rest;
  log.warn('stream', 'The platform took a channel away: its client has too many.', { left: rest.length });
  work.cancelHeeding();
  work.cancelHeeding = clock.after(HEEDED_MS, () => limitTo(work, MOST_CHANNELS));
  limitTo(work, rest.length);
}

function limitTo(work: Work, mostChannels: number): void {
  work.mostChannels = mostChannels;
  arrange(work);
}

function isAlike(a: readonly Topic[], b: readonly Topic[]): boolean {
  return a.length === b.length && a.every(({ name }, index) => name === b[index]?.name);
}

function fallBack(work: Work): void {
  if (work.rejected.has('agent')) return;
  const rejections = work.lines.flatMap((line) => line.link()?.rejected() ?? []);
  if (!rejections.some(({ topic }) => topic.covers.kind === 'agent')) return;
  work.rejected = new Set([...work.rejected, 'agent']);
  arrange(work);
}

/** Looks at the lines anew; answers whether anything is different. */
function review(work: Work): boolean {
  const { state, parts } = work;
  const covered = work.lines.flatMap((line) => line.link()?.covered() ?? []);
  const coverage = sharedCoverage(state.coverage, coverageOf(covered));
  const phase = phaseOf(work, covered.length > 0);
  const why = phase === 'off' ? null : faultOf(work.lines);
  const since = phase === state.phase ? state.since : parts.now();
  work.state = { phase, since, coverage, fault: why };
  return phase !== state.phase || coverage !== state.coverage || why?.detail !== state.fault?.detail;
}

function phaseOf({ lines, running }: Work, isCovering: boolean): FeedState['phase'] {
  if (!running) return 'off';
  if (isCovering) return 'streaming';
  if (lines.length === 0) return 'waiting';
  return lines.some((line) => line.fault() !== null) ? 'lost' : 'opening';
}

function coverageOf(topics: readonly Topic[]): Coverage {
  const idsOf = (kind: Covers['kind']): ReadonlySet<string> =>
    new Set(topics.filter(({ covers }) => covers.kind === kind).map(({ covers }) => covers.id));
  return { agentIds: idsOf('agent'), queueIds: idsOf('queue'), campaignIds: idsOf('progress') };
}

function sharedCoverage(before: Coverage, after: Coverage): Coverage {
  const shared = {
    agentIds: sharedSet(before.agentIds, after.agentIds),
    queueIds: sharedSet(before.queueIds, after.queueIds),
    campaignIds: sharedSet(before.campaignIds, after.campaignIds),
  };
  const isSame = (['agentIds', 'queueIds', 'campaignIds'] as const).every(
    (key) => shared[key] === before[key],
  );
  return isSame ? before : shared;
}

function sharedSet(before: ReadonlySet<string>, after: ReadonlySet<string>): ReadonlySet<string> {
  return before.size === after.size && [...after].every((id) => before.has(id)) ? before : after;
}

/** A line that is down is graver than topics that may not be had. */
function faultOf(lines: readonly Line[]): Fault | null {
  const broken = lines.map((line) => line.fault()).find((one) => one !== null);
  if (broken !== undefined) return broken;
  const rejections = lines.flatMap((line) => line.link()?.rejected() ?? []);
  if (rejections.length === 0) return null;
  const permissions = [...new Set(rejections.flatMap(({ missing }) => missing))];
  const lack =
    permissions.length === 0 ? 'The platform gave no reason' : `Missing: ${permissions.join(', ')}`;
  const detail = `Some changes may not be streamed, so that they are asked for. ${lack}.`;
  return fault(permissions.length === 0 ? 'request-refused' : 'permission-missing', detail, { permissions });
}

function heardAt(lines: readonly Line[]): FeedState['heardAt'] {
  const heard = lines.flatMap((line) => line.link()?.heardAt() ?? []);
  return heard.length === 0 ? null : Math.min(...heard);
}

function listeners<T>() {
  const all = new Set<(value: T) => void>();
  return {
    tell: (value: T): void => all.forEach((listener) => listener(value)),
    add(listener: (value: T) => void) {
      all.add(listener);
      return () => void all.delete(listener);
    },
  };
}
