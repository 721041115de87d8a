import type { Outcome } from '../../../core/faults/fault.ts';
import type { MediaLoad, QueueLoad } from '../../../core/floor/queue.ts';
import type { Http } from '../http.ts';
import { inChunks, mapped } from './chunks.ts';
import { observations } from './decode/analytics.ts';
import type { Metric } from './decode/analytics.ts';
import { routingStatusOf, workMediaOf } from './decode/enums.ts';
import { anyOf } from './predicates.ts';

const QUEUES_PER_CALL = 100;

/** What each queue holds now. Statuses and media without anybody are left out of the answer: they are 0. */
export function readLoad(http: Http, queueIds: readonly string[]): Promise<Outcome<readonly QueueLoad[]>> {
  return inChunks(queueIds, QUEUES_PER_CALL, async (chunk) => {
    const answer = await http.ask({
      method: 'POST',
      path: '/api/v2/analytics/queues/observations/query',
      body: {
        filter: anyOf('queueId', chunk),
        metrics: ['oWaiting', 'oInteracting', 'oAlerting', 'oLongestWaiting', 'oOnQueueUsers'],
      },
      priority: 'agents',
      schema: observations,
    });
    return mapped(answer, ({ results }) => chunk.map((queueId) => loadOf(queueId, results)));
  });
}

interface Observed {
  readonly group: Readonly<Record<string, string>>;
  readonly data: readonly Metric[];
}

function loadOf(queueId: string, results: readonly Observed[]): QueueLoad {
  const own = results.filter(({ group }) => group.queueId === queueId);
  const people = own.filter(({ group }) => group.mediaType === undefined).flatMap(({ data }) => data);
  return {
    queueId,
    media: own.flatMap(({ group, data }) => mediaLoadOf(group.mediaType, data)),
    onQueue: total(people, 'oOnQueueUsers'),
    onQueueBy: onQueueBy(people),
  };
}

function mediaLoadOf(mediaType: string | undefined, data: readonly Metric[]): readonly MediaLoad[] {
  const media = workMediaOf(mediaType);
  if (media === null) return [];
  const longest = data.find(({ metric }) => metric === 'oLongestWaiting');
  const since = longest?.stats.calculatedMetricValue ?? 0;
  return [
    {
      media,
      waiting: total(data, 'oWaiting'),
      interacting: total(data, 'oInteracting'),
      alerting: total(data, 'oAlerting'),
      longestWaitingSince: since > 0 ? since : null,
    },
  ];
}

function onQueueBy(people: readonly Metric[]): NonNullable<QueueLoad['onQueueBy']> {
  const counts = people.flatMap(({ metric, qualifier, stats }) => {
    const status = metric === 'oOnQueueUsers' ? routingStatusOf(qualifier) : null;
    return status === null ? [] : [[status, stats.count ?? 0] as const];
  });
  return Object.fromEntries(counts);
}

/** People come once per status, so that a metric's parts are added up. */
function total(data: readonly Metric[], name: string): number {
  return data.filter(({ metric }) => metric === name).reduce((sum, { stats }) => sum + (stats.count ?? 0), 0);
}
