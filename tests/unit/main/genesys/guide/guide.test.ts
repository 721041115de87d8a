import { describe, expect, it } from 'vitest';
import { createGuide } from '../../../../../src/main/genesys/guide/guide.ts';
import { createCannedHttp, parameter, refused } from '../../../../support/canned-http.ts';
import type { Asked } from '../../../../support/canned-http.ts';

const NOW = Date.UTC(2026, 0, 15, 9, 0, 0);
const MINUTE = 60_000;

const campaign = (id: string, rest: object = {}) => ({
  id,
  name: `Campaign ${id}`,
  status: 'ACTIVE',
  skillGroupIds: ['g1'],
  queueIds: ['q1'],
  ...rest,
});

const row = (entityId: string, rest: object = {}) => ({
  entityId,
  startTime: '2026-01-15T08:58:00Z',
  endTime: '2026-01-15T09:00:00Z',
  skillGroupIds: ['g1'],
  queueIds: ['q1'],
  state: 'Available',
  stateSince: '2026-01-15T08:50:00Z',
  metrics: [],
  ...rest,
});

const metrics = (rest: object = {}) => ({
  dialedCount: 450,
  completedCount: 380,
  abandonedCount: 15,
  contactCount: 1000,
  status: 'ACTIVE',
  lastUpdated: '2026-01-15T09:00:00Z',
  ...rest,
});

interface Answers {
  readonly campaigns?: readonly object[];
  readonly users?: readonly object[];
  readonly rows?: readonly object[];
  readonly metrics?: unknown;
}

function guideWith(answers: Answers = {}) {
  const clock = { now: NOW };
  const http = createCannedHttp(({ path }: Asked) => {
    if (path === '/api/v2/campaigns') return { entities: answers.campaigns ?? [campaign('a')], pageCount: 1 };
    if (path === '/api/v2/users') return { entities: answers.users ?? [], pageCount: 1 };
    if (path === '/api/v2/analytics/queries') return { results: answers.rows ?? [] };
    return answers.metrics ?? metrics();
  });
  return { http, clock, guide: createGuide({ http, now: () => clock.now }) };
}

describe('a query', () => {
  it('has the guide’s shape, letter by letter', async () => {
    const { http, guide } = guideWith();
    await guide.activity(['q1']);
    expect(http.asked.at(-1)).toMatchObject({ method: 'POST', path: '/api/v2/analytics/queries' });
    expect(http.asked.at(-1)?.body).toEqual({
      entityType: 'USER',
      metrics: [{ name: 'agentAvailableCount' }, { name: 'agentTotalTime' }],
      filter: {
        operator: 'AND',
        expressions: [{ metricName: 'skillGroupId', operator: 'IN', values: ['g1'] }],
      },
      dateFilter: {
        granularity: 'FIFTEEN_MINUTES',
        startTime: '2026-01-15T08:58:00.000Z',
        endTime: '2026-01-15T09:00:00.000Z',
      },
    });
  });

  it('names at most a hundred ids', async () => {
    const { http, guide } = guideWith();
    const ids = Array.from({ length: 250 }, (_, index) => `u${index}`);
    await guide.agentTime(ids, { from: NOW - 15 * MINUTE, to: NOW, stepMs: null });
    const sizes = http.asked.map(({ body }) => JSON.stringify(body).match(/"u\d+"/g)?.length);
    expect(sizes).toEqual([100, 100, 50]);
  });
});

describe('activity', () => {
  it.each([
    ['Available', 'idle', 'on-queue'],
    ['OnCall', 'interacting', 'on-queue'],
    ['ON_CALL', 'interacting', 'on-queue'],
    ['Break', 'off-queue', 'break'],
    ['Offline', 'off-queue', 'offline'],
    ['Levitating', null, 'unknown'],
    ['constructor', null, 'unknown'],
    [null, null, null],
  ])('reads the state %s', async (state, routingStatus, presence) => {
    const { guide } = guideWith({ rows: [row('u', { state })] });
    expect(await guide.activity(['q1'])).toMatchObject({
      ok: true,
      value: { activities: [{ agentId: 'u', queueId: 'q1', joined: true, routingStatus, presence }] },
    });
  });

  it('brings every zone to one time', async () => {
    const { guide } = guideWith({ rows: [row('u', { stateSince: '2026-01-15T03:50:00-05:00' })] });
    expect(await guide.activity(['q1'])).toMatchObject({
      value: { activities: [{ routingSince: Date.UTC(2026, 0, 15, 8, 50) }] },
    });
  });

  it('refuses a moment without an offset instead of guessing a zone', async () => {
    const { guide } = guideWith({ rows: [row('u', { stateSince: '2026-01-15T08:50:00' })] });
    expect(await guide.activity(['q1'])).toMatchObject({
      ok: false,
      fault: { kind: 'malformed-answer', detail: expect.stringContaining('offset') as string },
    });
  });

  it('counts an agent of two skill groups once per queue, and nobody whom no queue gives work', async () => {
    const { guide } = guideWith({
      campaigns: [campaign('a', { skillGroupIds: ['g1', 'g2'] })],
      rows: [row('u'), row('u'), row('stranger', { queueIds: ['elsewhere'] })],
    });
    const sweep = await guide.activity(['q1']);
    expect(sweep).toMatchObject({ value: { activities: [{ agentId: 'u' }], truncatedQueueIds: [] } });
    expect(sweep.ok ? sweep.value.activities : []).toHaveLength(1);
  });

  it('asks by queue where campaigns name no skill group', async () => {
    const { http, guide } = guideWith({ campaigns: [campaign('a', { skillGroupIds: [] })] });
    await guide.activity(['q1']);
    expect(http.asked.at(-1)?.body).toMatchObject({
      filter: { expressions: [{ metricName: 'queueId', values: ['q1'] }] },
    });
  });
});

