import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Alert } from '../../../src/core/alerts/alert.ts';
import { BUILT_IN_RULES } from '../../../src/core/alerts/built-in.ts';
import { GRACE_MS } from '../../../src/core/alerts/due.ts';
import { INGESTION_LAG_MS, lastClosedMinute, MINUTE_MS } from '../../../src/core/time/minute.ts';
import { type AlertingFloor, startAlertingFloor } from '../../support/alerting-floor.ts';

const LIMIT = 600_000;
const SIZE = { agents: 120, campaigns: 12, queues: 8, stepMs: 1_000 };
/** As long as it takes to know how much is usually dialed. */
const WARM_UP = 25 * MINUTE_MS;
/** Incidents last at most 20 minutes; utilization must have been well for ten before its alert ends. */
const AFTERMATH = 70 * MINUTE_MS;
/** How late a due minute may be judged: the board looks every second. */
const LOOK_MS = 1_000;

interface Incident {
  readonly act: Readonly<Record<string, unknown>>;
  readonly rule: string;
  readonly subject: string;
  /** How many minutes the floor itself takes until the condition holds. */
  readonly reach: number;
}

/** All at once, each at another end of the floor. */
const INCIDENTS: readonly Incident[] = [
  {
    act: { act: 'setCampaignStatus', campaignId: 'Winback Q4', status: 'forced_off', seconds: 600 },
    rule: 'campaign-forced-off',
    subject: 'Winback Q4',
    reach: 1,
  },
  {
    act: { act: 'setCampaignStatus', campaignId: 'Partner leads', status: 'invalid', seconds: 600 },
    rule: 'campaign-invalid',
    subject: 'Partner leads',
    reach: 1,
  },
  {
    act: { act: 'agentsNotResponding', queueId: 'Welcome Desk', seconds: 600 },
    rule: 'not-responding',
    subject: 'Welcome Desk',
    reach: 4,
  },
  {
    act: { act: 'linesExhausted', campaignId: 'Spring renewal', lines: 1, seconds: 1_200 },
    rule: 'starved-agents',
    subject: 'Spring renewal',
    reach: 3,
  },
  {
    act: { act: 'answersDryUp', campaignId: 'Meter appointments', liveRate: 0.02, seconds: 1_200 },
    rule: 'low-utilization',
    subject: 'Meter appointments',
    reach: 12,
  },
];

let floor: AlertingFloor;
let happenedAt = 0;

function sustainOf(ruleId: string): number {
  return (BUILT_IN_RULES.find(({ id }) => id === ruleId)?.sustainMinutes ?? 0) * MINUTE_MS;
}

/** Alerts of one rule and subject that were raised after the incidents. */
function alertsOf({ rule, subject }: Pick<Incident, 'rule' | 'subject'>): readonly Alert[] {
  return floor.alertsOf(rule, subject).filter(({ raisedAt }) => raisedAt > happenedAt);
}

describe('an incident on the floor', () => {
  beforeAll(async () => {
    floor = await startAlertingFloor(SIZE);
    await floor.run(WARM_UP);
    happenedAt = floor.clock.now();
    for (const { act } of INCIDENTS) await floor.act(act);
    await floor.run(AFTERMATH);
  }, LIMIT);
  afterAll(() => floor.close());

  it.each(INCIDENTS)('raises $rule for $subject in time', (incident) => {
    const [alert] = alertsOf(incident);
    // What is true of this moment is set down for the minute that closes now.
    expect(alert?.since).toBeGreaterThanOrEqual(lastClosedMinute(happenedAt));
    expect(alert?.since).toBeLessThanOrEqual(happenedAt + incident.reach * MINUTE_MS);
    const closedAt = (alert?.since ?? 0) + sustainOf(incident.rule) + INGESTION_LAG_MS;
    expect((alert?.raisedAt ?? 0) - closedAt).toBeLessThanOrEqual(GRACE_MS + LOOK_MS);
  });

  it.each(INCIDENTS)('says what is wrong where it raises $rule', (incident) => {
    const [alert] = alertsOf(incident);
    expect(alert?.explanation.what).not.toBe('');
    expect(alert?.explanation.check).not.toBe('');
    expect(floor.notices().some(({ alertIds }) => alertIds.includes(alert?.id ?? ''))).toBe(true);
  });

  it.each(INCIDENTS)('clears $rule of $subject afterwards and raises it once', (incident) => {
    expect(alertsOf(incident).map(({ resolved }) => resolved?.how)).toEqual(['cleared']);
  });
});

describe('a campaign that is dialed too fast', () => {
  it('raises its abandon rate, with the numbers', { timeout: LIMIT }, async () => {
    const fast = await startAlertingFloor(SIZE);
    await fast.run(6 * MINUTE_MS);
    const open = (): Alert | undefined =>
      fast.alertsOf('abandon-warning', 'Spring renewal').find(({ resolved }) => resolved === null);
    expect(open()).toBeUndefined();
    await fast.act({ act: 'pinPacing', campaignId: 'Spring renewal', callsPerAgent: 4, seconds: 1_800 });
    await fast.until(() => open() !== undefined, 30 * MINUTE_MS);
    const [fact] = open()?.explanation.facts ?? [];
    expect(fact?.measure).toBe('abandon-rate');
    expect(fact?.measured.value).toBeGreaterThanOrEqual(2);
    await fast.close();
  });
});
