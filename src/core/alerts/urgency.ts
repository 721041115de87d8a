import type { Alert } from './alert.ts';
import type { AlertSeverity } from './rule.ts';

const RANK: Readonly<Record<AlertSeverity, number>> = { critical: 0, warning: 1 };

/** Sorts worst first and newest first among equals; ids settle the rest, so that a list never jumps. */
export function byUrgency(a: Alert, b: Alert): number {
  return RANK[a.severity] - RANK[b.severity] || byNewest(a, b);
}

/** Sorts by when it was raised, newest first. */
export function byNewest(a: Alert, b: Alert): number {
  return b.raisedAt - a.raisedAt || (a.id < b.id ? -1 : Number(a.id > b.id));
}
