import { describe, expect, it } from 'vitest';
import type { Measured, MeasureId } from '../../../../src/core/alerts/measure.ts';
import { readingOf } from '../../../../src/core/alerts/reading-of.ts';
import type { Reading, SubjectReading } from '../../../../src/core/alerts/reading.ts';
import type { ConnectionView } from '../../../../src/core/board/view.ts';
import type { AgentActivity } from '../../../../src/core/floor/agent.ts';
import type { CampaignPace } from '../../../../src/core/floor/dialer.ts';
import type { SourceName } from '../../../../src/core/floor/source.ts';
import { gatherMinutes } from '../../../../src/core/merge/close-minute.ts';
import { EMPTY_FLOOR, type Floor } from '../../../../src/core/merge/floor.ts';
import { gatherActivity } from '../../../../src/core/merge/gather-activity.ts';
import {
  gatherDiagnosis,
  gatherLoad,
  gatherPace,
  gatherProgress,
  gatherTotals,
} from '../../../../src/core/merge/gather-dialer.ts';
import {
  gatherMemberships,
  gatherPeople,
  gatherSkillGroups,
} from '../../../../src/core/merge/gather-people.ts';
import { NO_TIME, type StatusTime } from '../../../../src/core/metrics/status-time.ts';
import { MINUTE_MS } from '../../../../src/core/time/minute.ts';
import { aCampaign, aFloor, anActivity, aQueue, NO_DIAGNOSIS } from '../../../support/floor-builder.ts';

const MINUTE = 100 * MINUTE_MS;
const NOW = MINUTE + 105_000;
const LIVE = { phase: 'live', fault: null, oldestAnswerAt: null, resumesAt: null } as const;

function read(floor: Floor, lacking: readonly SourceName[] = [], connection: ConnectionView = LIVE): Reading {
  return readingOf({ floor, connection, minute: MINUTE, now: NOW, lacking });
}

function subject(reading: Reading, kind: string, id: string): SubjectReading {
  const found = reading.subjects.find((each) => each.subject.kind === kind && each.subject.id === id);
  if (found === undefined) throw new Error(`no ${kind} ${id}`);
  return found;
}

const campaign = (floor: Floor, lacking: readonly SourceName[] = []): SubjectReading =>
  subject(read(floor, lacking), 'campaign', 'c1');
const queue = (floor: Floor, lacking: readonly SourceName[] = []): SubjectReading =>
  subject(read(floor, lacking), 'queue', 'q1');
const value = (reading: SubjectReading, id: MeasureId): number | undefined => reading.measures[id]?.value;

function withTime(floor: Floor, time: Partial<StatusTime>, minute = MINUTE): Floor {
  const people = { origin: 'observed', readAt: NOW, agents: 10, time: { ...NO_TIME, ...time } } as const;
  return gatherMinutes(floor, new Map([['c1', [{ minute, people, contacts: null }]]]));
}

/** What was dialed in the minutes up to the closed one, newest last; `null` = not known. */
function withDialed(floor: Floor, dialed: readonly (number | null)[], id = 'c1'): Floor {
  const minutes = dialed.flatMap((count, index) => {
    if (count === null) return [];
    const minute = MINUTE - (dialed.length - 1 - index) * MINUTE_MS;
    const contacts = { origin: 'observed', readAt: NOW, dialed: count, connected: 0, abandoned: 0 } as const;
    return [{ minute, people: null, contacts }];
  });
  return gatherMinutes(floor, new Map([[id, minutes]]));
}

function sweep(floor: Floor, activities: readonly AgentActivity[]): Floor {
  return gatherActivity(floor, { activities, truncatedQueueIds: [] }, NOW);
}

const times = (count: number, dialed: number | null): readonly (number | null)[] =>
  Array.from({ length: count }, () => dialed);

