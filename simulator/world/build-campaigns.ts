import type { Floor } from './build-queues.ts';
import { campaignPlans, type CampaignPlan } from './campaign-plans.ts';
import type { Campaign, CampaignCounters, MessagingCampaign, Queue, Ref } from './model.ts';

const DAY = 86_400_000;

/** The voice campaigns; `staff` tells how many agents a queue can expect on shift. */
export function buildCampaigns(
  floor: Floor,
  {
    count,
    queues,
    staff,
  }: { count: number; queues: readonly Queue[]; staff: (queue: Queue | null) => number },
): Campaign[] {
  const plans = count === 0 || queues.length === 0 ? [] : campaignPlans(count, queues.length);
  return plans.map((plan, index) => {
    const queue = plan.queue === null ? null : (queues[plan.queue] ?? null);
    const campaign = buildCampaign(floor, { plan, index, queue, staff: staff(queue) });
    queue?.campaigns.push(campaign);
    return campaign;
  });
}

const MESSAGING = [
  { name: 'Payment reminder', type: 'SMS', perMinute: 40, status: 'on' },
  { name: 'Paper bill opt-out', type: 'EMAIL', perMinute: 90, status: 'on' },
  { name: 'Night tariff teaser', type: 'WHATSAPP', perMinute: 25, status: 'on' },
  { name: 'Meter reading request', type: 'SMS', perMinute: 60, status: 'off' },
] as const;

/** Messaging campaigns: no queue, no agents, a rate of messages. */
export function buildMessagingCampaigns(floor: Floor, count: number): MessagingCampaign[] {
  return Array.from({ length: count }, (_, i) => {
    const plan = MESSAGING[i % MESSAGING.length] ?? MESSAGING[0];
    const round = Math.floor(i / MESSAGING.length);
    const ref = {
      id: floor.random.uuid(),
      name: round === 0 ? plan.name : `${plan.name} ${String(round + 1)}`,
    };
    const media = plan.type === 'EMAIL' ? 'email' : 'message';
    return {
      ...ref,
      type: plan.type,
      contactList: listOf(floor, ref.name),
      cell: floor.cells.cell({ campaign: ref, queue: null, media, direction: 'outbound' }),
      alwaysRunning: true,
      createdAt: floor.startedAt - floor.random.whole(20, 200) * DAY,
      status: plan.status,
      messagesPerMinute: plan.perMinute,
      contactsTotal: 30_000,
      contactsMessaged: 0,
      contactsSkipped: 0,
      modifiedAt: floor.startedAt - floor.random.whole(1, 9) * DAY,
      version: floor.random.whole(2, 40),
      run: 0,
    };
  });
}

interface Setup {
  readonly plan: CampaignPlan;
  readonly index: number;
  readonly queue: Queue | null;
  readonly staff: number;
}

function buildCampaign(floor: Floor, { plan, index, queue, staff }: Setup): Campaign {
  const ref: Ref = { id: floor.random.uuid(), name: plan.name };
  const paced = plan.mode === 'power' || plan.mode === 'predictive';
  return {
    ...ref,
    index,
    mode: plan.mode,
    queue,
    priority: plan.priority,
    abandonTarget: paced ? 3 : null,
    maxCallsPerAgent: paced ? 3 : 1,
    contactList: listOf(floor, plan.name),
    alwaysRunning: true,
    endsSoon: plan.endsSoon,
    cell: floor.cells.cell({ campaign: ref, queue, media: 'voice', direction: 'outbound' }),
    createdAt: floor.startedAt - floor.random.whole(20, 200) * DAY,
    status: plan.status,
    lineCount: Math.max(2, Math.round(staff * plan.linesPerAgent)),
    liveRate: plan.liveRate * floor.random.between(0.94, 1.06),
    talkMs: plan.talkSeconds * 1_000,
    wrapUpMs: plan.wrapUpSeconds * 1_000,
    contactsTotal: Math.max(40, Math.round(staff * plan.contactsPerAgent)),
    retries: 0,
    callsPerAgent: 1,
    recentAbandonRate: 0.01,
    outstanding: 0,
    waiting: 0,
    talking: 0,
    holding: 0,
    counters: noCounters(),
    resetAttempts: 0,
    resetConnects: 0,
    resetHandled: 0,
    resetAbandoned: 0,
    errors: errorsOf(plan),
    modifiedAt: floor.startedAt - floor.random.whole(1, 9) * DAY,
    version: floor.random.whole(2, 40),
    run: 0,
    ticks: 0,
    outsideCallableTime: false,
    pinnedCallsPerAgent: null,
  };
}

function errorsOf({ status, mode, queue }: CampaignPlan): readonly string[] {
  if (status === 'invalid') return ['The contact list has no column for the phone numbers.'];
  return mode !== 'agentless' && queue === null ? ['The campaign has no queue.'] : [];
}

function listOf({ random }: Floor, campaign: string): Ref {
  return { id: random.uuid(), name: `${campaign} contacts` };
}

function noCounters(): CampaignCounters {
  return {
    dialed: 0,
    connected: 0,
    answered: 0,
    handled: 0,
    abandoned: 0,
    noAnswer: 0,
    busy: 0,
    machine: 0,
    failed: 0,
    contactsCalled: 0,
    contactsSkipped: 0,
    rightParty: 0,
    success: 0,
    neutral: 0,
    failure: 0,
  };
}
