import { describe, expect, it } from 'vitest';
import { campaignRows } from '../../../../src/core/board/campaign-rows.ts';
import { figuresOf } from '../../../../src/core/board/figures.ts';
import { agentsSeen } from '../../../../src/core/board/agents-seen.ts';
import { peopleNow } from '../../../../src/core/board/people-now.ts';
import type { Figure } from '../../../../src/core/board/view.ts';
import type { CampaignCounts } from '../../../../src/core/floor/dialer.ts';
import { gatherMinutes } from '../../../../src/core/merge/close-minute.ts';
import type { Floor } from '../../../../src/core/merge/floor.ts';
import { gatherTotals } from '../../../../src/core/merge/gather-dialer.ts';
import { gatherActivity } from '../../../../src/core/merge/gather-activity.ts';
import type { MetricId } from '../../../../src/core/metrics/definitions.ts';
import { NO_TIME } from '../../../../src/core/metrics/status-time.ts';
import { aCampaign, aFloor, anActivity } from '../../../support/floor-builder.ts';

const CLOSED = 600_000;
const sweep = (activities: Parameters<typeof gatherActivity>[1]['activities']) => ({
  activities,
  truncatedQueueIds: [],
});

function withPeople(floor: Floor, time: Partial<typeof NO_TIME>, minute = CLOSED): Floor {
  const people = { origin: 'observed', readAt: 1, agents: 10, time: { ...NO_TIME, ...time } } as const;
  return gatherMinutes(floor, new Map([['c1', [{ minute, people, contacts: null }]]]));
}

function withTotals(floor: Floor, change: Partial<CampaignCounts>): Floor {
  const none = { dialed: 0, connected: 0, abandoned: 0, handled: 0 };
  return gatherTotals(floor, [{ campaignId: 'c1', media: 'voice', from: 0, to: CLOSED, ...none, ...change }]);
}

function figure(floor: Floor, metric: MetricId, campaign = aCampaign()): Figure {
  const now = peopleNow(floor, campaign, agentsSeen(floor, campaign));
  const found = figuresOf({ floor, campaign, closed: CLOSED, now }).find(
    (candidate) => candidate.metric === metric,
  );
  if (found === undefined) throw new Error(`no figure ${metric}`);
  return found;
}