describe('a campaign’s minute', () => {
  it('is told with both sides, its window and the agents on queue as its sample', () => {
    const floor = withTime(aFloor([aCampaign()]), {
      interacting: 180_000,
      idle: 120_000,
      'off-queue': 300_000,
    });
    expect(campaign(floor).measures.utilization).toEqual<Measured>({
      value: 60,
      numerator: 3,
      denominator: 5,
      sample: 5,
      from: MINUTE,
      to: MINUTE + MINUTE_MS,
    });
  });

  it('is no other minute’s: people of the minute before are not known now', () => {
    const floor = withTime(aFloor([aCampaign()]), { interacting: 600_000 }, MINUTE - MINUTE_MS);
    expect(campaign(floor).measures.utilization).toBeUndefined();
  });

  it.each([
    ['the statuses lack', { interacting: 600_000 }, ['activity']],
    ['nobody was on queue', { 'off-queue': 600_000 }, []],
  ] as const)('has no utilization where %s', (_, time, lacking) => {
    expect(campaign(withTime(aFloor([aCampaign()]), time), lacking).measures.utilization).toBeUndefined();
  });

  it.each([
    ['as usual', [...times(60, 40), ...times(5, 40)], 100],
    ['half of it', [...times(60, 40), ...times(5, 20)], 50],
    ['more than usual', [...times(60, 40), ...times(5, 60)], 150],
    ['nothing any more', [...times(60, 40), ...times(5, 0)], 0],
    ['three of five known', [...times(60, 40), null, 20, null, 20, 20], 50],
    ['two of five known', [...times(60, 40), null, null, null, 20, 20], undefined],
    ['fifteen minutes before', [...times(15, 40), ...times(5, 20)], 50],
    ['fourteen minutes before', [...times(14, 40), ...times(5, 20)], undefined],
    ['only what lies within the hour before', [...times(30, 4_000), ...times(60, 40), ...times(5, 20)], 50],
    ['nothing dialed before', [...times(60, 0), ...times(5, 20)], undefined],
  ] as const)('sets its rate beside its own usual one: %s', (_, dialed, volume) => {
    expect(value(campaign(withDialed(aFloor([aCampaign()]), dialed)), 'volume')).toBe(volume);
  });

  it('takes contacts from the list’s progress where there is no dialer', () => {
    const sms = aCampaign({ mediaType: 'sms', dialingMode: null, queueId: null });
    const floor = withDialed(aFloor([sms]), [7]);
    expect(value(campaign(floor, ['counts']), 'contacts-per-minute')).toBe(7);
    expect(value(campaign(floor, ['progress']), 'contacts-per-minute')).toBeUndefined();
  });
});

describe('what the dialer tells', () => {
  const counts = { campaignId: 'c1', media: 'voice', from: 0, to: NOW, handled: 0 } as const;

  it.each([
    ['with its sample', { dialed: 400, connected: 100, abandoned: 2 }, 25, 2, 100],
    [
      'without answers there is no abandon rate',
      { dialed: 400, connected: 0, abandoned: 0 },
      0,
      undefined,
      undefined,
    ],
  ] as const)('has the day’s rates: %s', (_, day, connect, abandon, sample) => {
    const { measures } = campaign(gatherTotals(aFloor([aCampaign()]), [{ ...counts, ...day }]));
    expect(measures['connect-rate']?.value).toBe(connect);
    expect(measures['abandon-rate']?.value).toBe(abandon);
    expect(measures['abandon-rate']?.sample).toBe(sample);
    expect(measures['connect-rate']).toMatchObject({ from: 0, to: NOW });
  });

  it('has no rates of a campaign that did nothing today, and none of totals that lack', () => {
    const floor = gatherTotals(aFloor([aCampaign()]), [{ ...counts, dialed: 9, connected: 9, abandoned: 1 }]);
    expect(campaign(floor, ['totals']).measures['connect-rate']).toBeUndefined();
    expect(campaign(gatherTotals(floor, [])).measures['connect-rate']).toBeUndefined();
  });

  it.each([
    ['the list', { processed: 900, total: 1_000 }, null, 100, 10],
    ['the dialer where the list is not known', null, { contactsProcessed: 30, contactsTotal: 40 }, 10, 25],
    ['nobody', null, null, undefined, undefined],
    ['an empty list', { processed: 0, total: 0 }, null, 0, undefined],
  ] as const)('takes the contacts left from %s', (_, progress, diagnosis, left, percent) => {
    let floor = aFloor([aCampaign()]);
    if (progress !== null) floor = gatherProgress(floor, [{ campaignId: 'c1', ...progress }], NOW);
    if (diagnosis !== null) floor = gatherDiagnosis(floor, { ...NO_DIAGNOSIS, ...diagnosis }, NOW);
    expect(value(campaign(floor), 'contacts-left')).toBe(left);
    expect(value(campaign(floor), 'contacts-left-share')).toBe(percent);
  });

  it('prefers the diagnosis over the bulk answer, and forgets it after three minutes', () => {
    const pace: CampaignPace = {
      campaignId: 'c1',
      status: 'on',
      dialingMode: null,
      connectRatio: null,
      idleAgents: null,
      effectiveIdleAgents: null,
      outstandingCalls: null,
      progressPercent: null,
      callsPerAgent: 2,
      lines: { used: 5, available: 10 },
    };
    const floor = gatherPace(aFloor([aCampaign()]), [pace]);
    const diagnosed = (at: number): Floor =>
      gatherDiagnosis(floor, { ...NO_DIAGNOSIS, callsPerAgent: 1.5, lines: { used: 9, available: 10 } }, at);
    expect(value(campaign(diagnosed(NOW - 179_000)), 'lines-used')).toBe(90);
    expect(value(campaign(diagnosed(NOW - 179_000)), 'calls-per-agent')).toBe(1.5);
    expect(value(campaign(diagnosed(NOW - 181_000)), 'lines-used')).toBe(50);
    expect(value(campaign(floor, ['pace']), 'lines-used')).toBeUndefined();
  });
});

