import { type Campaign, isRunning, staffingOf } from '../floor/campaign.ts';
import type { Floor } from '../merge/floor.ts';
import { perStaff } from '../merge/per-staff.ts';
import { figuresWithin } from '../merge/series-read.ts';
import type { ContactMinute, MinuteFigures, PeopleMinute, Series } from '../merge/series.ts';
import { abandonSeverity, ABANDON_MINIMUM_SAMPLE, utilizationSeverity, worst } from '../metrics/levels.ts';
import { occupancy, percent } from '../metrics/ratio.ts';
import type { Freshness } from '../polling/freshness.ts';
import { type Minute, MINUTE_MS } from '../time/minute.ts';
import { agentsSeen } from './agents-seen.ts';
import { peopleNow, type PeopleNow } from './people-now.ts';
import type { ReadyNow } from './ready-now.ts';
import type { CampaignRow, Severity } from './view.ts';

/** Both sides of the newest closed minute; they may lie up to two minutes apart while answers come in. */
export interface NewestMinute {
  readonly people: (PeopleMinute & { readonly minute: Minute }) | null;
  readonly contacts: (ContactMinute & { readonly minute: Minute }) | null;
}

/** How far back a tile looks for the newest closed minute before it says that it does not know. */
const LOOK_BACK_MINUTES = 3;

export function newestMinute(series: Series, closed: Minute): NewestMinute {
  const from = closed - (LOOK_BACK_MINUTES - 1) * MINUTE_MS;
  const near = figuresWithin(series, { from, to: closed + MINUTE_MS });
  const people = near.findLast((figures) => figures.people !== null);
  const contacts = near.findLast((figures) => figures.contacts !== null);
  return { people: side(people, 'people'), contacts: side(contacts, 'contacts') };
}

function side<K extends 'people' | 'contacts'>(figures: MinuteFigures | undefined, key: K): NewestMinute[K] {
  const found = figures?.[key] ?? null;
  return (found === null ? null : { ...found, minute: figures?.minute }) as NewestMinute[K];
}

export interface RowsInput {
  readonly floor: Floor;
  readonly closed: Minute;
  readonly freshness: Freshness;
}

/** Every campaign of the list, in no order: the list sorts by what the supervisor chose. */
export function campaignRows(input: RowsInput): readonly CampaignRow[] {
  const { floor } = input;
  const nowOf = perStaff((campaign) => peopleNow(floor, campaign, agentsSeen(floor, campaign)));
  return [...(floor.campaigns?.values() ?? [])].map((campaign) =>
    campaignRow(input, campaign, nowOf(campaign)),
  );
}

/** One campaign of the list. */
export function campaignRow(input: RowsInput, campaign: Campaign, now: PeopleNow | null): CampaignRow {
  const { floor, closed } = input;
  const staffing = staffingOf(campaign);
  const staffed = staffing.kind === 'agents';
  const newest = newestMinute(floor.series.get(campaign.id) ?? [], closed);
  const utilization = staffed ? utilizationOf(newest, now) : NO_UTILIZATION;
  return {
    id: campaign.id,
    name: campaign.name,
    status: campaign.status,
    mediaType: campaign.mediaType,
    dialingMode: campaign.dialingMode,
    staffing: staffing.kind === 'no-agents' ? staffing.why : staffing.kind,
    queueId: staffed ? staffing.queueId : null,
    queueName: staffed ? (floor.queues?.get(staffing.queueId)?.name ?? null) : null,
    severity: severityOf(floor, campaign, { utilization: utilization.value, now }),
    utilization: utilization.value,
    utilizationBasis: utilization.basis,
    contactsPerMinute: newest.contacts === null ? null : Math.round(newest.contacts.dialed * 10) / 10,
    ...(staffed ? readyOf(now) : NOT_APPLICABLE),
    freshness: input.freshness,
  };
}

const NOT_APPLICABLE: ReadyNow = { ready: null, readyWhy: 'not-applicable' };

function readyOf(now: PeopleNow | null): ReadyNow {
  return now === null ? { ready: null, readyWhy: 'not-known' } : { ready: now.ready, readyWhy: now.readyWhy };
}

interface Utilization {
  readonly value: number | null;
  readonly basis: CampaignRow['utilizationBasis'];
}

const NO_UTILIZATION: Utilization = { value: null, basis: null };

/** The closed minute where it is known, else this moment, and which of the two it is. */
function utilizationOf(newest: NewestMinute, now: PeopleNow | null): Utilization {
  if (now?.readyWhy === 'all-inactive') return NO_UTILIZATION;
  const minute = newest.people === null ? null : percent(occupancy(newest.people.time));
  if (newest.people !== null) return { value: tenths(minute), basis: minute === null ? null : 'minute' };
  const moment = percent(now?.occupancy ?? null);
  return { value: tenths(moment), basis: moment === null ? null : 'moment' };
}

function tenths(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10;
}

const BROKEN: readonly Campaign['status'][] = ['invalid', 'forced-off', 'forced-stopping'];

function severityOf(
  floor: Floor,
  campaign: Campaign,
  people: { readonly utilization: number | null; readonly now: PeopleNow | null },
): Severity {
  if (BROKEN.includes(campaign.status)) return 'critical';
  const running = isRunning(campaign.status);
  const staffing = staffingOf(campaign);
  if (staffing.kind === 'no-queue') return running ? 'critical' : 'warning';
  if (staffing.kind === 'no-agents') return running && campaign.problems.length > 0 ? 'warning' : 'none';
  const judged = staffSeverity(people, running);
  return running ? worst([judged, abandonNow(floor, campaign.id)]) : judged;
}

/** Agents without a licence are no idle agents; that nobody is left is worth a look all the same. */
function staffSeverity(
  { utilization, now }: { readonly utilization: number | null; readonly now: PeopleNow | null },
  running: boolean,
): Severity {
  if (now?.readyWhy === 'all-inactive') return running ? 'warning' : 'none';
  return utilizationSeverity(utilization, running);
}

/** An abandon rate without its sample judges nothing. */
function abandonNow(floor: Floor, campaignId: string): Severity {
  const totals = floor.totals?.get(campaignId);
  if (totals === undefined || totals.connected < ABANDON_MINIMUM_SAMPLE) return 'none';
  return abandonSeverity(percent({ numerator: totals.abandoned, denominator: totals.connected }));
}
