import { BUILT_IN_RULES } from '../../src/core/alerts/built-in.ts';
import type { Rule } from '../../src/core/alerts/rule.ts';
import type { ConnectionView } from '../../src/core/board/view.ts';
import type { RoutingStatus } from '../../src/core/floor/agent.ts';
import { type Campaign, isRunning } from '../../src/core/floor/campaign.ts';
import type { CampaignDiagnosis } from '../../src/core/floor/dialer.ts';
import type { SourceName } from '../../src/core/floor/source.ts';
import { gatherMinutes } from '../../src/core/merge/close-minute.ts';
import type { Floor } from '../../src/core/merge/floor.ts';
import { gatherActivity } from '../../src/core/merge/gather-activity.ts';
import {
  gatherDiagnosis,
  gatherPace,
  gatherProgress,
  gatherTotals,
} from '../../src/core/merge/gather-dialer.ts';
import { gatherLoad } from '../../src/core/merge/gather-load.ts';
import { gatherMemberships, gatherPeople } from '../../src/core/merge/gather-people.ts';
import { gatherLicences } from '../../src/core/merge/licences.ts';
import type { Series } from '../../src/core/merge/series.ts';
import { NO_TIME } from '../../src/core/metrics/status-time.ts';
import { MINUTE_MS } from '../../src/core/time/minute.ts';
import { aCampaign, aFloor, anActivity, aQueue, NO_DIAGNOSIS } from './floor-builder.ts';

const MIDNIGHT = Date.UTC(2026, 10, 23);

/** How the floor stands in one minute. All campaigns share one queue and its agents. */
export interface Situation {
  readonly campaigns: readonly Campaign[];
  /** Agents by what they do; the first of them are the first named. */
  readonly busy: number;
  readonly idle: number;
  readonly notResponding: number;
  readonly onBreak: number;
  /** How long everybody has been doing it, minutes. */
  readonly lasting: number;
  /** Members without a licence any more, and members who have not joined. */
  readonly revoked: number;
  readonly notJoined: number;
  /** Contacts of the minute per running campaign; `null` = not known. */
  readonly dialed: number | null;
  readonly today: { readonly dialed: number; readonly connected: number; readonly abandoned: number };
  /** Days after the first. */
  readonly day: number;
  /** Contacts of the list to go, of 1,000; `null` = not known. */
  readonly left: number | null;
  /** The dialer's own account of every campaign; `null` = nobody asked. */
  readonly diagnosis: Partial<CampaignDiagnosis> | null;
  readonly lines: { readonly used: number; readonly available: number } | null;
  readonly waiting: number;
  readonly phase: ConnectionView['phase'];
  readonly lacking: readonly SourceName[];
  /** Nothing is read in this minute: the machine sleeps. */
  readonly asleep: boolean;
  /** The program is started anew before this minute, with the state that was kept. */
  readonly restarted: boolean;
  readonly rules: readonly Rule[];
}

/** Ten agents at 70 %, 40 contacts a minute for the last hour, half of the list to go, nothing wrong. */
export const STEADY: Situation = {
  campaigns: [aCampaign()],
  busy: 7,
  idle: 3,
  notResponding: 0,
  onBreak: 0,
  lasting: 1,
  revoked: 0,
  notJoined: 0,
  dialed: 40,
  today: { dialed: 4_000, connected: 1_000, abandoned: 5 },
  day: 0,
  left: 500,
  diagnosis: null,
  lines: null,
  waiting: 0,
  phase: 'live',
  lacking: [],
  asleep: false,
  restarted: false,
  rules: BUILT_IN_RULES,
};

