import type { Fault } from '../../../core/faults/fault.ts';
import type { LiveEvent } from '../../../core/floor/live-event.ts';
import { reconnectDelay } from '../../../core/polling/backoff.ts';
import type { Instant } from '../../../core/time/minute.ts';
import type { Log } from '../../ports/log.ts';
import type { Channel } from './channel-calls.ts';
import { type Link, type LinkEnd, type LinkParts, openLink } from './link.ts';
import type { Topic } from './topics.ts';

export interface LineParts extends LinkParts {
  readonly log: Log;
  /** Within 0–1. */
  readonly random: () => number;
  readonly onEvents: (events: readonly LiveEvent[]) => void;
  /** Something may have been missed. */
  readonly onGap: () => void;
  readonly onChange: () => void;
  /** The platform took the channel away from a line that had it: others need theirs more. */
  readonly onEvicted: () => void;
}

/** Keeps one channel's worth of topics alive: reconnects, and renews the channel before its day is over. */
export interface Line {
  want(topics: readonly Topic[]): void;
  topics(): readonly Topic[];
  /** The open link; `null` = there is none now. */
  link(): Link | null;
  /** Why there is none, or why it lacks something; `null` = all is well, or not known yet. */
  fault(): Fault | null;
  close(): void;
}

/** A channel lives for 24 hours. */
const RENEW_MS = 23 * 3_600_000;

/** A link that held this long failed by itself, not because the last attempt was no good. */
const STEADY_MS = 60_000;

/** What the functions below share; changes in place. */
interface Work {
  readonly parts: LineParts;
  topics: readonly Topic[];
  current: Link | null;
  /** A link that is being opened: the first, or one that is to follow the current one. */
  next: Link | null;
  /** Whether `next` tries a channel that was there before. */
  isAgain: boolean;
  openedAt: Instant;
  failures: number;
  fault: Fault | null;
  malformed: number;
  closed: boolean;
  cancelRetry: () => void;
  cancelRenewal: () => void;
}

const nothing = (): void => undefined;

export function openLine(parts: LineParts, topics: readonly Topic[]): Line {
  const work: Work = {
    ...{
      parts,
      topics,
      current: null,
      next: null,
      isAgain: false,
      openedAt: 0,
      failures: 0,
      fault: null,
      malformed: 0,
    },
    ...{ closed: false, cancelRetry: nothing, cancelRenewal: nothing },
  };
  begin(work, null);
  return {
    want(wanted) {
      work.topics = wanted;
      work.current?.want(wanted);
      work.next?.want(wanted);
    },
    topics: () => work.topics,
    link: () => work.current,
    fault: () => work.current?.fault() ?? work.fault,
    close() {
      work.closed = true;
      work.cancelRetry();
      work.cancelRenewal();
      work.current?.close();
      work.next?.close();
      work.current = null;
      work.next = null;
    },
  };
}

/** Opens a link; the current one goes on until the new one is there, so that nothing is missed. */
function begin(work: Work, channel: Channel | null): void {
  if (work.closed || work.next !== null) return;
  const { parts } = work;
  work.cancelRetry();
  const link: Link = openLink(
    parts,
    { channel, topics: work.topics },
    {
      onOpen: () => replace(work, link),
      onVerdicts: parts.onChange,
      onEvents: parts.onEvents,
      onMalformed: (detail) => malformed(work, detail),
      onClosing: () => begin(work, null),
      onEnd: (end) => ended(work, link, end),
    },
  );
  work.next = link;
  work.isAgain = channel !== null;
}

function replace(work: Work, link: Link): void {
  const { parts } = work;
  work.current?.close();
  work.current = link;
  work.next = null;
  work.openedAt = parts.now();
  work.fault = null;
  work.cancelRenewal();
  work.cancelRenewal = parts.clock.after(RENEW_MS, () => begin(work, null));
  parts.log.info('stream', 'The stream is open.', { topics: link.covered().length });
  parts.onChange();
}

function ended(work: Work, link: Link, { fault, channel }: LinkEnd): void {
  const { parts } = work;
  const wasOpen = work.current === link;
  const hadChannel = wasOpen || work.isAgain;
  if (work.next === link) work.next = null;
  if (wasOpen) {
    work.current = null;
    work.cancelRenewal();
    if (parts.now() - work.openedAt >= STEADY_MS) work.failures = 0;
  }
  work.failures += 1;
  work.fault = work.current === null ? fault : null;
  const { kind, detail } = fault;
  parts.log.warn('stream', detail, { kind, failures: work.failures, wasOpen });
  if (wasOpen) parts.onGap();
  if (hadChannel && channel === null && fault.kind !== 'signed-out') parts.onEvicted();
  parts.onChange();
  // A channel on which it failed before may be the reason.
  retry(work, work.failures > 1 ? null : channel, fault);
}

function retry(work: Work, channel: Channel | null, fault: Fault): void {
  const { clock, random } = work.parts;
  const wait = reconnectDelay(work.failures, { refused: isRefusal(fault), random: random() });
  work.cancelRetry();
  if (!work.closed) work.cancelRetry = clock.after(wait, () => begin(work, channel));
}

/** Asking again soon would not change the platform's mind. */
function isRefusal({ kind }: Fault): boolean {
  return kind === 'permission-missing' || kind === 'request-refused';
}

const LOGGED_EVERY = 100;

function malformed(work: Work, detail: string): void {
  const { log, onGap } = work.parts;
  if (work.malformed % LOGGED_EVERY === 0) {
    log.warn('stream', 'A message of the stream could not be read.', { detail, before: work.malformed });
  }
  work.malformed += 1;
  onGap();
}
