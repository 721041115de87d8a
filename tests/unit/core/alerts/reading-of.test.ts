import { describe, expect, it } from 'vitest';
import type { Measured } from '../../../../src/core/alerts/measure.ts';
import type { SubjectReading } from '../../../../src/core/alerts/reading.ts';
import type { CampaignPace } from '../../../../src/core/floor/dialer.ts';
import { EMPTY_FLOOR, type Floor } from '../../../../src/core/merge/floor.ts';
import {
  gatherDiagnosis,
  gatherPace,
  gatherProgress,
  gatherTotals,
} from '../../../../src/core/merge/gather-dialer.ts';
import { gatherLoad } from '../../../../src/core/merge/gather-load.ts';
import {
  gatherMemberships,
  gatherPeople,
  gatherSkillGroups,
} from '../../../../src/core/merge/gather-people.ts';
import { MINUTE_MS } from '../../../../src/core/time/minute.ts';
import { aCampaign, aFloor, anActivity, aQueue, NO_DIAGNOSIS } from '../../../support/floor-builder.ts';
import {
  campaign,
  LIVE,
  MINUTE,
  NOW,
  queue,
  read,
  subject,
  sweep,
  value,
  withDialed,
  withTime,
} from '../../../support/read-minute.ts';

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
