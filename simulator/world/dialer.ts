import { campaignRunsOut, takeContact } from './campaign-life.ts';
import type { AttemptOutcome } from './events.ts';
import { tell } from './facts.ts';
import { endPreview } from './interactions.ts';
import type { Campaign, Interaction, Queue, World } from './model.ts';
import { adaptPacing, effectiveIdleAgents, linesInUse, noteLiveAnswer, wantedCalls } from './pacing.ts';
import { abandon, COMPLIANCE_WAIT_MS, connect, offer, seize, takeIdleAgent } from './routing.ts';

const TICK_MS = 3_000;
const TICKS_PER_ADAPTATION = 10;
/** Share of the idle agents who are given a preview at a tick; the rest wait for the next one. */
const PREVIEW_SHARE = 0.06;

/** Looks at the idle agents and places the calls the dialing mode wants; then plans the next look. */
export function dialerTick(world: World, campaign: Campaign, run: number): void {
  if (campaign.run !== run || campaign.status !== 'on') return;
  campaign.ticks += 1;
  if (campaign.ticks % TICKS_PER_ADAPTATION === 0) adaptPacing(campaign);
  const idle = effectiveIdleAgents(campaign);
  if (!campaign.outsideCallableTime) dial(world, campaign, idle);
  campaignRunsOut(world, campaign);
  planTick(world, campaign);
}

function dial(world: World, campaign: Campaign, idle: number): void {
  if (campaign.mode === 'preview') startPreviews(world, campaign, world.random.round(idle * PREVIEW_SHARE));
  else placeCalls(world, campaign, wantedCalls(campaign, idle) - campaign.outstanding - campaign.waiting);
}

/** Plans the campaign's next look at its agents. */
function planTick(world: World, campaign: Campaign): void {
  const at = world.now + TICK_MS * world.random.between(0.85, 1.15);
  world.pending.push(at, { kind: 'dialerTick', campaign, run: campaign.run });
}

/** A call came to its end or was answered by a person. */
export function endAttempt(world: World, campaign: Campaign, outcome: AttemptOutcome): void {
  campaign.outstanding -= 1;
  countOutcome(world, campaign, outcome);
  if (outcome !== 'live') return;
  campaign.counters.connected += 1;
  tell(world, campaign.cell, { name: 'nOutboundConnected', value: 1 });
  if (campaign.queue === null) answerByFlow(world, campaign);
  else routeLiveAnswer(world, campaign, campaign.queue);
}

/** The flow of a campaign without agents has played its message. */
export function endFlow(campaign: Campaign): void {
  campaign.talking -= 1;
  campaign.holding -= 1;
  campaign.counters.handled += 1;
}

/** A live answer found no agent within the compliance threshold. */
export function abandonWaiting(world: World, interaction: Interaction): void {
  if (interaction.state !== 'waiting') return;
  if (interaction.campaign !== null) noteLiveAnswer(interaction.campaign, true);
  abandon(world, interaction);
}

/** The agent has read the preview and dials. */
export function dialPreview(world: World, interaction: Interaction): void {
  const { campaign } = interaction;
  if (campaign === null) return;
  if (!takeContact(world, campaign)) {
    endPreview(world, interaction);
    return;
  }
  countDialed(world, campaign);
  const outcome = drawOutcome(world, campaign);
  world.pending.push(world.now + ringTime(world, outcome), { kind: 'previewResult', interaction, outcome });
}

/** The call of a preview was answered, or was not. */
export function endPreviewCall(world: World, interaction: Interaction, outcome: AttemptOutcome): void {
  const { campaign, agent } = interaction;
  if (campaign === null || agent === null) return;
  campaign.outstanding -= 1;
  countOutcome(world, campaign, outcome);
  if (outcome !== 'live') {
    endPreview(world, interaction);
    return;
  }
  campaign.counters.connected += 1;
  tell(world, campaign.cell, { name: 'nOutboundConnected', value: 1 });
  tell(world, campaign.cell, { name: 'nOffered', value: 1 });
  connect(world, { ...interaction, createdAt: world.now }, agent);
}

