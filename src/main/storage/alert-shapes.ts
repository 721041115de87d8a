import { z } from 'zod';
import type { Alert } from '../../core/alerts/alert.ts';
import { type AlertState, NO_ALERTS, type Notice, type Pending } from '../../core/alerts/state.ts';
import { measureId } from '../ports/shapes/rule-shape.ts';

const instant = z.number();
const severity = z.enum(['critical', 'warning']);

const measured = z.object({
  value: z.number(),
  sample: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  from: instant.nullable(),
  to: instant.nullable(),
});

const fact = z.object({
  measure: measureId,
  measured,
  side: z.enum(['above', 'below']),
  set: z.number(),
  clear: z.number(),
});

const adminTarget = z.union([
  z.object({ page: z.enum(['queue', 'campaign', 'skill-group', 'person']), id: z.string() }),
  z.object({ page: z.literal('licences') }),
]);

const explanation = z.object({
  what: z.string(),
  facts: z.array(fact).readonly(),
  cause: z.object({ title: z.string(), detail: z.string() }).nullable(),
  check: z.string(),
  admin: adminTarget.nullable(),
  people: z.array(z.string()).readonly(),
});

/** An alert as it lies on the disk. */
export const alertShape: z.ZodType<Alert> = z.object({
  id: z.string().min(1),
  ruleId: z.string(),
  ruleName: z.string(),
  severity,
  subject: z.object({
    kind: z.enum(['campaign', 'queue', 'agent', 'connection']),
    id: z.string(),
    name: z.string(),
  }),
  campaignId: z.string().nullable(),
  since: instant,
  raisedAt: instant,
  lastBreach: instant,
  explanation,
  acknowledged: z.object({ at: instant, note: z.string() }).nullable(),
  snoozedUntil: instant.nullable(),
  notified: z.object({ at: instant, times: z.number() }).nullable(),
  resolved: z
    .object({ at: instant, how: z.enum(['cleared', 'lapsed', 'subject-gone', 'rule-changed']) })
    .nullable(),
  falseAlarm: z.boolean(),
});

const pending: z.ZodType<Pending> = z.object({
  ruleId: z.string(),
  subjectId: z.string(),
  since: instant,
  lastBreach: instant,
});

const notice: z.ZodType<Notice> = z.object({
  id: z.string(),
  severity,
  title: z.string(),
  body: z.string(),
  alertIds: z.array(z.string()).readonly(),
  campaignId: z.string().nullable(),
});

/** What of a state can be used, and how many of its parts cannot. */
export interface Salvaged {
  readonly state: AlertState;
  readonly lost: number;
}

/** Takes every part of a kept state by itself: one that is damaged costs only what it held. */
export function salvageState(kept: unknown): Salvaged {
  const count = { lost: 0 };
  const bag = bagOf(kept, count);
  const state: AlertState = {
    judged: part(instant.nullable(), bag.judged, count) ?? NO_ALERTS.judged,
    pending: entries(pending, bag.pending, count),
    open: entries(alertShape, bag.open, count),
    outbox: items(notice, bag.outbox, count),
    snoozedUntil: part(instant.nullable(), bag.snoozedUntil, count) ?? NO_ALERTS.snoozedUntil,
  };
  return { state, lost: count.lost };
}

interface Count {
  lost: number;
}

type Bag = Readonly<Record<string, unknown>>;

function bagOf(value: unknown, count: Count): Bag {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Bag;
  count.lost += 1;
  return {};
}

function part<T>(shape: z.ZodType<T>, value: unknown, count: Count): T | null {
  const { success, data } = shape.safeParse(value);
  if (success) return data;
  count.lost += 1;
  return null;
}

function entries<T>(shape: z.ZodType<T>, value: unknown, count: Count): Readonly<Record<string, T>> {
  const usable = Object.entries(bagOf(value, count)).flatMap(([key, entry]) => {
    const taken = part(shape, entry, count);
    return taken === null ? [] : [[key, taken] as const];
  });
  return Object.fromEntries(usable);
}

function items<T>(shape: z.ZodType<T>, value: unknown, count: Count): readonly T[] {
  const list = part(z.array(z.unknown()), value, count) ?? [];
  return list.map((item) => part(shape, item, count)).filter((item) => item !== null);
}
