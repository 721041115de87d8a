import type { ActivityEntity, RoutingActivity } from './analytics.ts';
import { parseInstant } from './instant.ts';

/*
 * A sweep over ten thousand agents comes every fifteen seconds, and its shape costs three times as much
 * to check by schema as to parse. This reads what the platform is known to send; whatever is out of the
 * ordinary is left to the schema, which reads it or says what is wrong.
 */

/** `null` = not in the ordinary form. */
export function readActivityQuickly(json: unknown): RoutingActivity | null {
  if (!isRecord(json) || !Array.isArray(json.results)) return null;
  const results: RoutingActivity['results'][number][] = [];
  for (const item of json.results as readonly unknown[]) {
    const result = resultOf(item);
    if (result === null) return null;
    results.push(result);
  }
  return { results };
}

function resultOf(item: unknown): RoutingActivity['results'][number] | null {
  if (!isRecord(item) || !isRecord(item.group) || !Array.isArray(item.entities)) return null;
  const { queueId } = item.group;
  const { truncated } = item;
  if (typeof queueId !== 'string' || Object.keys(item.group).length !== 1) return null;
  if (truncated !== undefined && typeof truncated !== 'boolean') return null;
  const entities = entitiesOf(item.entities as readonly unknown[], queueId);
  if (entities === null) return null;
  return { group: { queueId }, ...(truncated === undefined ? {} : { truncated }), entities };
}

function entitiesOf(items: readonly unknown[], groupId: string): readonly ActivityEntity[] | null {
  const entities: ActivityEntity[] = [];
  for (const item of items) {
    const entity = entityOf(item, groupId);
    if (entity === null) return null;
    entities.push(entity);
  }
  return entities;
}

function entityOf(item: unknown, groupId: string): ActivityEntity | null {
  if (!isRecord(item)) return null;
  const { userId, queueId, queueMembershipStatus, routingStatus, systemPresence } = item;
  if (typeof userId !== 'string' || typeof queueId !== 'string') return null;
  if (typeof queueMembershipStatus !== 'string') return null;
  if (typeof routingStatus !== 'string' || typeof systemPresence !== 'string') return null;
  const routingStatusDate = instantOf(item.routingStatusDate);
  const presenceDate = instantOf(item.presenceDate);
  if (Number.isNaN(routingStatusDate) || Number.isNaN(presenceDate)) return null;
  return {
    userId,
    // One text per queue instead of one per agent compares quicker.
    queueId: queueId === groupId ? groupId : queueId,
    queueMembershipStatus,
    routingStatus,
    routingStatusDate,
    systemPresence,
    presenceDate,
  };
}

function instantOf(value: unknown): number {
  return typeof value === 'string' ? parseInstant(value) : Number.NaN;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
