import { describe, expect, it } from 'vitest';
import { scopeOf } from '../../../../src/core/alerts/scope.ts';
import type { SubjectReading } from '../../../../src/core/alerts/reading.ts';
import type { AgentActivity } from '../../../../src/core/floor/agent.ts';
import { MINUTE_MS } from '../../../../src/core/time/minute.ts';
import { aRule } from '../../../support/alert-builder.ts';
import { aCampaign, aFloor, anActivity, aQueue } from '../../../support/floor-builder.ts';
import { NOW, read, subject, sweep } from '../../../support/read-minute.ts';

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

  it('of two queues is watched by a rule for either, and by those for the campaigns of both', () => {
    const campaigns = [
      aCampaign(),
      aCampaign({ id: 'c2', queueId: 'q2' }),
      aCampaign({ id: 'c3', status: 'off' }),
    ];
    const group = { id: 't2', name: 'Team 2', kind: 'team' } as const;
    const queues = [aQueue(), aQueue({ id: 'q2', memberGroups: [group] })];
    const floor = sweep(aFloor(campaigns, queues), [
      anActivity('ana', 'idle'),
      anActivity('ana', 'idle', { queueId: 'q2' }),
    ]);
    const ana = subject(read(floor), 'agent', 'ana');
    const watches = (some: object): boolean => {
      const scope = { kind: 'some', campaignIds: [], queueIds: [], teamIds: [], ...some } as const;
      return scopeOf(aRule({ subject: 'agent', scope }))(ana);
    };
    const wanted = [
      ...['q1', 'q2'].map((id) => ({ queueIds: [id] })),
      ...['c1', 'c2', 'c3'].map((id) => ({ campaignIds: [id] })),
      { teamIds: ['t2'] },
    ];
    expect(wanted.map(watches)).toEqual(wanted.map(() => true));
    expect([{ queueIds: ['q3'] }, { campaignIds: ['c4'] }, { teamIds: ['t1'] }].some(watches)).toBe(false);
  });
});