describe('the people of a campaign and its queue', () => {
  const staff = (floor: Floor): Floor =>
    sweep(floor, [
      anActivity('ana', 'interacting'),
      anActivity('ben', 'idle'),
      anActivity('cleo', 'not-responding'),
      anActivity('dan', 'off-queue'),
      anActivity('eve', 'idle', { joined: false }),
      anActivity('fay', 'idle', { presence: 'offline' }),
    ]);

  it('counts those on queue who take its contacts', () => {
    expect(queue(staff(aFloor([aCampaign()]))).measures).toMatchObject({
      'on-queue': { value: 3 },
      idle: { value: 1 },
      'not-responding': { value: 1 },
      ready: { value: 2 },
    });
  });

  it('has none of it where statuses lack or nobody was seen yet', () => {
    const keys = (reading: SubjectReading): readonly string[] => Object.keys(reading.measures);
    expect(keys(queue(staff(aFloor([aCampaign()])), ['activity']))).toEqual([]);
    expect(keys(queue(aFloor([aCampaign()])))).toEqual([]);
  });

  it('leaves out members whom the campaign does not call for, and counts them for the queue', () => {
    const floor = gatherSkillGroups(staff(aFloor([aCampaign({ skillGroupIds: ['g1'] })])), [
      { id: 'g1', memberIds: ['ana'] },
    ]);
    expect(value(campaign(floor), 'on-queue')).toBe(1);
    expect(value(queue(floor), 'on-queue')).toBe(3);
  });

  it('counts who is misaligned only where members and groups were read', () => {
    const group = { id: 'g1', name: 'Sales', kind: 'skill-group' } as const;
    const bare = staff(aFloor([aCampaign()], [aQueue({ memberGroups: [group] })]));
    const member = { queueId: 'q1', agentId: 'ana', joined: true };
    const members = gatherMemberships(bare, ['q1'], [member]);
    const whole = gatherSkillGroups(members, [{ id: 'g1', memberIds: ['ana', 'gus', 'hal'] }]);
    expect(value(queue(bare), 'misaligned')).toBeUndefined();
    expect(value(queue(members), 'misaligned')).toBeUndefined();
    expect(value(queue(whole), 'misaligned')).toBe(3);
    expect(value(queue(whole, ['skill-groups']), 'misaligned')).toBeUndefined();
    expect(queue(whole).teamIds).toEqual(['g1']);
  });

  it('counts the inactive only where the directory or the licences were read', () => {
    const floor = staff(aFloor([aCampaign()]));
    expect(value(queue(floor), 'inactive')).toBeUndefined();
    const ben = { id: 'ben', name: 'Ben', state: 'inactive', station: true } as const;
    expect(value(queue(gatherPeople(floor, [ben], NOW)), 'inactive')).toBe(1);
  });

  it('sums the waiting work of all media, and how long the oldest waits', () => {
    const media = { interacting: 0, alerting: 0 };
    const load = (waiting: number, since: number | null): Floor =>
      gatherLoad(aFloor([aCampaign()]), [
        {
          queueId: 'q1',
          onQueue: null,
          media: [
            { ...media, media: 'voice', waiting, longestWaitingSince: since },
            { ...media, media: 'chat', waiting: 0, longestWaitingSince: null },
          ],
        },
      ]);
    expect(queue(load(4, NOW - 90_000)).measures).toMatchObject({
      waiting: { value: 4 },
      'longest-wait': { value: 90 },
    });
    expect(value(queue(load(0, null)), 'longest-wait')).toBe(0);
    expect(value(queue(load(4, null)), 'longest-wait')).toBeUndefined();
    expect(value(queue(load(4, NOW), ['load']), 'waiting')).toBeUndefined();
  });

  it.each([
    ['agentless', { dialingMode: 'agentless', queueId: null }],
    ['messaging', { mediaType: 'email', dialingMode: null, queueId: null }],
    ['without a queue', { queueId: null }],
  ] as const)('are absent and never 0 for a campaign that is %s', (_, change) => {
    const reading = read(withTime(staff(aFloor([aCampaign(change)])), { idle: 600_000 }));
    const { measures, queueId } = subject(reading, 'campaign', 'c1');
    expect(queueId).toBeNull();
    for (const id of ['utilization', 'ready', 'on-queue', 'idle', 'inactive', 'waiting'] as const) {
      expect(measures[id]).toBeUndefined();
    }
    expect(reading.subjects.map((each) => each.subject.kind)).toEqual(['campaign', 'connection']);
  });

  it('lists a queue once, shown by the first campaign that runs on it', () => {
    const campaigns = [aCampaign({ status: 'off' }), aCampaign({ id: 'c2' }), aCampaign({ id: 'c3' })];
    const queues = read(aFloor(campaigns)).subjects.filter((each) => each.subject.kind === 'queue');
    expect(queues).toHaveLength(1);
    expect(queues[0]).toMatchObject({
      subject: { id: 'q1', name: 'Sales DE' },
      campaignId: 'c2',
      states: { running: true },
    });
  });
});

