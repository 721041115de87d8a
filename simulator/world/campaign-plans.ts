import { CAMPAIGN_NAMES, REGION_NAMES } from './names.ts';
import type { CampaignStatus, DialingMode } from './model.ts';

/** How one voice campaign is set up. `linesPerAgent` counts against the queue's expected staff. */
export interface CampaignPlan {
  readonly name: string;
  readonly mode: DialingMode;
  /** Position of its queue, or null for a campaign that has none. */
  readonly queue: number | null;
  readonly status: CampaignStatus;
  readonly priority: number;
  readonly linesPerAgent: number;
  readonly liveRate: number;
  readonly talkSeconds: number;
  readonly wrapUpSeconds: number;
  /** Contacts in the list for each agent expected on the queue. */
  readonly contactsPerAgent: number;
  /** Its list is nearly used up when the history ends; other lists are topped up for ever. */
  readonly endsSoon: boolean;
}

/** The queue whose campaign has too few lines. */
export const STARVED = 3;
/** The queue that inbound work fills already. */
export const OVERLOADED = 4;
/** Queues with a character of their own stay free of further campaigns. */
export const SPECIAL_QUEUES: readonly number[] = [STARVED, OVERLOADED];

const usual = {
  status: 'on',
  priority: 3,
  linesPerAgent: 3.5,
  liveRate: 0.34,
  talkSeconds: 140,
  wrapUpSeconds: 30,
  contactsPerAgent: 420,
  endsSoon: false,
} as const;

/** The first dozen: one of every dialing mode, and one of every difficulty a supervisor meets. */
const FIRST_PLANS: readonly CampaignPlan[] = [
  { ...usual, name: 'Spring renewal', mode: 'predictive', queue: 0 },
  { ...usual, name: 'Winback Q4', mode: 'power', queue: 1, talkSeconds: 165 },
  { ...usual, name: 'Meter appointments', mode: 'progressive', queue: 2, liveRate: 0.36 },
  // Starved: far fewer lines than agents, so most of them wait for a call.
  {
    ...usual,
    name: 'Tariff change notice',
    mode: 'predictive',
    queue: STARVED,
    linesPerAgent: 0.3,
    talkSeconds: 120,
  },
  // Overloaded: long calls on a queue that inbound work already fills.
  {
    ...usual,
    name: 'Early collections',
    mode: 'power',
    queue: OVERLOADED,
    talkSeconds: 300,
    wrapUpSeconds: 60,
  },
  { ...usual, name: 'Welcome calls', mode: 'preview', queue: 5, liveRate: 0.48, talkSeconds: 210 },
  // Nearly used up: what is left of the list lasts less than an hour.
  {
    ...usual,
    name: 'Loyalty upgrade',
    mode: 'progressive',
    queue: 1,
    priority: 2,
    endsSoon: true,
  },
  { ...usual, name: 'Outage broadcast', mode: 'agentless', queue: null, linesPerAgent: 0.3, liveRate: 0.5 },
  { ...usual, name: 'Partner leads', mode: 'external', queue: 6, priority: 2 },
  // On, but without the queue its mode needs: it cannot place a call and has no agents to join.
  { ...usual, name: 'Smart meter survey', mode: 'progressive', queue: null },
  { ...usual, name: 'Solar cross-sell', mode: 'power', queue: 2, status: 'invalid' },
  { ...usual, name: 'Summer saver', mode: 'predictive', queue: 0, status: 'off' },
];

const MODES: readonly DialingMode[] = [
  'predictive',
  'power',
  'progressive',
  'predictive',
  'preview',
  'power',
];

/** Plans for any number of voice campaigns over any number of queues (at least one). */
export function campaignPlans(count: number, queues: number): readonly CampaignPlan[] {
  return Array.from({ length: count }, (_, i) => {
    const plan = FIRST_PLANS[i] ?? laterPlan(i, queues);
    return { ...plan, queue: plan.queue === null ? null : plan.queue % queues };
  });
}

function laterPlan(i: number, queues: number): CampaignPlan {
  const base = CAMPAIGN_NAMES[i % CAMPAIGN_NAMES.length] ?? 'Campaign';
  const region = REGION_NAMES[Math.floor(i / CAMPAIGN_NAMES.length) % REGION_NAMES.length] ?? '';
  const round = Math.floor(i / (CAMPAIGN_NAMES.length * REGION_NAMES.length));
  const name = `${base} ${region}${round === 0 ? '' : ` ${String(round + 1)}`}`;
  const queue = SPECIAL_QUEUES.includes(i % queues) ? i + SPECIAL_QUEUES.length : i;
  const mode = MODES[i % MODES.length] ?? 'progressive';
  return { ...usual, name, mode, queue, status: i % 9 === 8 ? 'off' : 'on', priority: 1 + (i % 5) };
}
