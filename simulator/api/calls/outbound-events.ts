import type { LogEntry } from '../../world/model.ts';
import type { Simulation } from '../../simulation.ts';
import { numberedPage } from '../paging.ts';
import { any } from '../permissions.ts';
import { campaignRef, iso } from '../references.ts';
import type { ApiRequest } from '../request.ts';
import type { Route } from '../router.ts';

const ROOT = '/api/v2/outbound/events';

export const outboundEventRoutes: readonly Route[] = [
  { method: 'GET', template: ROOT, needs: any('outbound:eventLog:view'), handle: list },
];

/** The outbound event log, newest first unless asked otherwise. */
function list({ world }: Simulation, request: ApiRequest): object {
  const { query } = request;
  const category = query.text('category');
  const level = query.text('level');
  const order = query.choice('sortOrder', ['ascending', 'descending']) ?? 'descending';
  const found = world.log.filter(
    (entry) =>
      (category === undefined || entry.category === category) &&
      (level === undefined || entry.level === level),
  );
  return numberedPage(request, order === 'ascending' ? found : found.toReversed(), eventEntity);
}

function eventEntity(entry: LogEntry): object {
  return {
    id: entry.id,
    name: '',
    timestamp: iso(entry.at),
    level: entry.level,
    category: entry.category,
    correlationId: entry.id,
    relatedEntity: campaignRef(entry.subject),
    eventMessage: {
      code: entry.code,
      message: entry.message,
      messageWithParams: entry.message,
      messageParams: {},
    },
    selfUri: `${ROOT}/${entry.id}`,
  };
}
