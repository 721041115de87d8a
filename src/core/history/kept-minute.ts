import { figuresAt } from '../merge/series-read.ts';
import { staffIn, type Staff } from '../alerts/read-staff.ts';
import { type ReadingInput, recentDiagnosis } from '../alerts/reading-input.ts';
import type { Reading } from '../alerts/reading.ts';
import { explainedBy } from '../board/explained.ts';
import { type Campaign, staffingOf } from '../floor/campaign.ts';
import type { SourceName } from '../floor/source.ts';
import type { Freshness } from '../polling/freshness.ts';
import type { DayCounts, KeptBoard, KeptCampaign, KeptMinute } from './kept.ts';

export interface KeepInput extends ReadingInput {
  readonly freshness: Freshness;
  /** What rules read of the same minute. */
  readonly reading: Reading;
}

/** A closed minute as it is kept: every campaign of the list, as far as it is known and not too old. */
export function keptMinute(input: KeepInput): KeptMinute {
  const { floor, minute, reading } = input;
  const staffOf = staffIn(floor);
  const campaigns = [...(floor.campaigns?.values() ?? [])];
  return {
    minute,
    board: keptBoard(input),
    campaigns: campaigns.map((campaign) => keptCampaign(input, campaign, staffOf(campaign))),
    reading,
  };
}

function keptBoard(input: KeepInput): KeptBoard {
  const { connection, freshness, floor } = input;
  const any = knows(input, 'totals') ? floor.totals?.values().next().value : undefined;
  return {
    phase: connection.phase,
    freshness,
    day: any === undefined ? null : { from: any.from, to: any.to },
  };
}

function keptCampaign(input: KeepInput, campaign: Campaign, staff: Staff): KeptCampaign {
  const { floor, minute } = input;
  const staffing = staffingOf(campaign);
  const staffed = staffing.kind === 'agents' && knows(input, 'activity') ? staff : NO_STAFF;
  const figures = figuresAt(floor.series.get(campaign.id) ?? [], minute);
  const progress = knows(input, 'progress') ? floor.progress.get(campaign.id) : undefined;
  return {
    campaign,
    queueName: staffing.kind === 'agents' ? (floor.queues?.get(staffing.queueId)?.name ?? null) : null,
    people: figures?.people ?? null,
    contacts: figures?.contacts ?? null,
    ready: readyOf(staffed),
    today: todayOf(input, campaign),
    progress: progress === undefined ? null : { processed: progress.processed, total: progress.total },
    ...explainedBy(floor, campaign, {
      ...staffed,
      diagnosis: recentDiagnosis(floor, campaign.id, input.now),
    }),
  };
}

const NO_STAFF: Staff = { agents: [], people: null };

function readyOf({ people }: Staff): KeptCampaign['ready'] {
  return people === null ? null : { count: people.ready, assigned: people.assigned, why: people.readyWhy };
}

/** The day's counts; a campaign that the answer leaves out did nothing, which is 0 and known. */
function todayOf(input: KeepInput, campaign: Campaign): DayCounts | null {
  const { totals } = input.floor;
  if (totals === null || campaign.mediaType !== 'voice' || !knows(input, 'totals')) return null;
  const counts = totals.get(campaign.id);
  return {
    dialed: counts?.dialed ?? 0,
    connected: counts?.connected ?? 0,
    abandoned: counts?.abandoned ?? 0,
  };
}

function knows({ lacking }: KeepInput, source: SourceName): boolean {
  return !lacking.includes(source);
}
