import { MINUTE_MS } from '../time/minute.ts';
import type { Rule } from './rule.ts';

/** Fewer alerts say nothing about a rule yet. */
const FEWEST = 6;
/** A rule that is wrong one time in three is no longer looked at. */
const FALSE_SHARE = 1 / 3;
/** One rule may take a small part of what one person can answer, which is about one alert in ten minutes. */
const MOST_PER_DAY = 12;
/** What is over sooner leaves no time to do anything about it. */
const SHORT_MS = 3 * MINUTE_MS;
/** Nobody acts on what hardly anyone acknowledges. */
const HEEDED_SHARE = 0.2;

/** How a rule has behaved over the kept history. */
export interface Behaviour {
  readonly fired: number;
  readonly perDay: number;
  readonly acknowledged: number;
  readonly falseAlarms: number;
  /** Of resolved alerts, ms; `null` = none was resolved. */
  readonly medianDurationMs: number | null;
}

/** Why a rule is likely to be noisy and what would make it quieter, one sentence; `null` = it is not. */
export function noiseOf(rule: Rule, behaviour: Behaviour): string | null {
  const { fired, perDay, falseAlarms } = behaviour;
  if (fired < FEWEST) return null;
  if (falseAlarms >= fired * FALSE_SHARE) {
    return `${falseAlarms} of ${fired} alerts were false alarms: set its level further out.`;
  }
  if (perDay > MOST_PER_DAY) {
    return `It fired about ${Math.round(perDay)} times a day: ${lasting(rule)}, or watch fewer campaigns with it.`;
  }
  return isBriefAndUnheeded(behaviour)
    ? `Half of its ${fired} alerts were over within 3 min and few were acknowledged: ${lasting(rule)}.`
    : null;
}

function isBriefAndUnheeded({ medianDurationMs, acknowledged, fired }: Behaviour): boolean {
  return medianDurationMs !== null && medianDurationMs < SHORT_MS && acknowledged < fired * HEEDED_SHARE;
}

function lasting({ sustainMinutes }: Rule): string {
  return `let it hold for more than ${Math.max(1, sustainMinutes)} min before it is raised`;
}
