import type { Simulation } from '../simulation.ts';

/** The notification channels as they are now, for tests that must prove what a client listens to. */
export function channelFacts({ notifications: hub }: Simulation): object {
  return {
    watchedTopics: hub.watched.size,
    channels: [...hub.channels.values()].map(({ id, owner, socket, expiresAt, topics }) => ({
      id,
      owner,
      isConnected: socket !== null,
      expiresAt,
      topics: [...topics.values()].map((topic) => topic.id),
    })),
  };
}
