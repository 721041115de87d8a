import type { Outcome } from '../../../core/faults/fault.ts';
import type { CampaignCounts } from '../../../core/floor/dialer.ts';
import type { Priority } from '../../../core/polling/priority.ts';
import { MINUTE_MS } from '../../../core/time/minute.ts';
import type { Window } from '../../ports/contact-centre.ts';
import type { Http } from '../http.ts';
import { mapped } from './chunks.ts';
import { aggregates } from './decode/analytics.ts';
import type { Aggregates, Metric } from './decode/analytics.ts';
import { campaignMediaOf } from './decode/enums.ts';
import { timeFrame, windowMistake } from './periods.ts';
import { has } from './predicates.ts';

/**
 * What every campaign did within the window: one request for all. Steps finer than the platform takes
 * end as `request-refused`; coarser ones may be tried then.
 */
export async function readCounts(http: Http, window: Window): Promise<Outcome<readonly CampaignCounts[]>> {
  const mistake = windowMistake(window);
  if (mistake !== null) return mistake;
  const answer = await http.ask({
    method: 'POST',
    path: '/api/v2/analytics/conversations/aggregates/query',
    body: {
      ...timeFrame(window),
      groupBy: ['outboundCampaignId', 'mediaType'],
      filter: has('outboundCampaignId'),
      metrics: ['nOutboundAttempted', 'nOutboundConnected', 'nOutboundAbandoned', 'tHandle'],
    },
    priority: priorityOf(window),
    schema: aggregates,
  });
  return mapped(answer, ({ results }) => results.flatMap(countsOf));
}

/** Many steps fill the chart's past; few keep its newest minutes up to date. */
function priorityOf({ from, to, stepMs }: Window): Priority {
  return stepMs !== null && to - from > 15 * MINUTE_MS ? 'past' : 'campaigns';
}

function countsOf({ group, data }: Aggregates['results'][number]): readonly CampaignCounts[] {
  const campaignId = group.outboundCampaignId;
  if (campaignId === undefined || campaignId === '') return [];
  const media = campaignMediaOf(group.mediaType);
  return data.map(({ interval, metrics }) => ({
    campaignId,
    media,
    ...interval,
    dialed: countOf(metrics, 'nOutboundAttempted'),
    connected: countOf(metrics, 'nOutboundConnected'),
    abandoned: countOf(metrics, 'nOutboundAbandoned'),
    handled: countOf(metrics, 'tHandle'),
  }));
}

function countOf(metrics: readonly Metric[], name: string): number {
  return metrics.find(({ metric }) => metric === name)?.stats.count ?? 0;
}
