import { failed, fault } from '../../../core/faults/fault.ts';
import type { Outcome } from '../../../core/faults/fault.ts';
import { MINUTE_MS } from '../../../core/time/minute.ts';
import type { Window } from '../../ports/contact-centre.ts';

const UNITS = [
  { ms: 86_400_000, before: 'P', after: 'D' },
  { ms: 3_600_000, before: 'PT', after: 'H' },
  { ms: MINUTE_MS, before: 'PT', after: 'M' },
  { ms: 1_000, before: 'PT', after: 'S' },
] as const;

/** A length in whole seconds as an ISO 8601 period, in the largest unit that fits evenly. */
export function isoPeriod(ms: number): string {
  const unit = UNITS.find((candidate) => ms % candidate.ms === 0) ?? UNITS[3];
  return `${unit.before}${Math.round(ms / unit.ms)}${unit.after}`;
}

/** The part of an aggregate query that says when. */
export function timeFrame({ from, to, stepMs }: Window): {
  readonly interval: string;
  readonly granularity?: string;
} {
  const interval = `${new Date(from).toISOString()}/${new Date(to).toISOString()}`;
  return stepMs === null ? { interval } : { interval, granularity: isoPeriod(stepMs) };
}

/** Aggregates cover 60 seconds at least; a shorter window is a mistake of the caller. `null` = fine. */
export function windowMistake({ from, to, stepMs }: Window): Outcome<never> | null {
  // Negated, so that what is no number is a mistake too.
  if (!(to - from >= MINUTE_MS)) {
    return failed(
      fault('internal', `A window of ${to - from} ms was asked for; the least is ${MINUTE_MS} ms.`),
    );
  }
  if (stepMs !== null && !(stepMs >= 1_000)) {
    return failed(fault('internal', `Steps of ${stepMs} ms were asked for; the least is 1000 ms.`));
  }
  return null;
}