/** A floor that stands so in this minute, read as a closed one. */
export function floorIn(situation: Situation, minute: number, series: ReadonlyMap<string, Series>): Floor {
  const now = minute + 105_000;
  const { campaigns, diagnosis, left } = situation;
  let floor: Floor = { ...peopleIn(aFloor(campaigns, [aQueue()]), situation, now), series };
  floor = gatherMinutes(floor, figuresIn(situation, minute));
  floor = gatherTotals(floor, totalsIn(situation, minute));
  floor = gatherLoad(floor, [loadIn(situation, now)]);
  floor = gatherPace(
    floor,
    campaigns.map((campaign) => paceIn(campaign, situation)),
  );
  if (left !== null) {
    const progress = campaigns.map(({ id }) => ({ campaignId: id, processed: 1_000 - left, total: 1_000 }));
    floor = gatherProgress(floor, progress, now);
  }
  if (diagnosis === null) return floor;
  return campaigns.reduce(
    (next, { id }) => gatherDiagnosis(next, { ...NO_DIAGNOSIS, ...diagnosis, campaignId: id }, now),
    floor,
  );
}

function statusesIn({ busy, idle, notResponding, onBreak }: Situation): readonly RoutingStatus[] {
  return [
    ...Array.from({ length: busy }, () => 'interacting' as const),
    ...Array.from({ length: idle }, () => 'idle' as const),
    ...Array.from({ length: notResponding }, () => 'not-responding' as const),
    ...Array.from({ length: onBreak }, () => 'off-queue' as const),
  ];
}

function peopleIn(floor: Floor, situation: Situation, now: number): Floor {
  const since = now - situation.lasting * MINUTE_MS;
  const activities = statusesIn(situation).map((status, index) =>
    anActivity(`a${index + 1}`, status, { routingSince: since, presenceSince: since }),
  );
  const named = (prefix: string, count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
  const gone = named('gone', situation.revoked);
  const apart = named('apart', situation.notJoined);
  const here = activities.map(({ agentId }) => agentId);
  const member = (agentId: string, joined: boolean) => ({ queueId: 'q1', agentId, joined });
  const members = [
    ...[...here, ...gone].map((id) => member(id, true)),
    ...apart.map((id) => member(id, false)),
  ];
  const person = (id: string) => ({ id, name: `Agent ${id}`, state: 'active', station: true }) as const;
  const read = gatherPeople(floor, [...here, ...gone, ...apart].map(person), now);
  const withMembers = gatherMemberships(read, ['q1'], members);
  const revoked = gone.map((agentId) => ({ agentId, licenceIds: [] }));
  const licensed = gatherLicences(withMembers, revoked, { whole: false, asked: gone, readAt: now });
  return gatherActivity(licensed, { activities, truncatedQueueIds: [] }, now);
}

function figuresIn(situation: Situation, minute: number) {
  const { busy, idle, notResponding, onBreak, dialed } = situation;
  const readAt = minute + 105_000;
  const time = {
    ...NO_TIME,
    interacting: busy * MINUTE_MS,
    idle: idle * MINUTE_MS,
    'not-responding': notResponding * MINUTE_MS,
    'off-queue': onBreak * MINUTE_MS,
  };
  const people = { origin: 'observed', readAt, agents: busy + idle + notResponding + onBreak, time } as const;
  return new Map(
    situation.campaigns.map(({ id, mediaType, status }) => {
      const count = isRunning(status) ? dialed : 0;
      const contacts =
        count === null
          ? null
          : ({ origin: 'observed', readAt, dialed: count, connected: null, abandoned: null } as const);
      return [id, [{ minute, people: mediaType === 'voice' ? people : null, contacts }]] as const;
    }),
  );
}

function totalsIn({ campaigns, today, day }: Situation, minute: number) {
  const from = MIDNIGHT + day * 86_400_000;
  return campaigns.map(({ id }) => ({
    ...({ campaignId: id, media: 'voice', from, to: minute + MINUTE_MS, handled: today.connected } as const),
    ...today,
  }));
}

function loadIn({ waiting }: Situation, now: number) {
  const longestWaitingSince = waiting === 0 ? null : now - 30_000;
  return {
    queueId: 'q1',
    onQueue: null,
    media: [{ media: 'voice', waiting, interacting: 0, alerting: 0, longestWaitingSince } as const],
  };
}

function paceIn({ id, status, dialingMode }: Campaign, { lines }: Situation) {
  return {
    ...{ campaignId: id, status, dialingMode, lines, connectRatio: null, idleAgents: null },
    ...{ effectiveIdleAgents: null, callsPerAgent: null, outstandingCalls: null, progressPercent: null },
  };
}
