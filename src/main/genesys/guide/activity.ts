import { succeeded } from '../../../core/faults/fault.ts';
import type { Outcome } from '../../../core/faults/fault.ts';
import type { ActivitySweep, AgentActivity } from '../../../core/floor/agent.ts';
import type { Instant } from '../../../core/time/minute.ts';
import type { Http } from '../http.ts';
import { joined } from '../platform/chunks.ts';
import { isIn, type Join } from './campaigns.ts';
import type { Row } from './decode.ts';
import { askRows, type Query, recentSpan } from './query.ts';

/**
 * Who does what now. Asked by skill group, as the guide wants it: by campaign alone, people would be
 * counted whom its contacts never reach. A queue whose campaigns name no skill group is asked by itself.
 */
export async function readActivity(
  http: Http,
  joins: readonly Join[],
  now: Instant,
): Promise<Outcome<ActivitySweep>> {
  const bare = joins.filter(({ skillGroupIds }) => skillGroupIds.length === 0);
  const frame = {
    entityType: 'USER',
    metrics: ['agentAvailableCount', 'agentTotalTime'],
    span: recentSpan(now),
    granularity: 'FIFTEEN_MINUTES',
    priority: 'agents',
  } as const;
  const groups: Query = { ...frame, by: 'skillGroupId', ids: joins.flatMap((join) => join.skillGroupIds) };
  const queues: Query = { ...frame, by: 'queueId', ids: bare.flatMap(({ queueIds }) => queueIds) };
  const rows = joined(await Promise.all([askRows(http, groups), askRows(http, queues)]));
  if (!rows.ok) return rows;
  const people = newestRows(rows.value);
  const activities = joins.flatMap((join) =>
    people.filter((row) => isIn(join, row)).map((row) => activityOf(row, join.id)),
  );
  return succeeded({ activities, truncatedQueueIds: [] });
}

/** One row per person: the newest that tells a state. */
function newestRows(rows: readonly Row[]): readonly Row[] {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    const known = newest.get(row.entityId);
    if (known === undefined || (row.told && row.endTime >= known.endTime)) newest.set(row.entityId, row);
  }
  return [...newest.values()];
}

/** The guide tells one moment: it is when the presence began too, where the word tells a presence. */
function activityOf({ entityId, routingStatus, presence, stateSince }: Row, queueId: string): AgentActivity {
  return {
    agentId: entityId,
    queueId,
    joined: true,
    routingStatus,
    routingSince: stateSince,
    presence,
    presenceSince: presence === 'on-queue' ? null : stateSince,
  };
}
