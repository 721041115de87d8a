import { idleLine, isStillIdle } from './agent-state.ts';
import type { Agent, Campaign, Queue, World } from './model.ts';

/** Every law of the floor that does not hold now, in plain words; empty when all is well. */
export function brokenLaws(world: World): string[] {
  return [
    ...world.campaigns.flatMap((campaign) => campaignLaws(world, campaign)),
    ...world.agents.flatMap(agentLaws),
    ...world.queues.flatMap(queueLaws),
  ];
}

function campaignLaws(world: World, campaign: Campaign): string[] {
  const { counters: c, outstanding, waiting, holding, talking, name } = campaign;
  const held = world.agents.filter(
    ({ interaction }) => interaction?.campaign === campaign && isConversation(interaction.state),
  );
  return unless(name, [
    [
      'dialed = outcomes + under way',
      c.dialed === c.connected + c.noAnswer + c.busy + c.machine + c.failed + outstanding,
    ],
    ['connected = answered + abandoned + waiting', c.connected === c.answered + c.abandoned + waiting],
    ['answered = handled + held', c.answered === c.handled + holding],
    [
      'dialed >= connected >= handled + abandoned',
      c.dialed >= c.connected && c.connected >= c.handled + c.abandoned,
    ],
    ['nothing is negative', Math.min(outstanding, waiting, holding, talking) >= 0],
    ['agents hold what is counted', campaign.queue === null || held.length === holding],
    ['contacts called fit the list', c.contactsCalled + c.contactsSkipped <= campaign.contactsTotal],
  ]);
}

function agentLaws(agent: Agent): string[] {
  const { interaction, status, statuses } = agent;
  const newest = statuses.change(statuses.length - 1);
  let isOrdered = true;
  for (let i = 1; i < statuses.length; i += 1) {
    const [before, after] = [statuses.change(i - 1), statuses.change(i)];
    if (before.at > after.at || before.value === after.value) isOrdered = false;
  }
  return unless(agent.name, [
    ['interacting means holding an interaction', (status === 'INTERACTING') === (interaction !== null)],
    ['the interaction is the own one', interaction === null || interaction.agent === agent],
    ['the interaction is not over', interaction?.state !== 'over' && interaction?.state !== 'waiting'],
    ['the newest change is the status', newest.value === status],
    ['changes are in order and change something', isOrdered],
  ]);
}

function queueLaws(queue: Queue): string[] {
  const joined = queue.members.filter(({ membership }) => membership.joined).map(({ agent }) => agent);
  const idle = joined.filter(({ status }) => status === 'IDLE');
  const lanes = queue.lanes.map((lane): Law => {
    const held = queue.members.filter(({ agent }) => agent.interaction?.lane === lane).length;
    return [
      `${lane.media}: agents hold what is counted`,
      held === lane.interactingCount && lane.waitingCount >= 0,
    ];
  });
  return unless(queue.name, [
    ...lanes,
    ['idle agents are counted', idle.length === queue.idleDigitalCount],
    [
      'idle voice agents are counted',
      idle.filter(({ phone }) => phone === 'here').length === queue.idleVoiceCount,
    ],
    ['every idle agent is in line', isEverybodyInLine(queue, idle)],
  ]);
}

function isEverybodyInLine(queue: Queue, idle: readonly Agent[]): boolean {
  const inLine = new Set<Agent>();
  idleLine(queue, 'chat').keep((entry) => {
    if (isStillIdle(entry)) inLine.add(entry.agent);
    return true;
  });
  return idle.every((agent) => inLine.has(agent));
}

function isConversation(state: string): boolean {
  return state === 'talking' || state === 'wrapUp';
}

type Law = readonly [text: string, holds: boolean];

function unless(name: string, laws: readonly Law[]): string[] {
  return laws.filter(([, holds]) => !holds).map(([text]) => `${name}: ${text}`);
}
