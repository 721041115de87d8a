import { goAway, setJoined, setPhone } from './agent-state.ts';
import { endShift, takeOn } from './shifts.ts';
import { cutList, setCampaignStatus } from './campaign-life.ts';
import type { Agent, Campaign, CampaignStatus, Queue, World } from './model.ts';
import { missOffer } from './routing.ts';

/** What can be ordered to happen on the floor. `seconds` are of the floor's time. */
export type Act =
  | {
      readonly act: 'linesExhausted';
      readonly campaign: Campaign;
      readonly lines: number;
      readonly seconds?: number;
    }
  | {
      readonly act: 'setCampaignStatus';
      readonly campaign: Campaign;
      readonly status: CampaignStatus;
      readonly seconds?: number;
    }
  | {
      readonly act: 'pinPacing';
      readonly campaign: Campaign;
      readonly callsPerAgent: number;
      readonly seconds?: number;
    }
  | {
      readonly act: 'answersDryUp';
      readonly campaign: Campaign;
      readonly liveRate: number;
      readonly seconds?: number;
    }
  | { readonly act: 'outsideCallableTime'; readonly campaign: Campaign; readonly seconds?: number }
  | { readonly act: 'listRunsOut'; readonly campaign: Campaign; readonly contactsLeft: number }
  | { readonly act: 'refillList'; readonly campaign: Campaign; readonly contacts: number }
  | { readonly act: 'agentsNotResponding'; readonly queue: Queue; readonly seconds: number }
  | {
      readonly act: 'agentsTakeBreak';
      readonly queue: Queue;
      readonly count: number;
      readonly seconds: number;
    }
  | {
      readonly act: 'inboundSurge';
      readonly queue: Queue;
      readonly factor: number;
      readonly seconds?: number;
    }
  | { readonly act: 'setJoined'; readonly queue: Queue; readonly agent: Agent; readonly joined: boolean }
  | { readonly act: 'setPhone'; readonly agent: Agent; readonly phone: Agent['phone'] }
  | { readonly act: 'setUserState'; readonly agent: Agent; readonly state: Agent['state'] };

/** Lets an ordered event happen now; what holds for some seconds is undone by itself. */
export function perform(world: World, act: Act): void {
  switch (act.act) {
    case 'linesExhausted':
      exhaustLines(world, act);
      return;
    case 'setCampaignStatus':
      changeStatus(world, act);
      return;
    case 'pinPacing':
      pin(world, act);
      return;
    case 'answersDryUp':
      dryUp(world, act);
      return;
    case 'outsideCallableTime':
      leaveCallableTime(world, act);
      return;
    case 'listRunsOut':
      cutList(act.campaign, act.contactsLeft);
      return;
    case 'refillList':
      act.campaign.contactsTotal += act.contacts;
      setCampaignStatus(world, act.campaign, 'on');
      return;
    case 'agentsNotResponding':
      stopResponding(world, act.queue, act.seconds);
      return;
    case 'agentsTakeBreak':
      takeBreaks(world, act);
      return;
    case 'inboundSurge':
      surge(world, act);
      return;
    case 'setJoined':
      join(act.queue, act.agent, act.joined);
      return;
    case 'setPhone':
      setPhone(act.agent, act.phone);
      return;
    case 'setUserState':
      setUserState(world, act.agent, act.state);
      return;
  }
}

type ActOf<K extends Act['act']> = Extract<Act, { act: K }>;

function later(world: World, seconds: number | undefined, happen: () => void): void {
  if (seconds !== undefined) world.pending.push(world.now + seconds * 1_000, { kind: 'ordered', happen });
}

function exhaustLines(world: World, { campaign, lines, seconds }: ActOf<'linesExhausted'>): void {
  const before = campaign.lineCount;
  campaign.lineCount = lines;
  later(world, seconds, () => {
    campaign.lineCount = before;
  });
}

function pin(world: World, { campaign, callsPerAgent, seconds }: ActOf<'pinPacing'>): void {
  campaign.pinnedCallsPerAgent = callsPerAgent;
  campaign.callsPerAgent = callsPerAgent;
  later(world, seconds, () => {
    campaign.pinnedCallsPerAgent = null;
    campaign.callsPerAgent = 1;
  });
}

function dryUp(world: World, { campaign, liveRate, seconds }: ActOf<'answersDryUp'>): void {
  const before = campaign.liveRate;
  campaign.liveRate = liveRate;
  later(world, seconds, () => {
    campaign.liveRate = before;
  });
}

/** Calls that are under way go on; no new one is placed. */
function leaveCallableTime(world: World, { campaign, seconds }: ActOf<'outsideCallableTime'>): void {
  campaign.outsideCallableTime = true;
  later(world, seconds, () => {
    campaign.outsideCallableTime = false;
  });
}

function changeStatus(world: World, { campaign, status, seconds }: ActOf<'setCampaignStatus'>): void {
  const before = campaign.status;
  setCampaignStatus(world, campaign, status);
  later(world, seconds, () => setCampaignStatus(world, campaign, before));
}

function stopResponding(world: World, queue: Queue, seconds: number): void {
  queue.missingUntil = world.now + seconds * 1_000;
  for (const { agent, membership } of queue.members) {
    if (membership.joined && agent.status === 'IDLE') missOffer(world, agent);
  }
}

function takeBreaks(world: World, { queue, count, seconds }: ActOf<'agentsTakeBreak'>): void {
  const away = { presence: 'BREAK', durationMs: seconds * 1_000 } as const;
  const here = queue.members.filter(
    ({ agent, membership }) => membership.joined && agent.presence === 'ON_QUEUE',
  );
  for (const { agent } of here.slice(0, count)) {
    if (agent.interaction === null && agent.status !== 'COMMUNICATING') goAway(world, agent, away);
    else agent.pendingAway = away;
  }
}

function surge(world: World, { queue, factor, seconds }: ActOf<'inboundSurge'>): void {
  for (const lane of queue.lanes) lane.arrivalRate *= factor;
  later(world, seconds, () => {
    for (const lane of queue.lanes) lane.arrivalRate /= factor;
  });
}

function join(queue: Queue, agent: Agent, joined: boolean): void {
  const membership = agent.memberships.find((one) => one.queue === queue);
  if (membership !== undefined) setJoined(agent, membership, joined);
}

/** Who is let go finishes the call in hand and does not come back; who is taken on again starts to work. */
function setUserState(world: World, agent: Agent, state: Agent['state']): void {
  const was = agent.state;
  agent.state = state;
  if (was === 'active' && state !== 'active') endShift(world, agent);
  if (was !== 'active' && state === 'active') takeOn(world, agent);
}
