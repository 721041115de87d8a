import { z } from 'zod';
import { readActivityQuickly } from './activity-quickly.ts';
import { interval, maybeInstant, maybeList, maybeNumber, maybeText } from './common.ts';

const group = z
  .record(z.string(), z.string())
  .nullish()
  .transform((dimensions) => dimensions ?? {});

const stats = z
  .object({ count: maybeNumber, sum: maybeNumber, calculatedMetricValue: maybeNumber })
  .nullish()
  .transform((told) => told ?? { count: null, sum: null, calculatedMetricValue: null });

const metric = z.object({ metric: z.string(), qualifier: maybeText, stats });

export type Metric = z.infer<typeof metric>;

/** Queue observations: one group per queue for people, one per queue and medium for interactions. */
export const observations = z.object({ results: maybeList(z.object({ group, data: maybeList(metric) })) });

/** Aggregates: per group one entry per step that had anything. */
export const aggregates = z.object({
  results: maybeList(
    z.object({ group, data: maybeList(z.object({ interval, metrics: maybeList(metric) })) }),
  ),
});

export type Aggregates = z.infer<typeof aggregates>;

const entity = z.object({
  userId: maybeText,
  queueId: maybeText,
  queueMembershipStatus: maybeText,
  routingStatus: maybeText,
  routingStatusDate: maybeInstant,
  systemPresence: maybeText,
  presenceDate: maybeInstant,
});

export type ActivityEntity = z.infer<typeof entity>;

export const routingActivityShape = z.object({
  results: maybeList(z.object({ group, truncated: z.boolean().nullish(), entities: maybeList(entity) })),
});

export type RoutingActivity = z.infer<typeof routingActivityShape>;

/** The hot call: a plain answer is read by hand, anything else by its shape, which names what is wrong. */
export const routingActivity = z.unknown().transform((json, context): RoutingActivity => {
  const quick = readActivityQuickly(json);
  if (quick !== null) return quick;
  const read = routingActivityShape.safeParse(json);
  if (read.success) return read.data;
  for (const { path, message } of read.error.issues) {
    context.addIssue({ code: 'custom', path: [...path], message });
  }
  return z.NEVER;
});
