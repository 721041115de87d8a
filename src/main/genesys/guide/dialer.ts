import { failed, fault, succeeded } from '../../../core/faults/fault.ts';
import type { Outcome } from '../../../core/faults/fault.ts';
import type { CampaignDiagnosis, CampaignPace, CampaignProgress } from '../../../core/floor/dialer.ts';
import { mapped } from '../platform/chunks.ts';
import type { ListedCampaign } from './decode.ts';
import type { LiveCounts, Reading } from './live-counts.ts';

const YOUNGEST_MS = 30_000;
const PER_CAMPAIGN_MS = 2_000;
const OPENED_MS = 10_000;

/**
 * How old a reading may be. One request per campaign at a limit of 100 a minute: at most thirty a minute go
 * into it, so that agents and lists keep their share.
 */
function oldestFor(campaigns: number): number {
  return Math.max(YOUNGEST_MS, campaigns * PER_CAMPAIGN_MS);
}

export async function readPace(
  live: LiveCounts,
  listed: readonly ListedCampaign[],
  campaignIds: readonly string[],
): Promise<Outcome<readonly CampaignPace[]>> {
  const modes = new Map(listed.map(({ id, dialingMode }) => [id, dialingMode]));
  const readings = await live.read(campaignIds, oldestFor(campaignIds.length));
  return mapped(readings, (all) =>
    all.map((reading) => paceOf(reading, modes.get(reading.campaignId) ?? null)),
  );
}

function paceOf(reading: Reading, dialingMode: CampaignPace['dialingMode']): CampaignPace {
  const { dialedCount, completedCount, contactCount } = reading;
  return {
    campaignId: reading.campaignId,
    status: reading.status,
    dialingMode,
    connectRatio: dialedCount === 0 ? null : connectsOf(reading) / dialedCount,
    idleAgents: null,
    effectiveIdleAgents: null,
    callsPerAgent: null,
    outstandingCalls: null,
    lines: null,
    progressPercent: contactCount === 0 ? null : (completedCount / contactCount) * 100,
  };
}

/** Of the list, the contacts whose call was completed; the guide tells of no other way to be done. */
export async function readProgress(
  live: LiveCounts,
  campaignIds: readonly string[],
): Promise<Outcome<readonly CampaignProgress[]>> {
  const readings = await live.read(campaignIds, oldestFor(campaignIds.length));
  return mapped(readings, (all) =>
    all.map(({ campaignId, completedCount, contactCount }) => ({
      campaignId,
      processed: completedCount,
      total: contactCount,
    })),
  );
}

/** Little more than the counters: the guide does not explain a campaign. */
export async function readDiagnosis(
  live: LiveCounts,
  campaignId: string,
): Promise<Outcome<CampaignDiagnosis>> {
  const readings = await live.read([campaignId], OPENED_MS);
  if (!readings.ok) return readings;
  const [reading] = readings.value;
  if (reading === undefined) return failed(fault('not-found', 'The campaign is not there any more.'));
  return succeeded({
    campaignId,
    attempts: reading.dialedCount,
    connects: connectsOf(reading),
    idleAgents: null,
    effectiveIdleAgents: null,
    callsPerAgent: null,
    outstandingCalls: null,
    scheduledCalls: null,
    timeZoneHeldCalls: null,
    filteredOutContacts: null,
    lines: null,
    contactsProcessed: reading.completedCount,
    contactsTotal: reading.contactCount,
    people: null,
    skilledAgents: null,
    problems: [],
  });
}

/** Live answers: those whose call was completed and those who hung up before. */
function connectsOf({ completedCount, abandonedCount }: Reading): number {
  return completedCount + abandonedCount;
}
