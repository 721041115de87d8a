import type { Instant } from '../time/minute.ts';
import type { AlertSeverity } from './rule.ts';

/** What the tray shows: everything at a glance, without a window. */
export interface AttentionSummary {
  /** `unknown` = nothing is watched, or what is known is too old. */
  readonly worst: AlertSeverity | 'ok' | 'unknown';
  /** Alerts that are open and neither acknowledged nor snoozed. */
  readonly open: number;
  /** The three worst campaigns in words, worst first. */
  readonly lines: readonly string[];
  readonly onShift: boolean;
  /** Whether a planned shift end is known, so that a snooze can last until then. */
  readonly shiftEnd: Instant | null;
  readonly snoozedUntil: Instant | null;
}

export const NO_SUMMARY: AttentionSummary = {
  worst: 'unknown',
  open: 0,
  lines: [],
  onShift: true,
  shiftEnd: null,
  snoozedUntil: null,
};
