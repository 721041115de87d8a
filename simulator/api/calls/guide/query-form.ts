import { badRequest, invalidValue } from '../../errors.ts';
import type { Span } from '../../interval.ts';
import { isRecord, objectBody } from '../../request.ts';

const MINUTE = 60_000;
const ENTITY_TYPES = ['USER', 'QUEUE', 'CAMPAIGN'] as const;
const GRANULARITIES: Readonly<Record<string, number>> = {
  FIFTEEN_MINUTES: 15 * MINUTE,
  ONE_HOUR: 60 * MINUTE,
};
const METRICS = ['agentAvailableCount', 'agentOnCallCount', 'agentTotalTime', 'agentAvailableTime'] as const;
const FILTERS = ['skillGroupId', 'queueId', 'userId', 'campaignId'] as const;
const MAX_VALUES = 100;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

export type EntityType = (typeof ENTITY_TYPES)[number];
export type MetricName = (typeof METRICS)[number];
export type FilterName = (typeof FILTERS)[number];

/** A query of the guide, checked. */
export interface GuideQuery {
  readonly entityType: EntityType;
  readonly metrics: readonly MetricName[];
  /** Whether something with these ids passes the filter. */
  readonly passes: (ids: Readonly<Record<FilterName, readonly string[]>>) => boolean;
  /** One per step of the granularity; none where the window is too short to hold anything. */
  readonly spans: readonly Span[];
}

export function readGuideQuery(input: unknown): GuideQuery {
  const body = objectBody(input);
  return {
    entityType: oneOf(body.entityType, ENTITY_TYPES, 'entityType'),
    metrics: readMetrics(body.metrics),
    passes: readFilter(body.filter),
    spans: readSpans(body.dateFilter),
  };
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], field: string): T {
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  throw invalidValue(`${field} must be one of ${allowed.join(', ')}, not ${JSON.stringify(value)}.`, field);
}

function readMetrics(list: unknown): readonly MetricName[] {
  if (!Array.isArray(list) || list.length === 0)
    throw badRequest('metrics must name at least one.', 'metrics');
  return list.map((one) => oneOf(isRecord(one) ? one.name : one, METRICS, 'metrics.name'));
}

function readFilter(filter: unknown): GuideQuery['passes'] {
  if (!isRecord(filter) || !Array.isArray(filter.expressions)) {
    throw badRequest('filter must hold operator and expressions.', 'filter');
  }
  const operator = oneOf(filter.operator, ['AND', 'OR'] as const, 'filter.operator');
  const tests = filter.expressions.map(readExpression);
  return (ids) => (operator === 'AND' ? tests.every((test) => test(ids)) : tests.some((test) => test(ids)));
}

function readExpression(expression: unknown): GuideQuery['passes'] {
  if (!isRecord(expression)) throw badRequest('filter.expressions must hold objects.', 'filter');
  const name = oneOf(expression.metricName, FILTERS, 'filter.expressions.metricName');
  oneOf(expression.operator, ['IN'] as const, 'filter.expressions.operator');
  const { values } = expression;
  if (!Array.isArray(values) || !values.every((value) => typeof value === 'string')) {
    throw badRequest('filter.expressions.values must be a list of ids.', 'filter');
  }
  if (values.length > MAX_VALUES)
    throw badRequest(`At most ${String(MAX_VALUES)} values are taken.`, 'filter');
  const wanted = new Set<string>(values);
  return (ids) => ids[name].some((id) => wanted.has(id));
}

/** Windows shorter than a minute are behind the ingestion: they hold nothing. */
function readSpans(dateFilter: unknown): readonly Span[] {
  if (!isRecord(dateFilter)) throw badRequest('dateFilter is missing.', 'dateFilter');
  const names = Object.keys(GRANULARITIES);
  const step = GRANULARITIES[oneOf(dateFilter.granularity, names, 'dateFilter.granularity')] ?? 0;
  const from = instant(dateFilter.startTime, 'dateFilter.startTime');
  const to = instant(dateFilter.endTime, 'dateFilter.endTime');
  if (to < from) throw badRequest('The window must not end before it starts.', 'dateFilter');
  if (to - from < MINUTE) return [];
  const spans: Span[] = [];
  for (let start = from; start < to; start += step)
    spans.push({ from: start, to: Math.min(start + step, to) });
  return spans;
}

function instant(text: unknown, field: string): number {
  const time = typeof text === 'string' && INSTANT.test(text) ? Date.parse(text) : NaN;
  if (!Number.isNaN(time)) return time;
  throw badRequest(
    `${field} must be an ISO-8601 instant with an offset, not ${JSON.stringify(text)}.`,
    field,
  );
}
