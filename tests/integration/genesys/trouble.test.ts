import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHandClock } from '../../support/hand-clock.ts';
import { connectSimulated } from '../../support/simulated-centre.ts';
import type { SimulatedCentre } from '../../support/simulated-centre.ts';

let centre: SimulatedCentre;

const SMALL = { agents: 30, campaigns: 4, queues: 3, historyHours: 1 };

beforeEach(async () => {
  centre = await connectSimulated(SMALL);
});

afterEach(() => centre.end());

const order = (fault: object) => centre.control('/faults', fault);

describe('a missing permission', () => {
  it('is named, and leaves other calls alone', async () => {
    await order({ kind: 'dropPermission', permission: 'routing:queue:view' });
    expect(await centre.contactCentre.queues()).toMatchObject({
      ok: false,
      fault: {
        kind: 'permission-missing',
        call: 'GET /api/v2/routing/queues',
        permissions: ['routing:queue:view'],
        correlationId: expect.stringMatching(/./) as string,
      },
    });
    expect(await centre.contactCentre.campaigns()).toMatchObject({ ok: true });
    await order({ kind: 'restorePermission', permission: 'routing:queue:view' });
    expect(await centre.contactCentre.queues()).toMatchObject({ ok: true });
  });

  it('for messaging campaigns leaves the voice campaigns', async () => {
    const all = await centre.contactCentre.campaigns();
    for (const entity of ['messagingCampaign', 'emailCampaign', 'whatsAppCampaign']) {
      await order({ kind: 'dropPermission', permission: `outbound:${entity}:view` });
    }
    const voice = await centre.contactCentre.campaigns();
    expect(voice.ok && voice.value.map(({ mediaType }) => mediaType)).toEqual([
      'voice',
      'voice',
      'voice',
      'voice',
    ]);
    expect(all.ok && all.value.length).toBeGreaterThan(4);
  });
});

describe('a spoiled answer', () => {
  it.each(['truncated', 'wrongTypes'])('that is %s names the call and the correlation id', async (how) => {
    await order({ kind: 'malformed', how, pathPrefix: '/api/v2/analytics' });
    const activity = await centre.contactCentre.activity(['any']);
    expect(activity).toMatchObject({
      ok: false,
      fault: {
        kind: 'malformed-answer',
        call: 'POST /api/v2/analytics/routing/activity/query',
        correlationId: expect.stringMatching(/./) as string,
      },
    });
    expect(await centre.contactCentre.queues()).toMatchObject({ ok: true });
  });
});

describe('a token that ends before its time', () => {
  it('is replaced without a word', async () => {
    await centre.contactCentre.organization();
    await order({ kind: 'expireToken' });
    expect(await centre.contactCentre.organization()).toMatchObject({ ok: true });
    expect(centre.log.lines.map(({ sentence }) => sentence)).toEqual(['Signed in.', 'Signed in.']);
  });
});

describe('an error of the platform', () => {
  it('is got over when it passes', async () => {
    await order({ kind: 'serverError', status: 503, count: 2 });
    expect(await centre.contactCentre.organization()).toMatchObject({ ok: true });
  });

  it('is told when it lasts', async () => {
    await order({ kind: 'serverError', status: 503 });
    expect(await centre.contactCentre.organization()).toMatchObject({
      ok: false,
      fault: { kind: 'platform-error', detail: expect.stringContaining('service.unavailable') as string },
    });
  });

  it('that cuts connections is told as unreachable', async () => {
    await order({ kind: 'disconnect' });
    expect(await centre.contactCentre.organization()).toMatchObject({
      ok: false,
      fault: { kind: 'unreachable' },
    });
  });
});

describe('a request limit', () => {
  it('makes the whole token rest, ever longer, and then go on', async () => {
    await centre.contactCentre.organization();
    const before = centre.clock.now();
    await order({ kind: 'storm429', retryAfter: 5, count: 2 });
    expect(await centre.contactCentre.organization()).toMatchObject({ ok: true });
    expect(centre.clock.now() - before).toBeGreaterThanOrEqual(30_000);
    expect(centre.budget.state()).toMatchObject({ refusals: 2, resumesAt: null });
  });

  it('that lasts is told after three tries', async () => {
    await order({ kind: 'storm429', retryAfter: 5 });
    expect(await centre.contactCentre.organization()).toMatchObject({
      ok: false,
      fault: { kind: 'rate-limited' },
    });
    expect(centre.budget.state().refusals).toBe(3);
  });

  it('that becomes tighter is kept from the next answer on', async () => {
    await order({ kind: 'tightenLimit', allowed: 40 });
    await centre.contactCentre.organization();
    expect(centre.budget.state()).toMatchObject({ allowed: 40, own: 20 });
  });
});

describe('a platform that is slow', () => {
  it('is not waited for longer than 16 s', async () => {
    await centre.end();
    const clock = createHandClock();
    centre = await connectSimulated({ ...SMALL, clock, timeoutMs: 16_000 });
    await centre.contactCentre.organization();
    await order({ kind: 'slow', ms: 600_000 });
    const asked = centre.contactCentre.organization();
    for (const wait of [16_000, 500, 16_000, 1_000, 16_000]) {
      await expect.poll(() => clock.pending()).toBe(1);
      await clock.advance(wait);
    }
    expect(await asked).toMatchObject({ ok: false, fault: { kind: 'timeout' } });
  });
});

describe('steps that are finer than the organisation allows', () => {
  it('are a refused request, so that coarser ones can be tried', async () => {
    await order({ kind: 'granularityFloor', period: 'PT15M' });
    const to = Math.floor(centre.clock.now() / 3_600_000) * 3_600_000;
    const window = { from: to - 30 * 60_000, to };
    expect(await centre.contactCentre.counts({ ...window, stepMs: 60_000 })).toMatchObject({
      ok: false,
      fault: { kind: 'request-refused' },
    });
    expect(await centre.contactCentre.counts({ ...window, stepMs: 900_000 })).toMatchObject({ ok: true });
  });
});

describe('wrong credentials', () => {
  it('are told as such, whatever is asked', async () => {
    await centre.end();
    const strict = await connectSimulated({ ...SMALL, fetch: withWrongSecret });
    centre = strict;
    expect(await strict.contactCentre.organization()).toMatchObject({
      ok: false,
      fault: { kind: 'credentials-rejected', call: 'POST /oauth/token' },
    });
  });
});

/** Sends every sign-in with a secret that is not the client's. */
const withWrongSecret: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  if (headers.get('Authorization')?.startsWith('Basic ') === true) {
    headers.set('Authorization', `Basic ${Buffer.from('client:wrong').toString('base64')}`);
  }
  return fetch(input, { ...init, headers });
};
