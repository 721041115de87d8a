import { type Instant, MINUTE_MS } from '../time/minute.ts';
import { type Alert, statusOf } from './alert.ts';
import type { AlertState } from './state.ts';
import type { AttentionSummary } from './summary.ts';
import { byUrgency } from './urgency.ts';

/** A minute is judged about two minutes after it began; after more than this, nobody can say that all is well. */
const TOO_OLD_MS = 5 * MINUTE_MS;

/** A tray menu is read at a glance. */
const MOST_LINES = 3;

export interface SummaryInput {
  readonly state: AlertState;
  readonly now: Instant;
  /** Whether an organisation is watched at all. */
  readonly watching: boolean;
  readonly onShift: boolean;
  /** When the present shift ends; `null` = not planned. */
  readonly shiftEnd: Instant | null;
}

/** What needs attention now. What was acknowledged or snoozed does not. */
export function summaryOf({ state, now, watching, onShift, shiftEnd }: SummaryInput): AttentionSummary {
  const unattended = Object.values(state.open)
    .filter((alert) => statusOf(alert, now) === 'open')
    .sort(byUrgency);
  const { snoozedUntil } = state;
  return {
    worst: watching ? (unattended[0]?.severity ?? calm(state, now)) : 'unknown',
    open: unattended.length,
    lines: worstPerCampaign(unattended).slice(0, MOST_LINES).map(lineOf),
    onShift,
    shiftEnd,
    snoozedUntil: snoozedUntil !== null && snoozedUntil > now ? snoozedUntil : null,
  };
}

/** While the connection is in trouble nothing else is judged, seen to or not. */
function calm({ judged, open }: AlertState, now: Instant): 'ok' | 'unknown' {
  if (Object.values(open).some(({ subject }) => subject.kind === 'connection')) return 'unknown';
  return judged !== null && now - judged <= TOO_OLD_MS ? 'ok' : 'unknown';
}

/** The first alert of each campaign; what belongs to none stands for itself. */
function worstPerCampaign(sorted: readonly Alert[]): readonly Alert[] {
  const taken = new Set<string>();
  return sorted.filter(({ campaignId, subject }) => {
    const about = campaignId ?? subject.id;
    const isFirst = !taken.has(about);
    taken.add(about);
    return isFirst;
  });
}

/** Such as "Spring renewal: utilization is 34 %, below 50 %". */
function lineOf({ subject, explanation }: Alert): string {
  const what = explanation.what.replace(/\.$/u, '');
  if (subject.kind === 'connection' || what.includes(subject.name)) return what;
  return `${subject.name}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`;
}
