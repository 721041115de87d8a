import { afterEach, describe, expect, it } from 'vitest';
import type { Alert } from '../../../src/core/alerts/alert.ts';
import { fault } from '../../../src/core/faults/fault.ts';
import { MINUTE_MS } from '../../../src/core/time/minute.ts';
import { type AlertingFloor, startAlertingFloor } from '../../support/alerting-floor.ts';

const LIMIT = 240_000;
const SIZE = { agents: 60, campaigns: 6, queues: 3, stepMs: 1_000 };

let floor: AlertingFloor;
afterEach(() => floor.close());

async function startWatched(): Promise<void> {
  floor = await startAlertingFloor(SIZE);
  await floor.run(6 * MINUTE_MS);
}

function open(): readonly Alert[] {
  return floor.alerts().filter(({ resolved }) => resolved === null);
}

function ofConnection(): readonly Alert[] {
  return floor.alerts().filter(({ subject }) => subject.kind === 'connection');
}

interface Trouble {
  readonly rule: string;
  readonly begin: () => Promise<void> | void;
  readonly end: () => Promise<void> | void;
}

const TROUBLES: readonly Trouble[] = [
  {
    rule: 'rate-limited',
    begin: () => floor.order({ kind: 'storm429', retryAfter: 30 }),
    end: () => floor.mend(),
  },
  {
    rule: 'data-stale',
    begin: () => floor.order({ kind: 'serverError', status: 503 }),
    end: () => floor.mend(),
  },
  {
    rule: 'data-stale',
    begin: () => floor.order({ kind: 'disconnect' }),
    end: async () => {
      await fetch(`${floor.simulator.controlUrl}/faults`, { method: 'DELETE' });
    },
  },
  {
    rule: 'signed-out',
    begin: () => floor.watch.pause(fault('signed-out', 'The sign-in ran out.')),
    end: () => floor.watch.start(),
  },
];

describe('trouble with the connection', () => {
  it.each(TROUBLES)(
    'raises one $rule of its own, judges nothing else meanwhile, and clears',
    { timeout: LIMIT },
    async ({ rule, begin, end }) => {
      await startWatched();
      await begin();
      await floor.until(() => open().some(({ ruleId }) => ruleId === rule), 12 * MINUTE_MS);
      expect(ofConnection().map(({ ruleId }) => ruleId)).toEqual([rule]);
      const others = open().filter(({ ruleId }) => ruleId !== rule);
      const lastBreaches = others.map(({ lastBreach }) => lastBreach);
      await floor.act({ act: 'setCampaignStatus', campaignId: 'Spring renewal', status: 'forced_off' });
      await floor.run(6 * MINUTE_MS);
      expect(open().filter(({ ruleId }) => ruleId !== rule)).toEqual(others);
      expect(others.map(({ lastBreach }) => lastBreach)).toEqual(lastBreaches);
      await end();
      await floor.until(() => !open().some(({ ruleId }) => ruleId === rule), 12 * MINUTE_MS);
      await floor.until(() => open().some(({ ruleId }) => ruleId === 'campaign-forced-off'), 4 * MINUTE_MS);
      expect(ofConnection()).toHaveLength(1);
    },
  );
});

describe('a machine that sleeps in mid-alert', () => {
  it(
    'goes on with the alert, tells nothing twice and raises nothing of the past',
    { timeout: LIMIT },
    async () => {
      await startWatched();
      await floor.act({ act: 'setCampaignStatus', campaignId: 'Spring renewal', status: 'forced_off' });
      await floor.until(() => open().some(({ ruleId }) => ruleId === 'campaign-forced-off'), 4 * MINUTE_MS);
      const before = floor.alerts().length;
      floor.sleep(20 * MINUTE_MS);
      floor.watch.resume();
      const wokeAt = floor.clock.now();
      await floor.run(5 * MINUTE_MS);
      const [alert, ...more] = floor.alertsOf('campaign-forced-off', 'Spring renewal');
      expect(more).toEqual([]);
      expect(alert?.resolved).toBeNull();
      expect(ofConnection()).toEqual([]);
      for (const { since } of floor.alerts().slice(before))
        expect(since).toBeGreaterThan(wokeAt - 4 * MINUTE_MS);
    },
  );
});

describe('a program that starts again in mid-alert', () => {
  it('shows the alert and does not tell it a second time', { timeout: LIMIT }, async () => {
    await startWatched();
    await floor.act({ act: 'setCampaignStatus', campaignId: 'Spring renewal', status: 'forced_off' });
    await floor.until(() => open().some(({ ruleId }) => ruleId === 'campaign-forced-off'), 4 * MINUTE_MS);
    const [alert] = floor.alertsOf('campaign-forced-off', 'Spring renewal');
    floor.restart();
    await floor.run(5 * MINUTE_MS);
    const [same, ...more] = floor.alertsOf('campaign-forced-off', 'Spring renewal');
    expect([same?.id, more]).toEqual([alert?.id, []]);
    expect(floor.notices().filter(({ alertIds }) => alertIds.includes(alert?.id ?? ''))).toHaveLength(1);
  });
});
