import type { Campaign } from '../floor/campaign.ts';
import type { CampaignCounts, CampaignDiagnosis, CampaignPace, CampaignProgress } from '../floor/dialer.ts';
import type { Organization } from '../floor/organization.ts';
import type { Queue } from '../floor/queue.ts';
import type { Instant } from '../time/minute.ts';
import { type Counter, forgetSamples, type Sample, sample } from './counter.ts';
import type { Floor } from './floor.ts';

export function gatherOrganization(floor: Floor, organization: Organization): Floor {
  return { ...floor, organization };
}

export function gatherQueues(floor: Floor, queues: readonly Queue[]): Floor {
  return { ...floor, queues: new Map(queues.map((queue) => [queue.id, queue])) };
}

/** The list as configured. What belongs to campaigns that are gone is dropped with them. */
export function gatherCampaigns(floor: Floor, campaigns: readonly Campaign[]): Floor {
  const known = new Map(campaigns.map((campaign) => [campaign.id, campaign]));
  return {
    ...floor,
    campaigns: known,
    pace: keep(floor.pace, known),
    progress: keep(floor.progress, known),
    counters: keep(floor.counters, known),
    streamed: keep(floor.streamed, known),
    diagnoses: keep(floor.diagnoses, known),
    diagnosedAt: keep(floor.diagnosedAt, known),
    series: keep(floor.series, known),
  };
}

function keep<T>(map: ReadonlyMap<string, T>, known: ReadonlyMap<string, unknown>): ReadonlyMap<string, T> {
  const kept = [...map].filter(([id]) => known.has(id));
  return kept.length === map.size ? map : new Map(kept);
}

/** The dialer's status is newer than the listed one, so it is put into the campaign. */
export function gatherPace(floor: Floor, pace: readonly CampaignPace[]): Floor {
  const campaigns = new Map(floor.campaigns);
  for (const { campaignId, status } of pace) {
    const campaign = campaigns.get(campaignId);
    if (campaign !== undefined && status !== 'unknown' && campaign.status !== status) {
      campaigns.set(campaignId, { ...campaign, status });
    }
  }
  const next = new Map(pace.map((entry) => [entry.campaignId, entry]));
  return { ...floor, pace: next, campaigns: floor.campaigns === null ? null : campaigns };
}

export function gatherProgress(
  floor: Floor,
  progress: readonly CampaignProgress[],
  observedAt: Instant,
): Floor {
  const counters = new Map(floor.counters);
  for (const entry of progress) {
    if (floor.campaigns?.get(entry.campaignId)?.mediaType === 'voice') continue;
    addSample(counters, entry.campaignId, { at: observedAt, value: entry.processed });
  }
  return {
    ...floor,
    counters,
    progress: new Map(progress.map((entry) => [entry.campaignId, entry])),
  };
}

export function gatherDiagnosis(floor: Floor, diagnosis: CampaignDiagnosis, observedAt: Instant): Floor {
  const counters = new Map(floor.counters);
  if (diagnosis.attempts !== null) {
    addSample(counters, diagnosis.campaignId, { at: observedAt, value: diagnosis.attempts });
  }
  const diagnoses = new Map(floor.diagnoses).set(diagnosis.campaignId, diagnosis);
  const diagnosedAt = new Map(floor.diagnosedAt).set(diagnosis.campaignId, observedAt);
  return { ...floor, counters, diagnoses, diagnosedAt };
}

/** Counters serve the forming and the last closed minutes only. */
export const COUNTER_KEPT_MS = 10 * 60_000;

/** Notes a running count of a campaign. */
export function gatherSample(floor: Floor, id: string, next: Sample): Floor {
  const counters = new Map(floor.counters);
  addSample(counters, id, next);
  return { ...floor, counters };
}

function addSample(counters: Map<string, Counter>, id: string, next: Sample): void {
  counters.set(id, forgetSamples(sample(counters.get(id) ?? [], next), next.at - COUNTER_KEPT_MS));
}

/** Counts since midnight, media summed per campaign. */
export function gatherTotals(floor: Floor, counts: readonly CampaignCounts[]): Floor {
  const totals = new Map<string, CampaignCounts>();
  for (const count of counts) {
    const known = totals.get(count.campaignId);
    totals.set(count.campaignId, known === undefined ? count : addCounts(known, count));
  }
  return { ...floor, totals };
}

function addCounts(a: CampaignCounts, b: CampaignCounts): CampaignCounts {
  return {
    ...a,
    media: a.media === b.media ? a.media : 'other',
    from: Math.min(a.from, b.from),
    to: Math.max(a.to, b.to),
    dialed: a.dialed + b.dialed,
    connected: a.connected + b.connected,
    abandoned: a.abandoned + b.abandoned,
    handled: a.handled + b.handled,
  };
}
