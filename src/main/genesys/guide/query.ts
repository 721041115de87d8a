import type { Outcome } from '../../../core/faults/fault.ts';
import type { Priority } from '../../../core/polling/priority.ts';
import { MINUTE_MS, type Span } from '../../../core/time/minute.ts';
import type { Http } from '../http.ts';
import { inChunks, mapped } from '../platform/chunks.ts';
import { queryAnswer, type Row } from './decode.ts';

/** So many ids in one filter. */
const IDS_PER_CALL = 100;

/** The lengths of a step in the guide's words. */
export const GRANULARITIES = [
  { word: 'ONE_HOUR', ms: 60 * MINUTE_MS },
  { word: 'FIFTEEN_MINUTES', ms: 15 * MINUTE_MS },
] as const;

export type Granularity = (typeof GRANULARITIES)[number]['word'];

/** A query in the guide's shape. */
export interface Query {
  readonly entityType: 'USER' | 'QUEUE';
  readonly metrics: readonly string[];
  readonly by: 'skillGroupId' | 'queueId' | 'userId';
  readonly ids: readonly string[];
  readonly span: Span;
  readonly granularity: Granularity;
  readonly priority: Priority;
}

/** The rows of all ids. Someone who fits several chunks is in each of their answers. */
export function askRows(http: Http, query: Query): Promise<Outcome<readonly Row[]>> {
  return inChunks(query.ids, IDS_PER_CALL, async (values) => {
    const answer = await http.ask({
      method: 'POST',
      path: '/api/v2/analytics/queries',
      body: {
        entityType: query.entityType,
        metrics: query.metrics.map((name) => ({ name })),
        filter: { operator: 'AND', expressions: [{ metricName: query.by, operator: 'IN', values }] },
        dateFilter: {
          granularity: query.granularity,
          startTime: new Date(query.span.from).toISOString(),
          endTime: new Date(query.span.to).toISOString(),
        },
      },
      priority: query.priority,
      schema: queryAnswer,
    });
    return mapped(answer, ({ results }) => results);
  });
}

/**
 * The window of a question about now. A window under a minute holds nothing, and one that ends now may
 * hold nothing yet; two minutes outlast the ingestion lag.
 */
export function recentSpan(now: number): Span {
  return { from: now - 2 * MINUTE_MS, to: now };
}
