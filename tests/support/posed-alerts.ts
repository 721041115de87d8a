import type { Alert, Fact } from '../../src/core/alerts/alert.ts';
import type { Notice } from '../../src/core/alerts/state.ts';
import { NO_ALERTS_VIEW, type AlertsView } from '../../src/core/alerts/view.ts';
import { MINUTE_MS } from '../../src/core/time/minute.ts';
import { FIXTURE_NOW } from './board-fixture.ts';

/** Such as `minutesAgo(6)`: the begin of a minute of the fixture, epoch ms. */
function minutesAgo(minutes: number): number {
  return Math.floor(FIXTURE_NOW / MINUTE_MS) * MINUTE_MS - minutes * MINUTE_MS;
}

const SPRING = { kind: 'campaign', id: 'spring', name: 'Spring renewal' } as const;

const LOW: Fact = {
  measure: 'utilization',
  measured: {
    value: 41,
    sample: null,
    numerator: 9.02,
    denominator: 22,
    from: minutesAgo(2),
    to: minutesAgo(1),
  },
  side: 'below',
  set: 50,
  clear: 58,
};

/** A critical alert of the campaign that the board opens with, six minutes old. */
export const STARVED: Alert = {
  id: 'starved',
  ruleId: 'starved',
  ruleName: 'Agents idle while dialing is high',
  severity: 'critical',
  subject: SPRING,
  campaignId: 'spring',
  since: minutesAgo(6),
  raisedAt: minutesAgo(4) + 47_000,
  lastBreach: minutesAgo(2),
  explanation: {
    what: 'Utilization is 41 %, below 50 %, for 6 min while 38 contacts per minute are dialed.',
    facts: [
      LOW,
      {
        measure: 'contacts-per-minute',
        measured: {
          value: 38,
          sample: null,
          numerator: null,
          denominator: null,
          from: minutesAgo(2),
          to: minutesAgo(1),
        },
        side: 'above',
        set: 20,
        clear: 15,
      },
    ],
    cause: {
      title: 'Lines used up',
      detail: '24 of 24 outbound lines are in use, so the dialer cannot place more calls.',
    },
    check: 'Look at the line limit of the campaign and of its site.',
    admin: { page: 'campaign', id: 'spring' },
    people: [],
  },
  acknowledged: null,
  snoozedUntil: null,
  notified: { at: minutesAgo(4) + 48_000, times: 1 },
  resolved: null,
  falseAlarm: false,
};

const ABANDON: Alert = {
  ...STARVED,
  id: 'abandon',
  ruleId: 'abandon',
  ruleName: 'Abandon rate near the limit',
  severity: 'warning',
  since: minutesAgo(11),
  raisedAt: minutesAgo(9) + 46_000,
  explanation: {
    what: 'The abandon rate is 2.4 %, above 2 %, for 11 min.',
    facts: [
      {
        measure: 'abandon-rate',
        measured: {
          value: 2.4,
          sample: 1236,
          numerator: 30,
          denominator: 1236,
          from: minutesAgo(583),
          to: minutesAgo(1),
        },
        side: 'above',
        set: 2,
        clear: 1.6,
      },
    ],
    cause: null,
    check: 'Look at the abandon rate that the campaign is set to aim at.',
    admin: { page: 'campaign', id: 'spring' },
    people: [],
  },
};

const MISSED: Alert = {
  ...STARVED,
  id: 'missed',
  ruleId: 'not-responding',
  ruleName: 'Agents not responding',
  severity: 'warning',
  subject: { kind: 'queue', id: 'retention', name: 'Retention' },
  campaignId: 'winback',
  since: minutesAgo(3),
  raisedAt: minutesAgo(1) + 45_000,
  explanation: {
    what: '3 of 9 agents on queue are not responding, for 3 min.',
    facts: [
      {
        measure: 'not-responding',
        measured: { value: 3, sample: null, numerator: 3, denominator: 9, from: null, to: null },
        side: 'above',
        set: 2,
        clear: 1,
      },
    ],
    cause: {
      title: 'Offers missed',
      detail: 'Each of them let an offered contact ring out and was taken out of routing.',
    },
    check: 'Ask them whether their station works.',
    admin: { page: 'queue', id: 'retention' },
    people: ['Amara Diallo', 'Jonas Weber', 'Mei Tanaka'],
  },
};

const FORCED: Alert = {
  ...STARVED,
  id: 'forced',
  ruleId: 'forced-off',
  ruleName: 'Campaign forced off',
  subject: {
    kind: 'campaign',
    id: 'survey',
    name: 'Customer satisfaction survey for households in the southern network area',
  },
  campaignId: 'survey',
  since: minutesAgo(2),
  raisedAt: minutesAgo(1) + 45_000,
  explanation: {
    what: 'The platform has forced the campaign off; it dials nothing since 10:41.',
    facts: [],
    cause: null,
    check: 'Look at the campaign’s events for who or what stopped it.',
    admin: { page: 'campaign', id: 'survey' },
    people: [],
  },
  notified: null,
};