describe('what joins campaigns to agents', () => {
  it.each([
    ['its queue', { queueIds: ['q1'] }, 'q1'],
    ['several queues as one', { queueIds: ['voice', 'chat'] }, 'chat+voice'],
    ['its skill groups, where it names no queue', { queueIds: [], skillGroupIds: ['g2', 'g1'] }, 'g1+g2'],
    ['nothing', { queueIds: [], skillGroupIds: [] }, null],
  ])('is %s', async (_, ties, queueId) => {
    const { guide } = guideWith({ campaigns: [campaign('a', ties)] });
    expect(await guide.campaigns()).toMatchObject({ ok: true, value: [{ queueId }] });
    const queues = await guide.queues();
    expect(queues.ok ? queues.value.map(({ id }) => id) : []).toEqual(queueId === null ? [] : [queueId]);
  });

  it('finds the members by skill group where there is no queue', async () => {
    const { guide } = guideWith({
      campaigns: [campaign('a', { queueIds: [] })],
      users: [
        { id: 'in', skillGroupIds: ['g1'] },
        { id: 'out', skillGroupIds: ['g9'] },
      ],
    });
    const memberships = [{ queueId: 'g1', agentId: 'in', joined: true }];
    expect(await guide.memberships(['g1'])).toEqual({ ok: true, value: memberships });
  });

  it('counts a queue’s people only where one queue tells them', async () => {
    const counts = [
      { name: 'agentAvailableCount', value: 3 },
      { name: 'agentOnCallCount', value: 4 },
    ];
    const one = guideWith({ rows: [row('q1', { entityName: 'Sales', metrics: counts })] });
    expect(await one.guide.load(['q1'])).toEqual({
      ok: true,
      value: [{ queueId: 'q1', media: [], onQueue: 7 }],
    });
    const two = guideWith({
      campaigns: [campaign('a', { queueIds: ['q1', 'q2'] })],
      rows: [row('q1', { metrics: counts }), row('q2', { metrics: counts })],
    });
    expect(await two.guide.load(['q1+q2'])).toMatchObject({ value: [{ onQueue: null }] });
  });
});

describe('licences', () => {
  it.each([
    ['an active one', { licenseId: 'cx3', licenseStatus: 'ACTIVE' }, [{ agentId: 'u', licenceIds: ['cx3'] }]],
    ['one whose state is not told', { licenseId: 'cx3' }, [{ agentId: 'u', licenceIds: ['cx3'] }]],
    ['an inactive one', { licenseId: 'cx3', licenseStatus: 'INACTIVE' }, [{ agentId: 'u', licenceIds: [] }]],
    ['none that is told', {}, []],
  ])('knows %s', async (_, licence, value) => {
    const { guide } = guideWith({ users: [{ id: 'u', ...licence }] });
    expect(await guide.licences()).toEqual({ ok: true, value });
  });

  it('asks for a few by name; whoever is gone holds none', async () => {
    const { http, guide } = guideWith();
    expect(await guide.licencesOf(['gone'])).toEqual({
      ok: true,
      value: [{ agentId: 'gone', licenceIds: [] }],
    });
    expect(parameter(http.asked[0], 'id')).toBe('gone');
  });
});