describe('an agent', () => {
  const agent = (change: Partial<AgentActivity>): SubjectReading['measures'] =>
    subject(read(sweep(aFloor([aCampaign()]), [anActivity('ana', 'idle', change)])), 'agent', 'ana').measures;
  const since = NOW - 12 * MINUTE_MS;
  const OVER = {
    'minutes-idle': 0,
    'minutes-interacting': 0,
    'minutes-not-responding': 0,
    'minutes-away': 0,
  };

  it.each<readonly [name: string, change: Partial<AgentActivity>, minutes: Partial<typeof OVER>]>([
    ['idle', { routingSince: since }, { ...OVER, 'minutes-idle': 12 }],
    [
      'on a contact',
      { routingStatus: 'interacting', routingSince: since },
      { ...OVER, 'minutes-interacting': 12 },
    ],
    [
      'not responding',
      { routingStatus: 'not-responding', routingSince: since },
      { ...OVER, 'minutes-not-responding': 12 },
    ],
    ['talking to a colleague', { routingStatus: 'communicating', routingSince: since }, OVER],
    [
      'at a meal, as long as the meal lasts',
      { routingStatus: 'off-queue', presence: 'meal', routingSince: 0, presenceSince: since },
      { ...OVER, 'minutes-away': 12 },
    ],
    ['in training', { routingStatus: 'off-queue', presence: 'training', presenceSince: since }, OVER],
    ['in a meeting', { routingStatus: 'off-queue', presence: 'meeting', presenceSince: since }, OVER],
    [
      'available off queue',
      { routingStatus: 'off-queue', presence: 'available', presenceSince: since },
      OVER,
    ],
    ['of whom nothing is known', { routingStatus: null }, {}],
  ])('%s', (_, change, minutes) => {
    const measures = Object.entries(agent(change)).map(([id, measured]) => [id, measured.value]);
    expect(Object.fromEntries(measures)).toEqual(minutes);
  });

  it('idle since nobody knows when is neither long nor short idle', () => {
    expect(agent({ routingSince: null })).not.toHaveProperty('minutes-idle');
    expect(agent({ routingSince: null })).toHaveProperty('minutes-interacting');
  });

  it.each([
    ['went home', { presence: 'offline' }],
    ['has not joined the queue', { joined: false }],
  ] as const)('is not listed who %s', (_, change) => {
    const floor = sweep(aFloor([aCampaign()]), [anActivity('ana', 'idle', change)]);
    expect(read(floor).subjects.filter((each) => each.subject.kind === 'agent')).toEqual([]);
  });

  it('of two queues is listed once, for the first', () => {
    const campaigns = [aCampaign(), aCampaign({ id: 'c2', queueId: 'q2' })];
    const floor = sweep(aFloor(campaigns, [aQueue(), aQueue({ id: 'q2' })]), [
      anActivity('ana', 'idle'),
      anActivity('ana', 'idle', { queueId: 'q2' }),
    ]);
    const agents = read(floor).subjects.filter((each) => each.subject.kind === 'agent');
    expect(agents.map(({ campaignId, queueId }) => [campaignId, queueId])).toEqual([['c1', 'q1']]);
  });
});

