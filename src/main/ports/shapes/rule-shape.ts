import { z } from 'zod';
import type { Condition } from '../../../core/alerts/rule.ts';
import type { MeasureId, StateId } from '../../../core/alerts/measure.ts';

const MEASURES = [
  'utilization',
  'contacts-per-minute',
  'volume',
  'connect-rate',
  'abandon-rate',
  'ready',
  'contacts-left',
  'contacts-left-share',
  'lines-used',
  'calls-per-agent',
  'on-queue',
  'idle',
  'not-responding',
  'inactive',
  'misaligned',
  'waiting',
  'longest-wait',
  'minutes-idle',
  'minutes-interacting',
  'minutes-not-responding',
  'minutes-away',
] as const satisfies readonly MeasureId[];

const STATES = [
  'running',
  'invalid',
  'forced-off',
  'exhausted',
  'outside-callable-time',
  'data-stale',
  'rate-limited',
  'signed-out',
] as const satisfies readonly StateId[];

/** A day in minutes: longer waits are no alerting any more. */
const MAX_MINUTES = 1_440;
const MAX_IDS = 500;
const MAX_TEXT = 300;

export const measureId = z.enum(MEASURES, { error: 'There is no such measure.' });

const level = z.strictObject({
  kind: z.literal('level'),
  measure: measureId,
  side: z.enum(['above', 'below']),
  set: z.number('The level is not a number.').min(0, 'The level must not be negative.'),
  clear: z.number('The clear level is not a number.').min(0, 'The clear level must not be negative.'),
  minimumSample: z.int('The sample is not a whole number.').min(0).nullable(),
});

const state = z.strictObject({
  kind: z.literal('state'),
  state: z.enum(STATES, { error: 'There is no such state.' }),
  holds: z.boolean(),
});

const group = z.strictObject({
  kind: z.enum(['all', 'any']),
  of: z
    .array(z.lazy(() => condition))
    .min(1, 'A group needs at least one condition.')
    .max(20),
});

const condition: z.ZodType<Condition> = z.discriminatedUnion('kind', [level, state, group]);

const ids = z.array(z.string().min(1).max(200)).max(MAX_IDS).readonly();

const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('some'), campaignIds: ids, queueIds: ids, teamIds: ids }),
]);

const minutes = z.int('Give whole minutes.').min(0).max(MAX_MINUTES, 'At most a day.');

/** A rule as it crosses an edge: from a window, or from the settings file. */
export const ruleShape = z.strictObject({
  id: z.string().max(200),
  name: z.string().trim().min(1, 'The rule needs a name.').max(100, 'The name is too long.'),
  about: z.string().trim().max(MAX_TEXT, 'The description is too long.'),
  builtIn: z.boolean(),
  enabled: z.boolean(),
  severity: z.enum(['critical', 'warning']),
  subject: z.enum(['campaign', 'queue', 'agent', 'connection']),
  condition,
  sustainMinutes: minutes,
  holdMinutes: minutes,
  scope,
  renotifyMinutes: z.int().min(1, 'At least a minute.').max(MAX_MINUTES, 'At most a day.').nullable(),
  when: z.enum(['shift', 'always']),
});