describe('core/board/figures', () => {
  it('tells utilization with both sides and its window', () => {
    const floor = withPeople(aFloor([aCampaign()]), {
      interacting: 240_000,
      communicating: 60_000,
      idle: 300_000,
    });
    expect(figure(floor, 'utilization')).toMatchObject({
      value: 40,
      numerator: 4,
      denominator: 10,
      from: CLOSED,
      to: CLOSED + 60_000,
      severity: 'critical',
      why: null,
    });
  });

  it('leaves not responding and off queue out of both sides', () => {
    const floor = withPeople(aFloor([aCampaign()]), {
      interacting: 100_000,
      idle: 100_000,
      'not-responding': 200_000,
      'off-queue': 200_000,
    });
    expect(figure(floor, 'utilization').value).toBe(50);
  });

  it.each([
    ['nobody on queue is n/a, not 0 %', { 'off-queue': 600_000 }, CLOSED, 'no-denominator'],
    ['a minute too far back is not known', { idle: 600_000 }, CLOSED - 180_000, 'not-known'],
  ] as const)('%s', (_, time, minute, why) => {
    const floor = withPeople(aFloor([aCampaign()]), time, minute);
    expect(figure(floor, 'utilization')).toMatchObject({ value: null, why });
  });

  it.each([
    ['49 live answers are too few', 49, 5, { value: null, why: 'sample-too-small' }],
    ['from 50 on it counts', 50, 0, { value: 0, severity: 'ok' }],
    ['2 % warns', 100, 2, { value: 2, severity: 'warning' }],
    ['3 % is critical', 100, 3, { value: 3, severity: 'critical' }],
  ] as const)('abandon rate: %s', (_, connected, abandoned, expected) => {
    const floor = withTotals(aFloor([aCampaign()]), { dialed: 400, connected, abandoned });
    expect(figure(floor, 'abandon-rate')).toMatchObject({
      ...expected,
      numerator: abandoned,
      denominator: connected,
    });
  });

  it('takes a campaign that today’s counts leave out as 0, and today without an answer as not known', () => {
    const asked = withTotals(aFloor([aCampaign(), aCampaign({ id: 'c2' })]), { dialed: 4 });
    expect(figure(asked, 'contacts-today', aCampaign({ id: 'c2' }))).toMatchObject({ value: 0, why: null });
    expect(figure(aFloor([aCampaign()]), 'contacts-today')).toMatchObject({ value: null, why: 'not-known' });
  });

  it('never says 0 agents of a campaign that has none by design', () => {
    const campaign = aCampaign({ mediaType: 'sms', dialingMode: null, queueId: null });
    const floor = gatherActivity(aFloor([campaign]), sweep([]), 1);
    expect(figure(floor, 'ready', campaign)).toMatchObject({ value: null, why: 'not-applicable' });
    expect(campaignRows({ floor, closed: CLOSED, freshness: 'live' })[0]).toMatchObject({
      ready: null,
      staffing: 'messaging',
      severity: 'none',
    });
  });

  it('counts campaign-ready agents and says why the others are not', () => {
    const seen = sweep([
      anActivity('ana', 'idle'),
      anActivity('ben', 'interacting'),
      anActivity('cem', 'not-responding'),
      anActivity('dia', 'off-queue'),
      anActivity('eve', 'idle', { joined: false }),
    ]);
    const floor = gatherActivity(aFloor([aCampaign()]), seen, 1);
    expect(figure(floor, 'ready')).toMatchObject({ value: 2, denominator: 5 });
    expect(peopleNow(floor, aCampaign(), agentsSeen(floor, aCampaign()))?.readiness).toEqual([
      { verdict: 'ready', count: 2, named: true },
      { verdict: 'not-joined', count: 1, named: true },
      { verdict: 'not-responding', count: 1, named: true },
      { verdict: 'away', count: 1, named: true },
    ]);
  });
});

describe('core/board/campaign-rows', () => {
  const row = (floor: Floor) => campaignRows({ floor, closed: CLOSED, freshness: 'live' })[0];

  it('shows the closed minute, and before it is known this moment, and says which', () => {
    const moment = gatherActivity(
      aFloor([aCampaign()]),
      sweep([anActivity('ana', 'idle'), anActivity('ben', 'interacting')]),
      1,
    );
    expect(row(moment)).toMatchObject({ utilization: 50, utilizationBasis: 'moment' });
    const minute = withPeople(moment, { interacting: 450_000, idle: 150_000 });
    expect(row(minute)).toMatchObject({ utilization: 75, utilizationBasis: 'minute' });
  });

  it('says not known before the first sweep', () => {
    expect(row(aFloor([aCampaign()]))).toMatchObject({
      utilization: null,
      utilizationBasis: null,
      ready: null,
    });
  });

  it.each([
    ['a running campaign without a queue', aCampaign({ queueId: null }), 'critical'],
    ['one that is off without a queue', aCampaign({ queueId: null, status: 'off' }), 'warning'],
    ['an invalid one', aCampaign({ status: 'invalid' }), 'critical'],
    ['one forced off', aCampaign({ status: 'forced-off' }), 'critical'],
    ['one that is off', aCampaign({ status: 'off' }), 'none'],
    ['an agentless one', aCampaign({ dialingMode: 'agentless', queueId: null }), 'none'],
    ['one of which nothing is known yet', aCampaign(), 'unknown'],
  ] as const)('judges %s', (_, campaign, severity) => {
    expect(row(aFloor([campaign]))?.severity).toBe(severity);
  });

  it.each([
    ['idle staff beside a running dialer', 'on', 290_000, 'critical'],
    ['the same beside a stopped one', 'off', 300_000, 'none'],
    ['a healthy floor', 'on', 480_000, 'ok'],
    ['an exhausted floor', 'on', 570_000, 'warning'],
  ] as const)('judges %s', (_, status, interacting, severity) => {
    const floor = withPeople(aFloor([aCampaign({ status })]), {
      interacting,
      idle: 600_000 - interacting,
    });
    expect(row(floor)?.severity).toBe(severity);
  });
});
