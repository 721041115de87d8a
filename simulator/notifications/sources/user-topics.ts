import { PRESENCES } from '../../api/presences.ts';
import { iso } from '../../api/references.ts';
import { conversationSummary } from '../../api/calls/user-entity.ts';
import type { Simulation } from '../../simulation.ts';
import type { Agent } from '../../world/model.ts';
import { SILENT, whenChanged, type Look, type TopicSource } from '../topic-source.ts';

type Mark = (agent: Agent) => string;

/** Routing status, presence and activated queues of one user in one event. */
export function userActivity(sim: Simulation, id: string): TopicSource {
  const agent = agentOf(sim, id);
  if (agent === undefined) return SILENT;
  let joined = joinedMark(agent);
  let joinedSince = sim.world.startedAt;
  const mark = (look: Look): string | null => {
    const now = joinedMark(agent);
    if (now !== joined) joinedSince = look.at;
    joined = now;
    return look.shows(agent) ? `${statusMark(agent)} ${presenceMark(agent)} ${now}` : null;
  };
  return whenChanged(mark, () => ({
    id: agent.id,
    ...routing(agent),
    presence: {
      presenceDefinition: presenceDefinition(agent),
      modifiedDate: iso(agent.presences.currentSince),
    },
    outOfOffice: { active: false, modifiedDate: iso(sim.world.startedAt) },
    activeQueueIds: agent.memberships.filter((one) => one.joined).map(({ queue }) => queue.id),
    dateActiveQueuesChanged: iso(joinedSince),
  }));
}

export const userRoutingStatus = ofAgent(statusMark, (agent) => ({ id: agent.id, ...routing(agent) }));

export const userPresence = ofAgent(presenceMark, (agent) => ({
  source: 'PURECLOUD',
  presenceDefinition: presenceDefinition(agent),
  primary: true,
  message: '',
  modifiedDate: iso(agent.presences.currentSince),
}));

export const userConversations = ofAgent(heldMark, conversationSummary);

function ofAgent(mark: Mark, body: (agent: Agent) => object): (sim: Simulation, id: string) => TopicSource {
  return (sim, id) => {
    const agent = agentOf(sim, id);
    if (agent === undefined) return SILENT;
    return whenChanged(
      ({ shows }) => (shows(agent) ? mark(agent) : null),
      () => body(agent),
    );
  };
}

function agentOf({ world }: Simulation, id: string): Agent | undefined {
  return world.agents.find((one) => one.id === id);
}

function statusMark({ status, statuses }: Agent): string {
  return `${status} ${String(statuses.currentSince)}`;
}

function presenceMark({ presence, presences }: Agent): string {
  return `${presence} ${String(presences.currentSince)}`;
}

function joinedMark({ memberships }: Agent): string {
  let mark = '';
  for (const { joined } of memberships) mark += joined ? '1' : '0';
  return mark;
}

function heldMark({ interaction, status }: Agent): string {
  const isPrivate = status === 'COMMUNICATING';
  if (interaction === null) return isPrivate ? 'private' : 'none';
  return `${interaction.lane.media} ${interaction.state === 'wrapUp' ? 'wrap-up' : 'active'}`;
}

function routing(agent: Agent): object {
  return { routingStatus: { status: agent.status, startTime: iso(agent.statuses.currentSince) } };
}

/** Events spell presences in capitals. */
function presenceDefinition({ presence }: Agent): object {
  return { id: PRESENCES[presence].id, systemPresence: presence };
}
