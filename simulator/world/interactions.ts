import { recordLoad, tell } from './facts.ts';
import type { Interaction, World } from './model.ts';
import { release } from './routing.ts';

/** The conversation is over: the line is free, the agent writes it up. */
export function endTalk(world: World, interaction: Interaction): void {
  const { campaign, lane } = interaction;
  interaction.state = 'wrapUp';
  interaction.talkedUntil = world.now;
  if (campaign !== null) campaign.talking -= 1;
  const wrapUp = world.random.duration(campaign === null ? lane.handleMs * 0.18 : campaign.wrapUpMs);
  world.pending.push(world.now + wrapUp, { kind: 'wrapUpEnd', interaction });
}

/** The agent is done with the interaction and free for the next. */
export function endWrapUp(world: World, interaction: Interaction): void {
  const { agent, cell, lane } = interaction;
  if (agent === null || interaction.state !== 'wrapUp') return;
  interaction.state = 'over';
  const talkMs = interaction.talkedUntil - interaction.answeredAt;
  const wrapUpMs = world.now - interaction.talkedUntil;
  tell(world, cell, { name: 'tTalk', value: talkMs });
  tell(world, cell, { name: 'tAcw', value: wrapUpMs });
  tell(world, cell, { name: 'tHandle', value: talkMs + wrapUpMs });
  agent.handled.add({ at: world.now, cellIndex: cell.index, talkMs, wrapUpMs });
  countResult(world, interaction);
  letGo(world, interaction);
  lane.interactingCount -= 1;
  recordLoad(world, lane);
}

/** An agent lets go of a preview whose call reached nobody. */
export function endPreview(world: World, interaction: Interaction): void {
  interaction.state = 'over';
  interaction.lane.interactingCount -= 1;
  recordLoad(world, interaction.lane);
  letGo(world, interaction);
}

function letGo(world: World, interaction: Interaction): void {
  const { agent } = interaction;
  if (agent !== null) release(world, agent);
}

function countResult(world: World, { campaign }: Interaction): void {
  if (campaign === null) return;
  campaign.holding -= 1;
  campaign.counters.handled += 1;
  const luck = world.random.next();
  if (luck < 0.72) campaign.counters.rightParty += 1;
  if (luck < 0.31) campaign.counters.success += 1;
  else if (luck < 0.72) campaign.counters.neutral += 1;
  else campaign.counters.failure += 1;
}
