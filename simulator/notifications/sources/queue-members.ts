import type { Simulation } from '../../simulation.ts';
import type { Queue } from '../../world/model.ts';
import { SILENT, type Look, type TopicSource } from '../topic-source.ts';

type Member = Queue['members'][number];

/** Who joins a queue and who leaves it: one event for each user whose part in it changed. */
export function queueMembers({ world }: Simulation, id: string): TopicSource {
  const queue = world.queues.find((one) => one.id === id);
  if (queue === undefined) return SILENT;
  let known: boolean[] | null = null;
  return (look) => {
    const before = known;
    const now = queue.members.map((member) => isJoined(look, member));
    known = now;
    if (before === null) return [];
    return queue.members.flatMap((member, i) =>
      now[i] === before[i] ? [] : [joinEvent(queue, member, now[i] === true)],
    );
  };
}

/** Who is not shown any more has left every queue. */
function isJoined({ shows }: Look, { agent, membership }: Member): boolean {
  return membership.joined && shows(agent);
}

function joinEvent(queue: Queue, { agent }: Member, joined: boolean): object {
  return { id: agent.id, user: { id: agent.id }, queueId: queue.id, joined };
}
