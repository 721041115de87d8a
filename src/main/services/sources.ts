import { failed, type Outcome } from '../../core/faults/fault.ts';
import { type Campaign, staffingOf } from '../../core/floor/campaign.ts';
import type { SourceName } from '../../core/floor/source.ts';
import { closeMinute } from '../../core/merge/close-minute.ts';
import { minutesToClose } from '../../core/merge/closed.ts';
import type { Floor } from '../../core/merge/floor.ts';
import {
  gatherCampaigns,
  gatherDiagnosis,
  gatherOrganization,
  gatherPace,
  gatherProgress,
  gatherQueues,
} from '../../core/merge/gather-dialer.ts';
import { gatherLoad } from '../../core/merge/gather-load.ts';
import { gatherActivity } from '../../core/merge/gather-activity.ts';
import { gatherPeople } from '../../core/merge/gather-people.ts';
import { closeMessages } from '../../core/merge/messages.ts';
import { type Instant, lastClosedMinute } from '../../core/time/minute.ts';
import type { ContactCentre } from '../ports/contact-centre.ts';

/** What an answer makes of the floor. */
export type Gather = (floor: Floor, observedAt: Instant) => Floor;

/** What the app itself asks to know in depth, besides what is read of everything. */
export interface Demand {
  /** Campaigns that are open in some window. */
  readonly opened: readonly string[];
  /** Campaigns whose alerts want a cause. */
  readonly wanted: readonly string[];
}

export interface Asking extends Demand {
  readonly centre: ContactCentre;
  readonly floor: Floor;
  /** Platform time. */
  readonly now: Instant;
  /** How long what was read stands, ms: the period of the source as it is planned now. */
  readonly refreshMs: number;
}

