import { succeeded } from '../../../core/faults/fault.ts';
import type { Outcome } from '../../../core/faults/fault.ts';
import type { Instant } from '../../../core/time/minute.ts';
import type { Http } from '../http.ts';
import { joined } from '../platform/chunks.ts';
import { campaignMetrics, type CampaignMetrics } from './decode.ts';
import { type History, noteReading } from './history.ts';

/** The newest numbers of one campaign. */
export interface Reading extends CampaignMetrics {
  readonly campaignId: string;
}

/**
 * The guide's numbers of each campaign: one request per campaign and reading. Pace, progress and counts
 * rest on the same numbers, so that a reading which is young enough serves all of them.
 */
export interface LiveCounts {
  /** A campaign that is gone is left out. */
  read(campaignIds: readonly string[], oldestMs: number): Promise<Outcome<readonly Reading[]>>;
  /** Everything that was read of a campaign since the start. */
  historyOf(campaignId: string): History | undefined;
}

interface Held {
  readonly reading: Reading;
  readonly readAt: Instant;
}

export function createLiveCounts(http: Http, now: () => Instant): LiveCounts {
  const held = new Map<string, Held>();
  const histories = new Map<string, History>();
  const underWay = new Map<string, Promise<Outcome<readonly Reading[]>>>();

  async function ask(campaignId: string): Promise<Outcome<readonly Reading[]>> {
    const answer = await http.ask({
      method: 'GET',
      path: `/api/v2/analytics/campaigns/${encodeURIComponent(campaignId)}/metrics`,
      priority: 'campaigns',
      schema: campaignMetrics,
    });
    if (!answer.ok) {
      if (answer.fault.kind !== 'not-found') return answer;
      held.delete(campaignId);
      return succeeded([]);
    }
    const reading = { campaignId, ...answer.value };
    const readAt = now();
    held.set(campaignId, { reading, readAt });
    histories.set(campaignId, noteReading(histories.get(campaignId), reading, reading.lastUpdated ?? readAt));
    return succeeded([reading]);
  }

  function askOnce(campaignId: string): Promise<Outcome<readonly Reading[]>> {
    const asked = underWay.get(campaignId) ?? ask(campaignId).finally(() => underWay.delete(campaignId));
    underWay.set(campaignId, asked);
    return asked;
  }

  return {
    async read(campaignIds, oldestMs) {
      const readings = [...new Set(campaignIds)].map((id) => {
        const known = held.get(id);
        const isYoung = known !== undefined && now() - known.readAt < oldestMs;
        return isYoung ? Promise.resolve(succeeded([known.reading])) : askOnce(id);
      });
      return joined(await Promise.all(readings));
    },
    historyOf: (campaignId) => histories.get(campaignId),
  };
}