describe('the states of a campaign', () => {
  it.each([
    ['on', { running: true, invalid: false, 'forced-off': false }],
    ['stopping', { running: false }],
    ['invalid', { running: false, invalid: true }],
    ['forced-off', { 'forced-off': true }],
    ['forced-stopping', { running: false, 'forced-off': true }],
    ['complete', { exhausted: true, 'outside-callable-time': false }],
  ] as const)('%s', (status, states) => {
    expect(campaign(aFloor([aCampaign({ status })])).states).toMatchObject(states);
  });

  it('are not known where neither the list nor the dialer tells', () => {
    expect(campaign(aFloor([aCampaign({ status: 'unknown' })])).states).toEqual({});
    expect(campaign(aFloor([aCampaign()]), ['campaigns', 'pace']).states).toEqual({});
    expect(campaign(aFloor([aCampaign()]), ['campaigns']).states.running).toBe(true);
  });

  it.each([
    ['nothing left', 1_000, [0], true],
    ['something left', 900, [0], false],
    ['not told, but it dials', null, [5], false],
    ['not told, and it dialed two minutes ago', null, [5, 0, 0], false],
    ['not told, and it is silent', null, [5, 0, 0, 0], undefined],
  ] as const)('exhausted: %s', (_, processed, dialed, exhausted) => {
    let floor = withDialed(aFloor([aCampaign()]), dialed);
    if (processed !== null)
      floor = gatherProgress(floor, [{ campaignId: 'c1', processed, total: 1_000 }], NOW);
    expect(campaign(floor).states.exhausted).toBe(exhausted);
  });

  it.each([
    [
      'held back, nothing under way, nothing dialed',
      { timeZoneHeldCalls: 9, outstandingCalls: 0 },
      [0],
      true,
    ],
    ['held back, but calls are under way', { timeZoneHeldCalls: 9, outstandingCalls: 2 }, [0], false],
    ['held back, but it dials others', { timeZoneHeldCalls: 9, outstandingCalls: 0 }, [4], false],
    ['nothing held back', { timeZoneHeldCalls: 0, outstandingCalls: 0 }, [0], false],
    ['a dialer that does not count it', { outstandingCalls: 0 }, [0], false],
    ['held back, and contacts are not known', { timeZoneHeldCalls: 9 }, [null], undefined],
    ['nobody asked, and it dials', null, [4], false],
    ['nobody asked, and it dialed two minutes ago', null, [4, 0, 0], false],
    ['nobody asked, and it is silent', null, [4, 0, 0, 0], undefined],
  ] as const)('outside callable time: %s', (_, diagnosis, dialed, outside) => {
    let floor = withDialed(aFloor([aCampaign()]), dialed);
    if (diagnosis !== null) floor = gatherDiagnosis(floor, { ...NO_DIAGNOSIS, ...diagnosis }, NOW);
    expect(campaign(floor).states['outside-callable-time']).toBe(outside);
  });
});

describe('the whole reading', () => {
  it.each([
    ['starting', {}, false],
    ['live', { 'signed-out': false, 'rate-limited': false, 'data-stale': false }, false],
    ['late', { 'data-stale': false }, false],
    ['stale', { 'data-stale': true, 'signed-out': false }, true],
    ['lost', { 'data-stale': true }, true],
    ['offline', { 'data-stale': true }, true],
    ['rate-limited', { 'rate-limited': true, 'data-stale': false }, true],
    ['signed-out', { 'signed-out': true, 'data-stale': false }, true],
    ['no-credentials', { 'signed-out': true }, true],
  ] as const)('while %s', (phase, states, inhibited) => {
    const reading = read(aFloor([aCampaign()]), [], { ...LIVE, phase });
    expect(subject(reading, 'connection', 'connection').states).toMatchObject(states);
    expect(reading.inhibited).toBe(inhibited);
  });

  it.each([
    ['nothing was read', EMPTY_FLOOR, [], ['connection']],
    ['campaigns were read', aFloor([]), [], ['campaign', 'queue', 'connection']],
    ['agents were seen', sweep(aFloor([]), []), [], ['campaign', 'queue', 'agent', 'connection']],
    ['statuses lack', sweep(aFloor([]), []), ['activity'], ['campaign', 'queue', 'connection']],
  ] as const)('knows who is gone: %s', (_, floor, lacking, whole) => {
    expect(read(floor, lacking).whole).toEqual(whole);
  });
});
