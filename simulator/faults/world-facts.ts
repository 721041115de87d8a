import type { Simulation } from '../simulation.ts';
import { brokenLaws } from '../world/conservation.ts';
import type { Agent, Campaign, Queue } from '../world/model.ts';
import { linesInUse } from '../world/pacing.ts';

/** The truth of the floor at this instant, for tests that compare it with what a client shows. */
export function worldFacts({ world, faults }: Simulation): object {
  return {
    now: world.now,
    startedAt: world.startedAt,
    conservation: brokenLaws(world),
    campaigns: world.campaigns.map(campaignFacts),
    messagingCampaigns: world.messagingCampaigns.map(
      ({ id, name, type, status, contactsMessaged, contactsTotal }) => ({
        id,
        name,
        type,
        status,
        contactsMessaged,
        contactsTotal,
      }),
    ),
    queues: world.queues.map(queueFacts),
    skillGroups: world.skillGroups.map(({ id, name, members }) => ({
      id,
      name,
      userIds: members.map((one) => one.id),
    })),
    agents: world.agents.map((agent) => ({
      ...agentFacts(agent),
      licensed: agent.state === 'active' && !faults.isRevoked(agent.id),
    })),
  };
}

function campaignFacts(campaign: Campaign): object {
  const { id, name, mode, status, queue, counters, outstanding, waiting, talking, holding } = campaign;
  return {
    id,
    name,
    mode,
    status,
    queueId: queue?.id ?? null,
    lineCount: campaign.lineCount,
    linesInUse: linesInUse(campaign),
    callsPerAgent: campaign.callsPerAgent,
    contactsTotal: campaign.contactsTotal,
    ...counters,
    outstanding,
    waiting,
    talking,
    holding,
  };
}

function queueFacts(queue: Queue): object {
  const statuses: Record<string, number> = {};
  for (const { agent, membership } of queue.members) {
    if (membership.joined && agent.state === 'active')
      statuses[agent.status] = (statuses[agent.status] ?? 0) + 1;
  }
  return {
    id: queue.id,
    name: queue.name,
    members: queue.members.length,
    joined: queue.members.filter(({ membership }) => membership.joined).length,
    statuses,
    media: queue.lanes.map(({ media, waitingCount, interactingCount }) => ({
      media,
      waitingCount,
      interactingCount,
    })),
  };
}

function agentFacts(agent: Agent): object {
  const { id, name, status, presence, state, phone, memberships, interaction } = agent;
  return {
    id,
    name,
    status,
    statusSince: agent.statuses.currentSince,
    presence,
    presenceSince: agent.presences.currentSince,
    state,
    active: state === 'active',
    phone,
    hasStation: phone !== 'none',
    queues: memberships.map(({ queue, joined, memberBy }) => ({ id: queue.id, joined, memberBy })),
    campaignId: interaction?.campaign?.id ?? null,
  };
}
