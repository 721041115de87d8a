import type { LiveEventOf } from '../floor/live-event.ts';
import { forgetSamples, sample } from './counter.ts';
import { COUNTER_KEPT_MS, gatherSample } from './gather-dialer.ts';
import type { Floor, StreamedCounter } from './floor.ts';

/** The dialer's word on a campaign's status. */
export function gatherStatus(floor: Floor, { campaignId, status }: LiveEventOf<'campaign'>): Floor {
  const campaign = floor.campaigns?.get(campaignId);
  if (campaign === undefined || status === 'unknown' || campaign.status === status) return floor;
  const pace = floor.pace.get(campaignId);
  return {
    ...floor,
    campaigns: new Map(floor.campaigns).set(campaignId, { ...campaign, status }),
    pace: pace === undefined ? floor.pace : new Map(floor.pace).set(campaignId, { ...pace, status }),
  };
}

/** A list only gets on: of one list, fewer contacts are an event that came late. */
export function gatherLiveProgress(floor: Floor, event: LiveEventOf<'progress'>): Floor {
  const { campaignId, processed, total, at } = event;
  const campaign = floor.campaigns?.get(campaignId);
  const known = floor.progress.get(campaignId);
  if (campaign === undefined || (known?.total === total && known.processed > processed)) return floor;
  const progress = new Map(floor.progress).set(campaignId, { campaignId, processed, total });
  const next = { ...floor, progress };
  return campaign.mediaType === 'voice' ? next : gatherSample(next, campaignId, { at, value: processed });
}

/** Attempts are told per interval of the platform; the sum over intervals only grows. */
export function gatherStreamedCount(floor: Floor, event: LiveEventOf<'dialed'>): Floor {
  const { campaignId, from, dialed, at } = event;
  const known = floor.streamed.get(campaignId) ?? { from, before: -dialed, counter: [] };
  if (from < known.from) return floor;
  const before = from === known.from ? known.before : (known.counter.at(-1)?.value ?? 0);
  const counter = sample(known.counter, { at, value: before + dialed });
  const next: StreamedCounter = { from, before, counter: forgetSamples(counter, at - COUNTER_KEPT_MS) };
  return { ...floor, streamed: new Map(floor.streamed).set(campaignId, next) };
}
