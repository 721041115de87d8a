import type { Measured, MeasureId } from '../src/core/alerts/measure.ts';
import type { SubjectReading } from '../src/core/alerts/reading.ts';
import type { Finding } from '../src/core/board/view.ts';
import type { KeptCampaign, KeptMinute } from '../src/core/history/kept.ts';
import { type Minute, MINUTE_MS, minuteSpan } from '../src/core/time/minute.ts';

const MEASURES: readonly MeasureId[] = [
  ...(['utilization', 'contacts-per-minute', 'volume', 'connect-rate', 'abandon-rate', 'ready'] as const),
  ...(['contacts-left', 'contacts-left-share', 'lines-used', 'calls-per-agent', 'on-queue', 'idle'] as const),
  ...(['not-responding', 'inactive', 'misaligned', 'waiting', 'longest-wait'] as const),
];

const DAY_MS = 86_400_000;

/** A minute in which every campaign runs and every number of it moves. */
export function busyMinute(minute: Minute, campaigns: number): KeptMinute {
  const stamp = minute / MINUTE_MS;
  const ids = Array.from({ length: campaigns }, (_, index) => index);
  return {
    minute,
    board: { phase: 'live', freshness: 'live', day: { from: minute - (minute % DAY_MS), to: minute } },
    campaigns: ids.map((index) => busyCampaign(index, stamp)),
    reading: {
      minute,
      whole: ['campaign', 'queue', 'connection'],
      inhibited: false,
      subjects: [
        ...ids.map((index) => subjectOf('campaign', index, minute)),
        ...ids.filter((index) => index % 4 === 0).map((index) => subjectOf('queue', index, minute)),
      ],
    },
  };
}

function busyCampaign(index: number, stamp: number): KeptCampaign {
  const moving = (most: number): number => mixed(index * 131 + stamp) % most;
  const agents = 5 + (index % 40);
  const interacting = moving(agents * 40_000);
  return {
    campaign: {
      id: guidOf(index),
      name: `Campaign ${index} of the autumn`,
      mediaType: 'voice',
      dialingMode: 'predictive',
      status: 'on',
      queueId: guidOf(10_000 + (index >> 2)),
      skillGroupIds: [],
      abandonTarget: 3,
      maxCallsPerAgent: null,
      problems: [],
    },
    queueName: `Queue ${index >> 2}`,
    people: {
      origin: 'observed',
      readAt: 0,
      agents,
      time: {
        interacting,
        communicating: moving(3_000),
        idle: agents * 50_000 - interacting,
        'not-responding': 0,
        'off-queue': moving(9_000),
      },
    },
    contacts: {
      origin: 'observed',
      readAt: 0,
      dialed: moving(40),
      connected: moving(12),
      abandoned: moving(2),
    },
    ready: { count: moving(agents), assigned: agents, why: null },
    today: { dialed: stamp % 1_440, connected: stamp % 700, abandoned: stamp % 30 },
    progress: { processed: stamp % 50_000, total: 60_000 },
    findings: Array.from({ length: 4 }, (_, at) => findingOf(at, moving(20 + at))),
    readiness: [
      { verdict: 'ready', count: moving(agents), named: true },
      { verdict: 'not-joined', count: moving(9), named: true },
    ],
  };
}

function findingOf(at: number, count: number): Finding {
  return {
    id: `finding-${at}`,
    severity: at === 0 ? 'warning' : 'ok',
    title: `${count} agents wait for the dialer to place a call`,
    detail: `The dialer counts ${count} idle agents, of whom ${count >> 1} can be reached at this moment.`,
    remedy: at === 0 ? 'Look at the lines of the site and at the pace that the campaign is allowed.' : null,
    admin: at === 0 ? { page: 'campaign', id: guidOf(at) } : null,
  };
}

function subjectOf(kind: 'campaign' | 'queue', index: number, minute: Minute): SubjectReading {
  const id = guidOf(kind === 'queue' ? 10_000 + (index >> 2) : index);
  const measures: Partial<Record<MeasureId, Measured>> = {};
  for (const [at, measure] of MEASURES.entries()) {
    const value = (mixed(index * 17 + at * 1_009 + minute / MINUTE_MS) % 10_000) / 7;
    measures[measure] = { value, sample: at % 3, numerator: at, denominator: 90, ...minuteSpan(minute) };
  }
  return {
    subject: { kind, id, name: `${kind} ${index}` },
    campaignId: guidOf(index),
    queueId: guidOf(10_000 + (index >> 2)),
    teamIds: [guidOf(20_000 + (index >> 3))],
    measures,
    states: { running: true, invalid: false, exhausted: false },
  };
}

/** Numbers that do not repeat and need no chance. */
function mixed(value: number): number {
  const turned = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0;
  return (Math.imul(turned ^ (turned >>> 12), 0x297a2d39) >>> 0) ^ (turned >>> 15);
}

function guidOf(index: number): string {
  const hex = [1, 2, 3, 4]
    .map((part) => (mixed(index * 7 + part) >>> 0).toString(16).padStart(8, '0'))
    .join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
