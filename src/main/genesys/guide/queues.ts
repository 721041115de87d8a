import { succeeded } from '../../../core/faults/fault.ts';
import type { Outcome } from '../../../core/faults/fault.ts';
import type { Queue, QueueLoad } from '../../../core/floor/queue.ts';
import type { Priority } from '../../../core/polling/priority.ts';
import type { Instant } from '../../../core/time/minute.ts';
import type { Http } from '../http.ts';
import { mapped } from '../platform/chunks.ts';
import type { Join } from './campaigns.ts';
import { metricOf, type Row } from './decode.ts';
import { askRows, recentSpan } from './query.ts';

/** Agents who are free and agents on a call: together those on queue. */
const FREE = 'agentAvailableCount';
const BUSY = 'agentOnCallCount';

/** The guide lists no queues: they are those that campaigns name, and queries tell what they are called. */
export async function readQueues(
  http: Http,
  joins: readonly Join[],
  now: Instant,
): Promise<Outcome<readonly Queue[]>> {
  const rows = await askQueues(http, joins, { now, priority: 'catalogue' });
  return mapped(rows, (all) => {
    const names = new Map(all.map(({ entityId, entityName }) => [entityId, entityName]));
    return joins.map((join) => ({ id: join.id, name: nameOf(join, names), memberGroups: [] }));
  });
}

function nameOf({ queueIds, campaignNames }: Join, names: ReadonlyMap<string, string | null>): string {
  if (queueIds.length === 0) return `Skill groups of ${campaignNames.join(', ')}`;
  return queueIds.map((id) => names.get(id) ?? id).join(' + ');
}

/**
 * How many agents each queue has on queue, by its own count. The guide tells nothing of waiting work, so
 * no medium is listed: an empty list, not zeros.
 */
export async function readLoad(
  http: Http,
  joins: readonly Join[],
  now: Instant,
): Promise<Outcome<readonly QueueLoad[]>> {
  const rows = await askQueues(http, joins, { now, priority: 'agents' });
  return mapped(rows, (all) =>
    joins.map((join) => ({ queueId: join.id, media: [], onQueue: onQueueOf(join, all) })),
  );
}

/** Agents of several queues would count twice, so that only a single queue's count stands. */
function onQueueOf({ queueIds }: Join, rows: readonly Row[]): number | null {
  const row = queueIds.length === 1 ? rows.find(({ entityId }) => entityId === queueIds[0]) : undefined;
  if (row === undefined) return null;
  const free = metricOf(row, FREE);
  const busy = metricOf(row, BUSY);
  return free === null || busy === null ? null : free + busy;
}

function askQueues(
  http: Http,
  joins: readonly Join[],
  { now, priority }: { readonly now: Instant; readonly priority: Priority },
): Promise<Outcome<readonly Row[]>> {
  const ids = joins.flatMap(({ queueIds }) => queueIds);
  if (ids.length === 0) return Promise.resolve(succeeded([]));
  return askRows(http, {
    entityType: 'QUEUE',
    metrics: [FREE, BUSY],
    by: 'queueId',
    ids,
    span: recentSpan(now),
    granularity: 'FIFTEEN_MINUTES',
    priority,
  });
}
