import type { Minute } from '../time/minute.ts';
import type { Measured, MeasureId } from './measure.ts';
import type { SubjectReading } from './reading.ts';
import type { Condition, LevelCondition } from './rule.ts';

/**
 * Whether a condition holds of a subject. `unknown` neither raises nor clears; `lapsed` = the day's counters
 * that an open alert rests on began anew, so that nobody can say any more whether it still holds.
 */
export type Verdict = 'holds' | 'over' | 'unknown' | 'lapsed';

/** What is open; levels are then compared with `clear` instead of `set`. */
export interface Firing {
  readonly since: Minute;
}

/** Measures that are counted from midnight on, so that a new day takes their sample away. */
const DAY_COUNTERS: ReadonlySet<MeasureId> = new Set<MeasureId>(['connect-rate', 'abandon-rate']);

/**
 * Judges a condition by three-valued logic: one unknown side leaves the whole unknown, unless the other sides
 * settle it. A group without conditions says nothing and is unknown. `firing` = the alert that is open, `null`
 * where none is. Without one, `lapsed` is never the answer.
 */
export function evaluate(condition: Condition, reading: SubjectReading, firing: Firing | null): Verdict {
  switch (condition.kind) {
    case 'level':
      return judgeLevel(condition, reading.measures[condition.measure], firing);
    case 'state': {
      const held = reading.states[condition.state];
      if (held === undefined) return 'unknown';
      return held === condition.holds ? 'holds' : 'over';
    }
    case 'all':
      return settle(condition.of, ALL_RANK, (part) => evaluate(part, reading, firing));
    case 'any':
      return settle(condition.of, ANY_RANK, (part) => evaluate(part, reading, firing));
  }
}

/** The lowest that occurs decides; nothing outranks 0. */
type Rank = Readonly<Record<Verdict, number>>;
const ALL_RANK: Rank = { over: 0, lapsed: 1, unknown: 2, holds: 3 };
const ANY_RANK: Rank = { holds: 0, unknown: 1, lapsed: 2, over: 3 };

function settle(parts: readonly Condition[], rank: Rank, judge: (part: Condition) => Verdict): Verdict {
  let settled: Verdict | null = null;
  for (const part of parts) {
    const verdict = judge(part);
    if (settled === null || rank[verdict] < rank[settled]) settled = verdict;
    if (rank[settled] === 0) break;
  }
  return settled ?? 'unknown';
}

function judgeLevel(level: LevelCondition, measured: Measured | undefined, firing: Firing | null): Verdict {
  if (measured === undefined || !Number.isFinite(measured.value)) return 'unknown';
  if (isTooFew(measured, level)) return beganAnew(level, measured, firing) ? 'lapsed' : 'unknown';
  const limit = firing === null ? level.set : clearLevel(level);
  const beyond = level.side === 'above' ? measured.value >= limit : measured.value < limit;
  return beyond ? 'holds' : 'over';
}

/** A measure without a sample is never too small. */
function isTooFew({ sample }: Measured, { minimumSample }: LevelCondition): boolean {
  return sample !== null && minimumSample !== null && sample < minimumSample;
}

function beganAnew({ measure }: LevelCondition, { from }: Measured, firing: Firing | null): boolean {
  return DAY_COUNTERS.has(measure) && firing !== null && from !== null && from > firing.since;
}

/** A `clear` on the wrong side of `set` would raise and clear in turns; it counts as `set`. */
function clearLevel({ side, set, clear }: LevelCondition): number {
  return side === 'above' ? Math.min(set, clear) : Math.max(set, clear);
}
