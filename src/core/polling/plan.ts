import type { SourceName } from '../floor/source.ts';
import { stretchOf } from './cadence.ts';

/** What decides how often each source is asked. */
export interface PlanInput {
  /** Sources whose changes the stream tells, or of which it tells enough for them to be asked more seldom. */
  readonly streamed: ReadonlySet<SourceName>;
  /** Whether any window shows the board now. */
  readonly seen: boolean;
  /** What the enabled alert rules read, whether anybody looks or not. */
  readonly ruled: ReadonlySet<SourceName>;
}

/** A source at full cadence. */
export interface PlannedSource {
  readonly name: SourceName;
  /** ms */
  readonly fullMs: number;
  /** Requests per period. */
  readonly cost: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

interface Easing {
  /** The period while the stream covers the source, ms. */
  readonly streamed?: number;
  /** The period while no window shows it and no rule reads it, ms. */
  readonly unneeded?: number;
}

/** Where a period is not always the full one; what is not here, is. */
const EASED: Partial<Record<SourceName, Easing>> = {
  campaigns: { streamed: 5 * MINUTE },
  activity: { streamed: MINUTE, unneeded: MINUTE },
  load: { streamed: MINUTE, unneeded: MINUTE },
  // The stream tells a campaign's status, not its pacing.
  pace: { streamed: 30 * SECOND, unneeded: MINUTE },
  progress: { streamed: 5 * MINUTE, unneeded: 5 * MINUTE },
  diagnosis: { streamed: 30 * SECOND },
  members: { streamed: 20 * MINUTE },
  'skill-groups': { streamed: 20 * MINUTE },
};

/** The period of a source before any slowing for the budget's sake, ms. */
export function periodOf(name: SourceName, fullMs: number, input: PlanInput): number {
  const { streamed = fullMs, unneeded = fullMs } = EASED[name] ?? {};
  const needed = input.seen || input.ruled.has(name);
  return Math.max(fullMs, input.streamed.has(name) ? streamed : fullMs, needed ? fullMs : unneeded);
}

/** These keep the rhythm of the minute, or run on what the others leave; neither is slowed. */
const UNSLOWED: readonly SourceName[] = ['counts', 'totals', 'past'];

export function isSlowed(name: SourceName): boolean {
  return !UNSLOWED.includes(name);
}

/** By how much the periods must be lengthened for all to fit into `own` requests per minute; 1 = not at all. */
export function neededStretch(sources: readonly PlannedSource[], input: PlanInput, own: number): number {
  const plannedPerMinute = sources.reduce(
    (sum, { name, fullMs, cost }) => sum + (cost * MINUTE) / periodOf(name, fullMs, input),
    0,
  );
  return stretchOf({ plannedPerMinute, own });
}

/** What each source is to be asked at, ms, after the slowing. */
export function planOf(
  sources: readonly PlannedSource[],
  input: PlanInput,
  stretch: number,
): ReadonlyMap<SourceName, number> {
  return new Map(
    sources.map(({ name, fullMs }) => {
      const period = periodOf(name, fullMs, input);
      return [name, Math.round(isSlowed(name) ? period * stretch : period)] as const;
    }),
  );
}