const LONG_IDLE: Alert = {
  ...MISSED,
  id: 'long-idle',
  ruleId: 'idle-long',
  ruleName: 'Idle for a long time while contacts are waiting for somebody to take them',
  subject: { kind: 'agent', id: 'agent-3', name: 'Maximiliane Freifrau von Hohenstein-Langenfeld' },
  campaignId: 'tariff',
  since: minutesAgo(27),
  raisedAt: minutesAgo(12),
  explanation: {
    ...MISSED.explanation,
    what: 'Idle for 27 min, above 15 min, while 12 contacts wait in the queue Service DE of the campaign Tariff change notice.',
    facts: [
      {
        measure: 'minutes-idle',
        measured: { value: 27, sample: null, numerator: null, denominator: null, from: null, to: null },
        side: 'above',
        set: 15,
        clear: 5,
      },
    ],
    cause: null,
    check: 'Ask whether the agent waits for something.',
    admin: { page: 'person', id: 'agent-3' },
    people: ['Maximiliane Freifrau von Hohenstein-Langenfeld'],
  },
};

const TAKEN: Alert = {
  ...ABANDON,
  id: 'taken',
  ruleName: 'List nearly used up',
  subject: { kind: 'campaign', id: 'winback', name: 'Winback Q4' },
  campaignId: 'winback',
  since: minutesAgo(48),
  raisedAt: minutesAgo(47),
  explanation: {
    ...ABANDON.explanation,
    what: '212 contacts are left, 4.7 % of the list.',
    facts: [
      {
        measure: 'contacts-left-share',
        measured: { value: 4.7, sample: null, numerator: 212, denominator: 4500, from: null, to: null },
        side: 'below',
        set: 5,
        clear: 8,
      },
    ],
    check: 'Look for a list to follow.',
  },
  acknowledged: { at: minutesAgo(40), note: 'Marketing sends the next list at eleven.' },
};

const ASLEEP: Alert = {
  ...MISSED,
  id: 'asleep',
  ruleName: 'Long wait',
  subject: { kind: 'queue', id: 'service', name: 'Service DE' },
  campaignId: 'tariff',
  since: minutesAgo(19),
  raisedAt: minutesAgo(17),
  explanation: {
    ...MISSED.explanation,
    what: 'The longest wait is 4:10, above 2:00.',
    facts: [
      {
        measure: 'longest-wait',
        measured: { value: 250, sample: null, numerator: null, denominator: null, from: null, to: null },
        side: 'above',
        set: 120,
        clear: 60,
      },
    ],
    cause: null,
    check: 'Look at who is on queue.',
    people: [],
  },
  snoozedUntil: FIXTURE_NOW + 38 * MINUTE_MS,
};

const OVER: Alert = {
  ...STARVED,
  id: 'over',
  since: minutesAgo(41),
  raisedAt: minutesAgo(39),
  lastBreach: minutesAgo(31),
  acknowledged: { at: minutesAgo(36), note: '' },
  resolved: { at: minutesAgo(28), how: 'cleared' },
};

const FALSE: Alert = {
  ...MISSED,
  id: 'false',
  since: minutesAgo(95),
  raisedAt: minutesAgo(93),
  resolved: { at: minutesAgo(90), how: 'cleared' },
  falseAlarm: true,
};

/** As many resolved alerts as fill more than one page. */
const OLDER: readonly Alert[] = Array.from({ length: 44 }, (_, index) => ({
  ...(index % 3 === 0 ? OVER : index % 3 === 1 ? FALSE : TAKEN),
  id: `older-${String(index)}`,
  since: minutesAgo(130 + index * 9),
  raisedAt: minutesAgo(128 + index * 9),
  falseAlarm: false,
  resolved: { at: minutesAgo(122 + index * 9), how: 'cleared' as const },
}));

const SOME: AlertsView = {
  open: [FORCED, STARVED, MISSED, ABANDON, LONG_IDLE, TAKEN, ASLEEP],
  recent: [OVER, FALSE, ...OLDER],
  snoozedUntil: null,
  judged: minutesAgo(2),
};

/** Every state of the alerts that is worth a look, by name. */
export const ALERTS = {
  none: { ...NO_ALERTS_VIEW, judged: minutesAgo(2) },
  some: SOME,
  many: { ...SOME, open: many() },
  snoozed: { ...SOME, snoozedUntil: FIXTURE_NOW + 37 * MINUTE_MS },
} as const satisfies Readonly<Record<string, AlertsView>>;

export type AlertsName = keyof typeof ALERTS;

function many(): readonly Alert[] {
  const more = Array.from({ length: 30 }, (_, index) => {
    const model = [STARVED, MISSED, ABANDON, LONG_IDLE][index % 4] ?? STARVED;
    return { ...model, id: `${model.id}-${String(index)}` };
  });
  const critical = more.filter(({ severity }) => severity === 'critical');
  const warning = more.filter(({ severity }) => severity === 'warning');
  return [FORCED, STARVED, ...critical, MISSED, ABANDON, ...warning, TAKEN, ASLEEP];
}

/** What is told of two of them. */
export const NOTICES = {
  critical: {
    id: 'notice-starved',
    severity: 'critical',
    title: 'Spring renewal: agents idle while dialing is high',
    body: `${STARVED.explanation.what} Likely cause: lines used up.`,
    alertIds: ['starved'],
    campaignId: 'spring',
  },
  warning: {
    id: 'notice-missed',
    severity: 'warning',
    title: 'Retention: agents not responding',
    body: MISSED.explanation.what,
    alertIds: ['missed'],
    campaignId: 'winback',
  },
} as const satisfies Readonly<Record<string, Notice>>;
