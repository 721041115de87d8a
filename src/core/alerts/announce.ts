import { type Instant, MINUTE_MS } from '../time/minute.ts';
import { type Alert, statusOf } from './alert.ts';
import { noticeOf } from './notice-words.ts';
import type { Rule } from './rule.ts';
import type { AlertState, Notice } from './state.ts';
import { byUrgency } from './urgency.ts';

export interface AnnounceAt {
  readonly now: Instant;
  readonly rules: readonly Rule[];
  readonly onShift: boolean;
  /** Whether these are quiet hours. */
  readonly quiet: boolean;
  readonly criticalThroughQuiet: boolean;
  /** Whether the supervisor wants native notifications at all. */
  readonly notifications: boolean;
}

/**
 * Decides what is to be told now: open alerts that were never told, or not for as long as their rule asks,
 * and that nobody has acknowledged or snoozed. All that is due goes into one notice, which waits in the
 * outbox. What may not be told now stays untold, and is told once it may be, if it is still open by then.
 */
export function announce(state: AlertState, at: AnnounceAt): readonly [AlertState, readonly Notice[]] {
  if (!at.notifications || isSnoozed(state, at.now)) return [state, []];
  const rules = new Map(at.rules.map((rule) => [rule.id, rule]));
  const dueAt: DueAt = { ...at, judged: state.judged };
  const due = Object.entries(state.open).filter(([, alert]) => isDue(alert, rules.get(alert.ruleId), dueAt));
  if (due.length === 0) return [state, []];
  const told = due.map(([key, alert]) => [key, tell(alert, at.now)] as const);
  const notice = noticeOf(due.map(([, alert]) => alert).sort(byUrgency), at.now);
  const open = { ...state.open, ...Object.fromEntries(told) };
  return [{ ...state, open, outbox: [...state.outbox, notice] }, [notice]];
}

/** Empties the outbox. What is taken out is shown once, or, after a crash in between, never. */
export function takeNotices(state: AlertState): readonly [AlertState, readonly Notice[]] {
  if (state.outbox.length === 0) return [state, []];
  return [{ ...state, outbox: [] }, state.outbox];
}

function isSnoozed({ snoozedUntil }: AlertState, now: Instant): boolean {
  return snoozedUntil !== null && snoozedUntil > now;
}

interface DueAt extends AnnounceAt {
  readonly judged: AlertState['judged'];
}

function isDue(alert: Alert, rule: Rule | undefined, at: DueAt): boolean {
  if (rule?.enabled !== true || statusOf(alert, at.now) !== 'open') return false;
  return mayDisturb(alert, rule, at) && isAwaited(alert, rule, at);
}

function mayDisturb({ severity }: Alert, { when }: Rule, at: AnnounceAt): boolean {
  if (when === 'shift' && !at.onShift) return false;
  return !at.quiet || (severity === 'critical' && at.criticalThroughQuiet);
}

/**
 * A snooze that has run out leaves an acknowledgement as it was: what somebody has seen is not told again. Nor is
 * what the newest judged minute did not show: nothing can be judged then, or it is ending.
 */
function isAwaited(
  { notified, lastBreach }: Alert,
  { renotifyMinutes }: Rule,
  { now, judged }: DueAt,
): boolean {
  if (notified === null) return true;
  if (judged !== null && lastBreach < judged) return false;
  return renotifyMinutes !== null && now - notified.at >= Math.max(1, renotifyMinutes) * MINUTE_MS;
}

function tell(alert: Alert, now: Instant): Alert {
  return { ...alert, notified: { at: now, times: (alert.notified?.times ?? 0) + 1 } };
}