export interface Source {
  readonly name: SourceName;
  /** At full cadence, ms. */
  readonly periodMs: number;
  /** Where a reading is put together from several rounds: from one to the next, ms. */
  readonly roundMs?: number;
  /** Requests that one period costs; feeds the plan that the cadence is fitted to. */
  readonly cost: (floor: Floor, demand: Demand) => number;
  /** `null` = there is nothing to ask yet. */
  readonly ask: (asking: Asking) => Promise<Outcome<Gather>> | null;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Sources of one round; counts, totals, the past and what is read in turns have their own files. */
export const SOURCES: readonly Source[] = [
  {
    name: 'organization',
    periodMs: 60 * MINUTE,
    cost: () => 1,
    ask: ({ centre }) =>
      gather(centre.organization(), (organization) => (floor) => gatherOrganization(floor, organization)),
  },
  {
    name: 'campaigns',
    periodMs: 2 * MINUTE,
    cost: (floor) => 1 + pages(voice(floor).length, 100),
    ask: ({ centre }) =>
      gather(centre.campaigns(), (campaigns) => (floor) => gatherCampaigns(floor, campaigns)),
  },
  {
    name: 'queues',
    periodMs: 10 * MINUTE,
    cost: (floor) => pages(floor.queues?.size ?? 1, 100),
    ask: ({ centre }) => gather(centre.queues(), (queues) => (floor) => gatherQueues(floor, queues)),
  },
  {
    name: 'people',
    periodMs: 15 * MINUTE,
    cost: (floor) => pages(floor.people.size, 100),
    ask: ({ centre }) =>
      gather(centre.people(), (people) => (floor, observedAt) => gatherPeople(floor, people, observedAt)),
  },
  {
    name: 'activity',
    periodMs: 15 * SECOND,
    cost: (floor) => pages(queueIds(floor).length, 100),
    ask: ({ centre, floor }) =>
      askFor(queueIds(floor), (ids) => gather(centre.activity(ids), (sweep) => takeSweep(sweep))),
  },
  {
    name: 'load',
    periodMs: 15 * SECOND,
    cost: (floor) => pages(queueIds(floor).length, 100),
    ask: ({ centre, floor }) =>
      askFor(queueIds(floor), (ids) =>
        gather(centre.load(ids), (load) => (next, observedAt) => gatherLoad(next, load, observedAt)),
      ),
  },
  {
    name: 'pace',
    periodMs: 15 * SECOND,
    cost: (floor) => pages(voice(floor).length, 50),
    ask: ({ centre, floor }) =>
      askFor(voice(floor), (campaigns) =>
        gather(centre.pace(campaigns.map(({ id }) => id)), (pace) => (next) => gatherPace(next, pace)),
      ),
  },
  {
    name: 'progress',
    periodMs: MINUTE,
    cost: (floor) => 1 + pages(floor.campaigns?.size ?? 0, 100),
    ask: ({ centre, floor }) =>
      askFor([...(floor.campaigns?.values() ?? [])], (campaigns) =>
        gather(centre.progress(campaigns), (progress) => (next, observedAt) => {
          const gathered = gatherProgress(next, progress, observedAt);
          return closeMessages(gathered, lastClosedMinute(observedAt), observedAt);
        }),
      ),
  },
  {
    name: 'diagnosis',
    periodMs: 15 * SECOND,
    cost: (floor, { opened }) => 2 * voiceOf(floor, opened).length,
    ask: ({ centre, floor, opened }) => askFor(voiceOf(floor, opened), (ids) => diagnose(centre, ids)),
  },
  {
    name: 'causes',
    periodMs: MINUTE,
    cost: (floor, demand) => 2 * unopened(floor, demand).length,
    ask: ({ centre, floor, ...demand }) => askFor(unopened(floor, demand), (ids) => diagnose(centre, ids)),
  },
];

function askFor<T>(
  wanted: readonly T[],
  ask: (wanted: readonly T[]) => Promise<Outcome<Gather>>,
): Promise<Outcome<Gather>> | null {
  return wanted.length === 0 ? null : ask(wanted);
}

async function gather<T>(answer: Promise<Outcome<T>>, take: (value: T) => Gather): Promise<Outcome<Gather>> {
  const outcome = await answer;
  return outcome.ok ? { ok: true, value: take(outcome.value) } : outcome;
}

/** A sweep brings the present and completes the minutes that it lies far enough behind. */
export function takeSweep(sweep: Parameters<typeof gatherActivity>[1]): Gather {
  return (floor, observedAt) => {
    const lastClosed = floor.sweptAt === null ? null : lastClosedMinute(floor.sweptAt);
    const gathered = gatherActivity(floor, sweep, observedAt);
    return minutesToClose(lastClosed, observedAt).reduce(
      (next, minute) => closeMinute(next, minute, observedAt),
      gathered,
    );
  };
}

function voiceOf(floor: Floor, campaignIds: readonly string[]): readonly string[] {
  return campaignIds.filter((id) => floor.campaigns?.get(id)?.mediaType === 'voice');
}

/** Opened campaigns are diagnosed more often anyway. */
function unopened(floor: Floor, { opened, wanted }: Demand): readonly string[] {
  return voiceOf(floor, wanted).filter((id) => !opened.includes(id));
}

/** Several campaigns at once; those that answered stand. */
async function diagnose(centre: ContactCentre, ids: readonly string[]): Promise<Outcome<Gather>> {
  const outcomes = await Promise.all(ids.map((id) => centre.diagnosis(id)));
  const answered = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const firstFault = outcomes.find((outcome) => !outcome.ok);
  if (answered.length === 0 && firstFault?.ok === false) return failed(firstFault.fault);
  const take: Gather = (floor, observedAt) =>
    answered.reduce((next, diagnosis) => gatherDiagnosis(next, diagnosis, observedAt), floor);
  return { ok: true, value: take };
}

export function voice(floor: Floor): readonly Campaign[] {
  return [...(floor.campaigns?.values() ?? [])].filter(({ mediaType }) => mediaType === 'voice');
}

/** The queues that campaigns reach agents through. */
export function queueIds(floor: Floor): readonly string[] {
  const ids = voice(floor).flatMap((campaign) => {
    const staffing = staffingOf(campaign);
    return staffing.kind === 'agents' ? [staffing.queueId] : [];
  });
  return [...new Set(ids)];
}

/** The skill groups that campaigns name themselves or that feed their queues. */
export function skillGroupIds(floor: Floor): readonly string[] {
  const feeding = queueIds(floor).flatMap((id) => floor.queues?.get(id)?.memberGroups ?? []);
  const named = voice(floor).flatMap((campaign) => campaign.skillGroupIds);
  return [
    ...new Set([...named, ...feeding.filter(({ kind }) => kind === 'skill-group').map(({ id }) => id)]),
  ];
}

function pages(items: number, perPage: number): number {
  return Math.max(1, Math.ceil(items / perPage));
}
