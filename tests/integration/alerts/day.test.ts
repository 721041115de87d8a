import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Alert } from '../../../src/core/alerts/alert.ts';
import { BUILT_IN_RULES } from '../../../src/core/alerts/built-in.ts';
import { fault } from '../../../src/core/faults/fault.ts';
import { MINUTE_MS } from '../../../src/core/time/minute.ts';
import { type AlertingFloor, startAlertingFloor } from '../../support/alerting-floor.ts';

const HOUR = 60 * MINUTE_MS;
/** Seeded: an equal day every time. */
const SIZE = { agents: 120, campaigns: 12, queues: 8, seed: 7, stepMs: 5_000 };

/**
 * How many alerts the day raises: 9 for what stands wrong on the simulated floor when it opens, 7 for the incidents
 * below, and what 120 agents and 15 campaigns bring about by themselves. One in 13 minutes.
 */
const ALERTS_OF_THE_DAY = 94;

interface Incident {
  readonly rule: string;
  readonly subject: string;
  /** How long it lasts, minutes. */
  readonly minutes: number;
  readonly begin: (floor: AlertingFloor) => Promise<void> | void;
  readonly end?: (floor: AlertingFloor) => Promise<void> | void;
}

/** One every other hour. */
const INCIDENTS: readonly Incident[] = [
  {
    ...{ rule: 'campaign-forced-off', subject: 'Winback Q4', minutes: 10 },
    begin: (floor) =>
      floor.act({ act: 'setCampaignStatus', campaignId: 'Winback Q4', status: 'forced_off', seconds: 600 }),
  },
  {
    ...{ rule: 'starved-agents', subject: 'Spring renewal', minutes: 20 },
    begin: (floor) =>
      floor.act({ act: 'linesExhausted', campaignId: 'Spring renewal', lines: 1, seconds: 1_200 }),
  },
  {
    ...{ rule: 'not-responding', subject: 'Sales DE', minutes: 10 },
    begin: (floor) => floor.act({ act: 'agentsNotResponding', queueId: 'Sales DE', seconds: 600 }),
  },
  {
    ...{ rule: 'rate-limited', subject: 'Connection', minutes: 6 },
    begin: (floor) => floor.order({ kind: 'storm429', retryAfter: 30, seconds: 360 }),
  },
  {
    ...{ rule: 'campaign-invalid', subject: 'Partner leads', minutes: 10 },
    begin: (floor) =>
      floor.act({ act: 'setCampaignStatus', campaignId: 'Partner leads', status: 'invalid', seconds: 600 }),
  },
  {
    ...{ rule: 'data-stale', subject: 'Connection', minutes: 8 },
    begin: (floor) => floor.order({ kind: 'serverError', status: 503, seconds: 480 }),
  },
  {
    ...{ rule: 'signed-out', subject: 'Connection', minutes: 5 },
    begin: (floor) => floor.watch.pause(fault('signed-out', 'The sign-in ran out.')),
    end: (floor) => floor.watch.start(),
  },
];

interface Episode {
  readonly incident: Incident;
  readonly from: number;
  readonly to: number;
}

let floor: AlertingFloor;
let alerts: readonly Alert[];
const episodes: Episode[] = [];

/** Plays 24 hours; the standing shortage of lines is mended first, as somebody would. */
async function playDay(): Promise<void> {
  floor = await startAlertingFloor(SIZE);
  const end = floor.clock.now() + 24 * HOUR;
  await floor.act({ act: 'linesExhausted', campaignId: 'Tariff change notice', lines: 40 });
  for (const incident of INCIDENTS) {
    await floor.run(2 * HOUR);
    const from = floor.clock.now();
    await incident.begin(floor);
    await floor.run(incident.minutes * MINUTE_MS);
    await incident.end?.(floor);
    episodes.push({ incident, from, to: floor.clock.now() });
  }
  await floor.run(HOUR);
  floor.sleep(20 * MINUTE_MS);
  floor.watch.resume();
  await floor.run(end - floor.clock.now());
  alerts = floor.alerts();
}

describe('a day on the floor', () => {
  beforeAll(playDay, 30 * MINUTE_MS);
  afterAll(() => floor.close());

  it('raises each incident once, while it lasts', () => {
    for (const { incident, from, to } of episodes) {
      const raised = alerts.filter(
        ({ ruleId, subject, raisedAt }) =>
          ruleId === incident.rule &&
          subject.name === incident.subject &&
          raisedAt > from &&
          raisedAt <= to + 2 * MINUTE_MS,
      );
      expect([incident.rule, raised.length]).toEqual([incident.rule, 1]);
    }
  });

  it('raises as many alerts as are known of this day', () => {
    console.log(`Alerts of the day: ${alerts.length}`);
    expect(alerts.length, listOf(alerts)).toBe(ALERTS_OF_THE_DAY);
  });

  it('raises nothing again within ten minutes of its end', () => {
    const flapping = alerts.filter((alert) => alerts.some((before) => isSoonAfter(alert, before)));
    expect(listOf(flapping)).toBe('');
  });

  it('tells each alert, and again only where its rule does', () => {
    const told = floor.notices().flatMap(({ alertIds }) => alertIds);
    for (const { id, ruleId } of alerts) {
      const times = told.filter((toldId) => toldId === id).length;
      const again = BUILT_IN_RULES.find((rule) => rule.id === ruleId)?.renotifyMinutes ?? null;
      expect([ruleId, again === null ? times : Math.min(times, 1)]).toEqual([ruleId, 1]);
    }
    expect(new Set(told).size).toBe(alerts.length);
  });
});

function isSoonAfter(alert: Alert, before: Alert): boolean {
  if (alert.ruleId !== before.ruleId || alert.subject.id !== before.subject.id) return false;
  if (before.resolved === null || episodes.some(({ from, to }) => alert.since >= from && alert.since <= to))
    return false;
  return alert.raisedAt >= before.resolved.at && alert.raisedAt < before.resolved.at + 10 * MINUTE_MS;
}

function listOf(some: readonly Alert[]): string {
  const time = (at: number | undefined): string =>
    at === undefined ? 'open' : new Date(at).toISOString().slice(11, 16);
  return some
    .map(
      ({ raisedAt, resolved, ruleId, subject }) =>
        `${time(raisedAt)}-${time(resolved?.at)} ${ruleId} ${subject.name}`,
    )
    .join('\n');
}
