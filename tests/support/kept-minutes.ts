import type { Reading } from '../../src/core/alerts/reading.ts';
import type { KeptAlert } from '../../src/core/history/kept-alert.ts';
import type { KeptCampaign, KeptMinute, RecalledCampaign } from '../../src/core/history/kept.ts';
import type { ContactMinute, PeopleMinute } from '../../src/core/merge/series.ts';
import { MINUTE_MS, minuteSpan } from '../../src/core/time/minute.ts';
import { aCampaign } from './floor-builder.ts';

/** The first of all numbered minutes; a Monday. */
export const FIRST_MINUTE = Date.UTC(2026, 10, 23, 10, 0, 0);

export function minuteNumber(n: number): number {
  return FIRST_MINUTE + n * MINUTE_MS;
}

export function numberOfMinute(minute: number): number {
  return (minute - FIRST_MINUTE) / MINUTE_MS;
}

export function peopleOf(n: number, change: Partial<PeopleMinute> = {}): PeopleMinute {
  const time = {
    interacting: 60_000 + n,
    communicating: 1_000,
    idle: 20_000,
    'not-responding': 0,
    'off-queue': 500,
  };
  return { origin: 'observed', readAt: minuteNumber(n), agents: 3, time, ...change };
}

export function contactsOf(n: number, change: Partial<ContactMinute> = {}): ContactMinute {
  return { origin: 'observed', readAt: minuteNumber(n), dialed: n, connected: 2, abandoned: null, ...change };
}

/** A running campaign in minute `n`; every number in it tells `n`. */
export function aKeptCampaign(n: number, change: Partial<KeptCampaign> = {}): KeptCampaign {
  return {
    campaign: aCampaign(),
    queueName: 'Sales DE',
    people: peopleOf(n),
    contacts: contactsOf(n),
    ready: { count: n, assigned: n + 1, why: null },
    today: { dialed: 10 * n, connected: 5 * n, abandoned: n },
    progress: { processed: 100 * n, total: 1_000_000 },
    findings: [
      { id: 'idle', severity: 'warning', title: `${n} idle`, detail: '', remedy: null, admin: null },
    ],
    readiness: [{ verdict: 'ready', count: n, named: true }],
    ...change,
  };
}

export function aReading(n: number, subjects: Reading['subjects'] = [aSubject(n)]): Reading {
  return { minute: minuteNumber(n), subjects, whole: ['campaign', 'queue', 'connection'], inhibited: false };
}

export function aSubject(
  n: number,
  change: Partial<Reading['subjects'][number]> = {},
): Reading['subjects'][number] {
  const { from, to } = minuteSpan(minuteNumber(n));
  return {
    subject: { kind: 'campaign', id: 'c1', name: 'Spring renewal' },
    campaignId: 'c1',
    queueId: 'q1',
    teamIds: ['t1'],
    measures: {
      utilization: { value: n, sample: 3.5, numerator: 2, denominator: 3, from, to },
      waiting: { value: n + 0.25, sample: null, numerator: null, denominator: null, from: null, to: null },
    },
    states: { running: true, exhausted: false },
    ...change,
  };
}

export function aKeptMinute(n: number, change: Partial<KeptMinute> = {}): KeptMinute {
  return {
    minute: minuteNumber(n),
    board: {
      phase: 'live',
      freshness: 'live',
      day: { from: FIRST_MINUTE - 3_600_000, to: minuteNumber(n + 1) },
    },
    campaigns: [aKeptCampaign(n)],
    reading: aReading(n),
    ...change,
  };
}

/** A minute of many campaigns, as a busy floor has them. */
export function aBusyMinute(n: number, campaigns: number): KeptMinute {
  const ids = Array.from({ length: campaigns }, (_, index) => `c${index}`);
  return aKeptMinute(n, {
    campaigns: ids.map((id) => aKeptCampaign(n, { campaign: aCampaign({ id, name: `Campaign ${id}` }) })),
    reading: aReading(
      n,
      ids.map((id) =>
        aSubject(n, { subject: { kind: 'campaign', id, name: `Campaign ${id}` }, campaignId: id }),
      ),
    ),
  });
}

export function aKeptAlert(change: Partial<KeptAlert> = {}): KeptAlert {
  return {
    id: 'low-utilization c1 1',
    ruleId: 'low-utilization',
    ruleName: 'Low utilization',
    severity: 'warning',
    subject: { kind: 'campaign', id: 'c1', name: 'Spring renewal' },
    campaignId: 'c1',
    since: minuteNumber(1),
    raisedAt: minuteNumber(3),
    resolvedAt: null,
    what: 'Utilization was 31 %, below 50 %.',
    ...change,
  };
}

/** The campaign as a minute of the past gives it back; what explained it is asked for by itself. */
export function recalledOf(kept: KeptCampaign): RecalledCampaign {
  const { campaign, queueName, people, contacts, ready, today, progress } = kept;
  return { campaign, queueName, people, contacts, ready, today, progress };
}
