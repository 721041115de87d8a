import { randomUUID } from 'node:crypto';
import type { Simulation } from '../simulation.ts';
import { findTopic } from './catalogue.ts';
import type { Channel } from './hub.ts';
import { post } from './post.ts';
import { lookAt, SILENT } from './topic-source.ts';

/** Makes a channel listen to exactly the topics it has; a topic begins with what is so now. */
export function listen(sim: Simulation, channel: Channel): void {
  const wanted = new Set([...channel.topics.values()].flatMap(({ names }) => names));
  for (const name of channel.names) if (!wanted.has(name)) leave(sim, channel, name);
  const look = lookAt(sim);
  for (const name of wanted) {
    const watched = sim.notifications.watched.get(name);
    if (watched !== undefined) {
      watched.channels.add(channel);
      continue;
    }
    const topic = findTopic(name);
    const source = topic?.kind.open?.(sim, topic.id) ?? SILENT;
    source(look);
    sim.notifications.watched.set(name, { source, channels: new Set([channel]) });
  }
  channel.names = wanted;
}

/** Takes a channel off everything it listened to. */
export function stopListening(sim: Simulation, channel: Channel): void {
  for (const name of channel.names) leave(sim, channel, name);
  channel.names = new Set();
}

/** Tells every listener what changed since the last time. Nobody works for a topic without listeners. */
export function publish(sim: Simulation): void {
  const look = lookAt(sim);
  for (const [topicName, { source, channels }] of sim.notifications.watched) {
    for (const eventBody of source(look)) {
      const event = { topicName, version: '2', eventBody, metadata: { CorrelationId: randomUUID() } };
      for (const channel of channels) post(sim, channel, event);
    }
  }
}

function leave({ notifications: { watched } }: Simulation, channel: Channel, name: string): void {
  const topic = watched.get(name);
  topic?.channels.delete(channel);
  if (topic?.channels.size === 0) watched.delete(name);
}