function placeCalls(world: World, campaign: Campaign, wanted: number): void {
  const free = campaign.lineCount - linesInUse(campaign);
  const share = campaign.mode === 'external' ? 0.75 : 1;
  const calls = Math.min(free, world.random.round(Math.max(0, wanted * share)));
  for (let i = 0; i < calls && takeContact(world, campaign); i += 1) {
    countDialed(world, campaign);
    const outcome = drawOutcome(world, campaign);
    world.pending.push(world.now + ringTime(world, outcome), { kind: 'attemptEnd', campaign, outcome });
  }
}

function startPreviews(world: World, campaign: Campaign, count: number): void {
  for (let i = 0; i < count && linesInUse(campaign) < campaign.lineCount; i += 1) {
    const interaction = outboundInteraction(world, campaign);
    const agent = interaction === null ? undefined : takeIdleAgent(world, interaction);
    if (interaction === null || agent === undefined) return;
    interaction.state = 'previewing';
    seize(world, interaction, agent);
    world.pending.push(world.now + world.random.duration(24_000), { kind: 'previewDial', interaction });
  }
}

function routeLiveAnswer(world: World, campaign: Campaign, queue: Queue): void {
  const interaction = outboundInteraction(world, campaign);
  if (interaction === null) throw new Error(`Queue ${queue.name} takes no calls`);
  tell(world, campaign.cell, { name: 'nOffered', value: 1 });
  offer(world, interaction, COMPLIANCE_WAIT_MS);
  if (interaction.agent !== null) noteLiveAnswer(campaign, false);
}

function outboundInteraction(world: World, campaign: Campaign): Interaction | null {
  const { queue } = campaign;
  const lane = queue?.lanes.find(({ media }) => media === 'voice');
  if (queue === null || lane === undefined) return null;
  return {
    campaign,
    queue,
    lane,
    cell: campaign.cell,
    createdAt: world.now,
    state: 'waiting',
    agent: null,
    answeredAt: 0,
    talkedUntil: 0,
  };
}

function answerByFlow(world: World, campaign: Campaign): void {
  campaign.counters.answered += 1;
  campaign.talking += 1;
  campaign.holding += 1;
  world.pending.push(world.now + world.random.duration(28_000), { kind: 'flowEnd', campaign });
}

function countDialed(world: World, campaign: Campaign): void {
  campaign.outstanding += 1;
  campaign.counters.dialed += 1;
  tell(world, campaign.cell, { name: 'nOutboundAttempted', value: 1 });
  tell(world, campaign.cell, { name: 'nOutbound', value: 1 });
}

function drawOutcome(world: World, campaign: Campaign): AttemptOutcome {
  const luck = world.random.next();
  if (luck < campaign.liveRate) return 'live';
  const rest = (luck - campaign.liveRate) / (1 - campaign.liveRate);
  if (rest < 0.55) return 'noAnswer';
  if (rest < 0.82) return 'machine';
  return rest < 0.94 ? 'busy' : 'failed';
}

function ringTime(world: World, outcome: AttemptOutcome): number {
  switch (outcome) {
    case 'live':
      return world.random.between(4_000, 19_000);
    case 'noAnswer':
      return world.random.between(22_000, 30_000);
    case 'machine':
      return world.random.between(9_000, 24_000);
    case 'busy':
      return world.random.between(2_500, 6_000);
    case 'failed':
      return world.random.between(800, 4_000);
  }
}

function countOutcome(world: World, campaign: Campaign, outcome: AttemptOutcome): void {
  if (outcome === 'live') return;
  campaign.counters[outcome] += 1;
  if (outcome === 'noAnswer' && world.random.chance(0.3)) campaign.retries += 1;
}