describe('the dialer', () => {
  it('reads the guide’s own answer', async () => {
    const { http, guide } = guideWith();
    expect(await guide.pace(['a'])).toMatchObject({
      ok: true,
      value: [{ campaignId: 'a', status: 'on', connectRatio: 395 / 450, progressPercent: 38, lines: null }],
    });
    expect(http.asked.at(-1)?.path).toBe('/api/v2/analytics/campaigns/a/metrics');
    expect(await guide.progress([{ id: 'a' } as never])).toMatchObject({
      value: [{ processed: 380, total: 1000 }],
    });
    expect(await guide.diagnosis('a')).toMatchObject({
      value: { attempts: 450, connects: 395, people: null, skilledAgents: null },
    });
  });

  it('asks once for all that rests on the same numbers, and again when they are old', async () => {
    const { http, guide, clock } = guideWith();
    const asked = () => http.asked.filter(({ path }) => path.endsWith('/metrics')).length;
    await Promise.all([guide.pace(['a']), guide.progress([{ id: 'a' } as never])]);
    expect(asked()).toBe(1);
    clock.now += 29_999;
    await guide.pace(['a']);
    expect(asked()).toBe(1);
    clock.now += 1;
    await guide.pace(['a']);
    expect(asked()).toBe(2);
  });

  it('leaves out a campaign that is gone, and fails as a whole otherwise', async () => {
    const gone = guideWith({ metrics: refused('not-found') });
    expect(await gone.guide.pace(['a'])).toEqual({ ok: true, value: [] });
    expect(await gone.guide.diagnosis('a')).toMatchObject({ ok: false, fault: { kind: 'not-found' } });
    const broken = guideWith({ metrics: refused('timeout') });
    expect(await broken.guide.pace(['a'])).toMatchObject({ ok: false, fault: { kind: 'timeout' } });
  });

  it.each([{ dialedCount: null }, { dialedCount: '450' }, { dialedCount: -1 }])(
    'takes %j for no number at all',
    async (damage) => {
      const { guide } = guideWith({ metrics: metrics(damage) });
      expect(await guide.pace(['a'])).toMatchObject({ ok: false, fault: { kind: 'malformed-answer' } });
    },
  );

  it('has no rates of nothing', async () => {
    const nothing = { dialedCount: 0, completedCount: 0, abandonedCount: 0, contactCount: 0 };
    const { guide } = guideWith({ metrics: metrics(nothing) });
    expect(await guide.pace(['a'])).toMatchObject({ value: [{ connectRatio: null, progressPercent: null }] });
  });
});

describe('agents’ time', () => {
  const window = { from: NOW - 30 * MINUTE, to: NOW, stepMs: 15 * MINUTE };
  const quarter = (total: number | null, available: number | null, startTime: string) =>
    row('u', {
      startTime,
      metrics: [
        { name: 'agentTotalTime', value: total },
        { name: 'agentAvailableTime', value: available },
      ],
    });

  it('turns 450 of 900 seconds into half of the time on calls', async () => {
    const { guide } = guideWith({
      rows: [quarter(450, 900, '2026-01-15T08:30:00Z'), quarter(300, 600, '2026-01-15T03:45:00-05:00')],
    });
    const milliseconds = { communicating: 0, 'not-responding': 0 };
    expect(await guide.agentTime(['u'], window)).toEqual({
      ok: true,
      value: [
        {
          agentId: 'u',
          from: NOW - 30 * MINUTE,
          to: NOW - 15 * MINUTE,
          milliseconds: { ...milliseconds, interacting: 450_000, idle: 450_000, 'off-queue': 0 },
        },
        {
          agentId: 'u',
          from: NOW - 15 * MINUTE,
          to: NOW,
          milliseconds: { ...milliseconds, interacting: 300_000, idle: 300_000, 'off-queue': 300_000 },
        },
      ],
    });
  });

  it('sums the quarters of a longer step, and leaves out what is not told', async () => {
    const rows = [
      quarter(450, 900, '2026-01-15T08:30:00Z'),
      quarter(0, 900, '2026-01-15T08:45:00Z'),
      { ...quarter(null, 900, '2026-01-15T08:45:00Z'), entityId: 'untold' },
    ];
    const { guide } = guideWith({ rows });
    const times = await guide.agentTime(['u', 'untold'], { ...window, stepMs: 30 * MINUTE });
    expect(times).toMatchObject({
      value: [{ agentId: 'u', milliseconds: { interacting: 450_000, idle: 1_350_000 } }],
    });
  });

  it.each([
    [null, 'ONE_HOUR'],
    [15 * MINUTE, 'FIFTEEN_MINUTES'],
    [30 * MINUTE, 'FIFTEEN_MINUTES'],
    [60 * MINUTE, 'ONE_HOUR'],
  ])('asks for steps of %s by %s', async (stepMs, granularity) => {
    const { http, guide } = guideWith();
    await guide.agentTime(['u'], { ...window, stepMs });
    expect(http.asked[0]?.body).toMatchObject({ dateFilter: { granularity } });
  });
});
