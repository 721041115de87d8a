/** The figures the board shows. */
export type MetricId =
  | 'utilization'
  | 'ready'
  | 'contacts-per-minute'
  | 'contacts-today'
  | 'connect-rate'
  | 'abandon-rate'
  | 'completed'
  | 'on-queue'
  | 'waiting';

export interface MetricDefinition {
  readonly id: MetricId;
  readonly name: string;
  readonly unit: 'per cent' | 'agents' | 'contacts per minute' | 'contacts' | 'interactions';
  readonly formula: string;
  readonly window: string;
  /** The platform calls that the figure rests on. */
  readonly calls: readonly string[];
  /** What a reader may get wrong. */
  readonly caution: string | null;
}

const ACTIVITY = 'POST /api/v2/analytics/routing/activity/query';
const COUNTS = 'POST /api/v2/analytics/conversations/aggregates/query';

/** One definition per figure; feeds tooltips, exports and docs, so that they cannot differ. */
export const DEFINITIONS: Readonly<Record<MetricId, MetricDefinition>> = {
  utilization: {
    id: 'utilization',
    name: 'Utilization (occupancy)',
    unit: 'per cent',
    formula: 'interacting time / (interacting + communicating + idle time) of the campaign’s agents on queue',
    window: 'the last closed 60-second UTC minute',
    calls: [ACTIVITY, 'POST /api/v2/analytics/users/aggregates/query'],
    caution:
      'After-call work counts as interacting. Not responding and off queue are left out. The platform uses the word utilization for a capacity setting; this figure is what it calls occupancy.',
  },
  ready: {
    id: 'ready',
    name: 'Campaign-ready',
    unit: 'agents',
    formula:
      'active, licensed agents joined to the campaign’s queue, in its skill group where it names one, on queue with a phone and responding, each counted once / all agents assigned',
    window: 'now',
    calls: [
      ACTIVITY,
      'GET /api/v2/routing/queues/{queueId}/members',
      'GET /api/v2/users',
      'GET /api/v2/license/users',
    ],
    caution: 'Agents who are busy with a contact are campaign-ready: the campaign reaches them next.',
  },
  'contacts-per-minute': {
    id: 'contacts-per-minute',
    name: 'Dialed',
    unit: 'contacts per minute',
    formula: 'contact attempts that began in the minute',
    window: 'the last closed 60-second UTC minute',
    calls: [COUNTS],
    caution: 'Attempts, not people: one contact may be attempted more than once.',
  },
  'contacts-today': {
    id: 'contacts-today',
    name: 'Dialed today',
    unit: 'contacts',
    formula: 'contact attempts since midnight in the organisation’s zone',
    window: 'midnight to the last closed minute',
    calls: [COUNTS],
    caution: null,
  },
  'connect-rate': {
    id: 'connect-rate',
    name: 'Connected',
    unit: 'per cent',
    formula: 'attempts answered by a live person / attempts',
    window: 'midnight to the last closed minute',
    calls: [COUNTS],
    caution: null,
  },
  'abandon-rate': {
    id: 'abandon-rate',
    name: 'Abandoned',
    unit: 'per cent',
    formula: 'abandoned / live answers, from 50 live answers on',
    window: 'midnight to the last closed minute',
    calls: [COUNTS],
    caution: 'A same-day early warning, not the legal rate, which is measured over 30 days per campaign.',
  },
  completed: {
    id: 'completed',
    name: 'Completed',
    unit: 'contacts',
    formula: 'contacts processed / contacts in the list',
    window: 'since the list was started',
    calls: ['POST /api/v2/outbound/campaigns/progress', 'POST /api/v2/outbound/messagingcampaigns/progress'],
    caution: 'Contacts, not attempts. With dynamic filters the total moves.',
  },
  'on-queue': {
    id: 'on-queue',
    name: 'On queue',
    unit: 'agents',
    formula: 'agents of the campaign whose routing status is not off queue, each counted once',
    window: 'now',
    calls: [ACTIVITY],
    caution: null,
  },
  waiting: {
    id: 'waiting',
    name: 'Waiting',
    unit: 'interactions',
    formula: 'interactions waiting in the campaign’s queue, per medium',
    window: 'now',
    calls: ['POST /api/v2/analytics/queues/observations/query'],
    caution: 'Shared by all campaigns of the queue and by inbound work.',
  },
};
