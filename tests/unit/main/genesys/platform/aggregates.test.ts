import { describe, expect, it } from 'vitest';
import { isoPeriod } from '../../../../../src/main/genesys/platform/periods.ts';
import { createPlatform } from '../../../../../src/main/genesys/platform/platform.ts';
import { createCannedHttp, CORRELATION_ID, refused } from '../../../../support/canned-http.ts';

const FROM = Date.UTC(2026, 0, 15, 9, 0, 0);
const MINUTE = 60_000;
const WINDOW = { from: FROM, to: FROM + 2 * MINUTE, stepMs: MINUTE };
const FIRST = '2026-01-15T09:00:00.000Z/2026-01-15T09:01:00.000Z';

function platformWith(answer: unknown) {
  const http = createCannedHttp(() => answer);
  return { http, platform: createPlatform({ http }) };
}

describe('isoPeriod', () => {
  it.each([
    [1_000, 'PT1S'],
    [90_000, 'PT90S'],
    [60_000, 'PT1M'],
    [900_000, 'PT15M'],
    [3_600_000, 'PT1H'],
    [5_400_000, 'PT90M'],
    [86_400_000, 'P1D'],
  ])('writes %i ms as %s', (ms, period) => {
    expect(isoPeriod(ms)).toBe(period);
  });
});

describe('counts', () => {
  const count = (metric: string, number: number) => ({ metric, stats: { count: number } });
  const group = (dimensions: object, ...metrics: unknown[]) => ({
    group: dimensions,
    data: [{ interval: FIRST, metrics, views: [] }],
  });

  it('asks once for all campaigns', async () => {
    const { platform, http } = platformWith({ results: [] });
    expect(await platform.counts(WINDOW)).toEqual({ ok: true, value: [] });
    expect(http.asked).toHaveLength(1);
    expect(http.asked[0]).toMatchObject({
      priority: 'campaigns',
      body: {
        interval: '2026-01-15T09:00:00.000Z/2026-01-15T09:02:00.000Z',
        granularity: 'PT1M',
        groupBy: ['outboundCampaignId', 'mediaType'],
        metrics: ['nOutboundAttempted', 'nOutboundConnected', 'nOutboundAbandoned', 'tHandle'],
        filter: { type: 'and', predicates: [{ dimension: 'outboundCampaignId', operator: 'exists' }] },
      },
    });
  });

  it('asks without steps for the window as a whole', async () => {
    const { platform, http } = platformWith({ results: [] });
    await platform.counts({ ...WINDOW, stepMs: null });
    expect(http.asked[0]?.body).not.toHaveProperty('granularity');
  });

  it('lets the chart’s past wait behind what is live', async () => {
    const { platform, http } = platformWith({ results: [] });
    await platform.counts({ from: FROM - 60 * MINUTE, to: FROM, stepMs: MINUTE });
    expect(http.asked[0]?.priority).toBe('past');
  });

  it('reads what is left out as 0 and keeps media apart', async () => {
    const { platform } = platformWith({
      results: [
        group(
          { outboundCampaignId: 'c', mediaType: 'voice' },
          count('nOutboundAttempted', 9),
          count('nOutboundConnected', 3),
          { metric: 'tHandle', stats: { count: 2, sum: 90_000, min: 1, max: 2 } },
          count('nNovelty', 1),
        ),
        group({ outboundCampaignId: 'c', mediaType: 'email' }, count('nOutboundAbandoned', 1)),
        group({ outboundCampaignId: 'm', mediaType: 'message' }, count('nOutboundAttempted', 5)),
        group({ mediaType: 'voice' }, count('nOutboundAttempted', 99)),
      ],
    });
    const span = { from: FROM, to: FROM + MINUTE };
    const nothing = { dialed: 0, connected: 0, abandoned: 0, handled: 0 };
    expect(await platform.counts(WINDOW)).toEqual({
      ok: true,
      value: [
        { campaignId: 'c', media: 'voice', ...span, dialed: 9, connected: 3, abandoned: 0, handled: 2 },
        { campaignId: 'c', media: 'email', ...span, ...nothing, abandoned: 1 },
        { campaignId: 'm', media: 'other', ...span, ...nothing, dialed: 5 },
      ],
    });
  });

  it.each([
    ['a window below a minute', { ...WINDOW, to: FROM + 59_999 }],
    ['steps below a second', { ...WINDOW, stepMs: 10 }],
    ['a window that is no number', { ...WINDOW, to: Number.NaN }],
  ])('takes %s for a mistake of its own', async (_, window) => {
    const { platform, http } = platformWith({ results: [] });
    expect(await platform.counts(window)).toMatchObject({ ok: false, fault: { kind: 'internal' } });
    expect(http.asked).toEqual([]);
  });

  it('passes on that steps are too fine for the platform', async () => {
    const { platform } = platformWith(refused('request-refused'));
    expect(await platform.counts(WINDOW)).toMatchObject({ ok: false, fault: { kind: 'request-refused' } });
  });

  it.each([
    ['an interval that is none', { interval: 'now', metrics: [] }, 'results.0.data.0.interval'],
    [
      'a count in words',
      { interval: FIRST, metrics: [{ metric: 'x', stats: { count: 'two' } }] },
      'stats.count',
    ],
  ])('rejects %s, naming call and correlation id', async (_, data, place) => {
    const { platform } = platformWith({ results: [{ group: { outboundCampaignId: 'c' }, data: [data] }] });
    expect(await platform.counts(WINDOW)).toMatchObject({
      ok: false,
      fault: {
        kind: 'malformed-answer',
        call: 'POST /api/v2/analytics/conversations/aggregates/query',
        correlationId: CORRELATION_ID,
        detail: expect.stringContaining(place) as string,
      },
    });
  });
});

describe('agentTime', () => {
  it('adds up the time in each status', async () => {
    const time = (qualifier: string, sum: number) => ({
      metric: 'tAgentRoutingStatus',
      qualifier,
      stats: { sum },
    });
    const metrics = [
      time('IDLE', 20_000),
      time('INTERACTING', 40_000),
      time('DREAMING', 5),
      { metric: 'tSystemPresence', qualifier: 'IDLE', stats: { sum: 7 } },
    ];
    const { platform } = platformWith({
      results: [{ group: { userId: 'u' }, data: [{ interval: FIRST, metrics }] }],
    });
    expect(await platform.agentTime(['u'], WINDOW)).toEqual({
      ok: true,
      value: [
        {
          agentId: 'u',
          from: FROM,
          to: FROM + MINUTE,
          milliseconds: {
            interacting: 40_000,
            communicating: 0,
            idle: 20_000,
            'not-responding': 0,
            'off-queue': 0,
          },
        },
      ],
    });
  });

  it('takes a window below a minute for a mistake of its own', async () => {
    const { platform } = platformWith({ results: [] });
    expect(await platform.agentTime(['u'], { from: 0, to: 1, stepMs: null })).toMatchObject({
      ok: false,
      fault: { kind: 'internal' },
    });
  });
});
