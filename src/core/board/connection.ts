import type { FaultKind } from '../faults/fault.ts';
import type { SourceName } from '../floor/source.ts';
import type { Freshness } from '../polling/freshness.ts';
import type { Instant } from '../time/minute.ts';
import type { ConnectionView, SourceView } from './view.ts';

/** The sources whose age is the age of the board. */
const LIVE_SOURCES: readonly SourceName[] = ['activity', 'pace'];

/**
 * Faults that concern the whole connection, in the order in which they are told. What reached nobody is only told
 * until the live sources are answered again: a source that is asked once an hour would keep the board offline for it.
 */
const TELLING: readonly (readonly [FaultKind, ConnectionView['phase']])[] = [
  ['no-credentials', 'no-credentials'],
  ['unknown-region', 'no-credentials'],
  ['credentials-rejected', 'signed-out'],
  ['signed-out', 'signed-out'],
  ['proxy-refused', 'offline'],
  ['untrusted-certificate', 'offline'],
  ['unreachable', 'offline'],
];

const PHASES: Readonly<Record<Freshness, ConnectionView['phase']>> = {
  live: 'live',
  late: 'late',
  stale: 'stale',
  lost: 'lost',
  never: 'starting',
};

/** Sums up all sources: what stops everything first, then the request limit, then age. */
export function connectionOf(all: readonly SourceView[], resumesAt: Instant | null): ConnectionView {
  // Without the stream everything is asked for: the connection is none the worse.
  const sources = all.filter(({ source }) => source !== 'stream');
  const oldestAnswerAt = oldestAnswer(sources);
  const live = sources.filter(({ source }) => LIVE_SOURCES.includes(source));
  const isReached = live.length > 0 && live.every(({ fault }) => fault === null);
  for (const [kind, phase] of TELLING) {
    if (phase === 'offline' && isReached) continue;
    const fault = sources.find((source) => source.fault?.kind === kind)?.fault ?? null;
    if (fault !== null) return { phase, fault, oldestAnswerAt, resumesAt: null };
  }
  if (resumesAt !== null) return { phase: 'rate-limited', fault: null, oldestAnswerAt, resumesAt };
  const oldest = live.reduce<Freshness>((worst, { freshness }) => older(worst, freshness), 'live');
  const fault = live.find((source) => source.freshness === oldest)?.fault ?? null;
  return { phase: live.length === 0 ? 'starting' : PHASES[oldest], fault, oldestAnswerAt, resumesAt: null };
}

const AGES: readonly Freshness[] = ['live', 'late', 'stale', 'lost', 'never'];

function older(a: Freshness, b: Freshness): Freshness {
  return AGES.indexOf(a) >= AGES.indexOf(b) ? a : b;
}

function oldestAnswer(sources: readonly SourceView[]): Instant | null {
  const answers = sources
    .filter(({ source }) => LIVE_SOURCES.includes(source))
    .map(({ lastAnswerAt }) => lastAnswerAt)
    .filter((at) => at !== null);
  return answers.length === 0 ? null : Math.min(...answers);
}
