import { type CsvColumn, csvOf, utcCell } from '../export/csv.ts';
import { type Instant, MINUTE_MS } from '../time/minute.ts';
import { type Alert, type Resolution, statusOf } from './alert.ts';
import { byNewest } from './urgency.ts';
import type { HistoryPage, HistoryQuery } from './view.ts';

/**
 * The alerts that fit a query, newest first, by when they were raised: at or after `from` and before `to`.
 * Each word of the text must occur in the rule's or the subject's name, the explanation or the note; capitals
 * do not matter.
 */
export function findAlerts(alerts: readonly Alert[], query: HistoryQuery, now: Instant): HistoryPage {
  const words = query.text.toLowerCase().split(/\s+/u).filter(Boolean);
  const found = alerts.filter((alert) => fits(alert, query, now) && holdsWords(alert, words)).sort(byNewest);
  return { alerts: found.slice(0, Math.max(0, query.limit)), total: found.length };
}

function fits(alert: Alert, query: HistoryQuery, now: Instant): boolean {
  const { statuses, severities, ruleId, from, to } = query;
  if (statuses.length > 0 && !statuses.includes(statusOf(alert, now))) return false;
  if (severities.length > 0 && !severities.includes(alert.severity)) return false;
  if (ruleId !== null && alert.ruleId !== ruleId) return false;
  return (from === null || alert.raisedAt >= from) && (to === null || alert.raisedAt < to);
}

function holdsWords(alert: Alert, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = textOf(alert).toLowerCase();
  return words.every((word) => text.includes(word));
}

function textOf({ ruleName, subject, explanation, acknowledged }: Alert): string {
  const { what, cause, check, people } = explanation;
  const parts = [ruleName, subject.name, what, cause?.title, cause?.detail, check, ...people];
  return [...parts, acknowledged?.note].filter((part) => part !== undefined).join('\n');
}

const columnsAt = (now: Instant): readonly CsvColumn<Alert>[] => [
  ['Rule', ({ ruleName }) => ruleName],
  ['Severity', ({ severity }) => severity],
  ['Status', (alert) => statusOf(alert, now)],
  ['About', ({ subject }) => subject.kind],
  ['Name', ({ subject }) => subject.name],
  ['Breached since (UTC)', ({ since }) => utcCell(since)],
  ['Raised at (UTC)', ({ raisedAt }) => utcCell(raisedAt)],
  ['Last breached minute (UTC)', ({ lastBreach }) => utcCell(lastBreach)],
  ['Ended at (UTC)', ({ resolved }) => utcCell(resolved?.at)],
  ['Ended because', ({ resolved }) => (resolved === null ? '' : ENDINGS[resolved.how])],
  ['Lasted (minutes)', (alert) => minutesBetween(alert.raisedAt, alert.resolved?.at ?? now)],
  ['What', ({ explanation }) => explanation.what],
  ['Cause', ({ explanation: { cause } }) => (cause === null ? '' : `${cause.title}: ${cause.detail}`)],
  ['Check first', ({ explanation }) => explanation.check],
  ['People', ({ explanation }) => explanation.people.join('; ')],
  ['Acknowledged at (UTC)', ({ acknowledged }) => utcCell(acknowledged?.at)],
  ['Note', ({ acknowledged }) => acknowledged?.note ?? ''],
  ['Notified (times)', ({ notified }) => String(notified?.times ?? 0)],
  ['False alarm', ({ falseAlarm }) => (falseAlarm ? 'yes' : 'no')],
];

const ENDINGS: Readonly<Record<Resolution, string>> = {
  cleared: 'it was over',
  lapsed: 'the day’s counters began anew',
  'subject-gone': 'its subject is gone',
  'rule-changed': 'its rule was changed',
};

/** Alerts as comma-separated values, in the order given, with a line of headers. */
export function alertsCsv(alerts: readonly Alert[], now: Instant): string {
  return csvOf(columnsAt(now), alerts);
}

function minutesBetween(from: Instant, to: Instant): string {
  return (Math.max(0, to - from) / MINUTE_MS).toFixed(1);
}
