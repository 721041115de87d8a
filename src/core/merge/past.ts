import type { AgentTime } from '../floor/agent.ts';
import type { CampaignCounts } from '../floor/dialer.ts';
import { addTime, NO_TIME, scaleTime, type StatusTime } from '../metrics/status-time.ts';
import { type Instant, MINUTE_MS, type Minute, minutesWithin } from '../time/minute.ts';
import type { MinuteFigures } from './series.ts';

interface Sum {
  time: StatusTime;
  agents: Set<string>;
}

/**
 * Turns the platform's aggregates of agents' time into minutes. A step of several minutes is spread
 * evenly over them: its shape within the step is not known.
 */
export function peoplePast(times: readonly AgentTime[], readAt: Instant): readonly MinuteFigures[] {
  const sums = new Map<Minute, Sum>();
  for (const entry of once(times)) {
    const minutes = minutesWithin(entry);
    const share = scaleTime(entry.milliseconds, 1 / Math.max(1, minutes.length));
    for (const minute of minutes) {
      const sum = sums.get(minute) ?? { time: NO_TIME, agents: new Set() };
      sum.agents.add(entry.agentId);
      sums.set(minute, { time: addTime(sum.time, share), agents: sum.agents });
    }
  }
  return [...sums].map(([minute, sum]) => ({
    minute,
    people: { origin: 'aggregate', readAt, agents: sum.agents.size, time: sum.time },
    contacts: null,
  }));
}

/** One entry per agent and step: an answer that came twice must not count twice. */
function once(times: readonly AgentTime[]): Iterable<AgentTime> {
  return new Map(times.map((entry) => [`${entry.agentId} ${entry.from} ${entry.to}`, entry])).values();
}

/**
 * Turns counts of one or more steps into minutes per campaign. Media of one campaign are summed here,
 * the last step before the board. A campaign without an entry did nothing in the span: it gets zeros.
 */
export function contactMinutes(input: {
  readonly campaignIds: readonly string[];
  readonly counts: readonly CampaignCounts[];
  readonly span: { readonly from: Instant; readonly to: Instant };
  readonly origin: 'observed' | 'aggregate';
  readonly readAt: Instant;
}): ReadonlyMap<string, readonly MinuteFigures[]> {
  const byCampaign = groupCounts(input.counts);
  return new Map(
    input.campaignIds.map((id) => {
      const sums = sumPerMinute(byCampaign.get(id) ?? []);
      const minutes = minutesWithin(input.span).map((minute) => ({
        minute,
        people: null,
        contacts: { ...(sums.get(minute) ?? NOTHING), origin: input.origin, readAt: input.readAt },
      }));
      return [id, minutes] as const;
    }),
  );
}

function groupCounts(counts: readonly CampaignCounts[]): ReadonlyMap<string, readonly CampaignCounts[]> {
  const unique = new Map(counts.map((count) => [`${count.campaignId} ${count.media} ${count.from}`, count]));
  const groups = new Map<string, CampaignCounts[]>();
  for (const count of unique.values()) {
    groups.set(count.campaignId, [...(groups.get(count.campaignId) ?? []), count]);
  }
  return groups;
}

const NOTHING = { dialed: 0, connected: 0, abandoned: 0 };

function sumPerMinute(counts: readonly CampaignCounts[]): ReadonlyMap<Minute, typeof NOTHING> {
  const sums = new Map<Minute, typeof NOTHING>();
  for (const count of counts) {
    const share = MINUTE_MS / Math.max(MINUTE_MS, count.to - count.from);
    for (const minute of minutesWithin(count)) {
      const sum = sums.get(minute) ?? NOTHING;
      sums.set(minute, {
        dialed: sum.dialed + count.dialed * share,
        connected: sum.connected + count.connected * share,
        abandoned: sum.abandoned + count.abandoned * share,
      });
    }
  }
  return sums;
}
