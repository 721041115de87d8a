import { catchUp, type Simulation } from '../simulation.ts';
import { closeAnnounced, sweepChannels } from './channels.ts';
import { postLate, say } from './post.ts';
import { publish } from './publish.ts';

/** The floor is looked at on every whole second of the wall: so no topic tells more than once in it. */
const BEAT_MS = 1_000;
/** After a longer pause only the last minute is told second by second; what came before, in one. */
const LONGEST_MS = 60_000;
const HEARTBEAT_MS = 30_000;

/**
 * Plays the floor up to now, telling the sockets on the way what happened. Called as often as one
 * likes; time moves only with the clock.
 */
export function pump(sim: Simulation): void {
  const { notifications: hub, clock } = sim;
  const now = clock.real();
  const lastBeat = Math.floor(now / BEAT_MS) * BEAT_MS;
  let beat = Math.max(hub.nextBeat, lastBeat - LONGEST_MS + BEAT_MS);
  for (; hub.channels.size > 0 && beat <= now; beat += BEAT_MS) {
    catchUp(sim, clock.simulatedAt(beat));
    publish(sim);
    beatHearts(sim);
  }
  hub.nextBeat = lastBeat + BEAT_MS;
  catchUp(sim);
  for (const channel of hub.channels.values()) postLate(sim, channel);
  closeAnnounced(sim);
  sweepChannels(sim);
}

/** The first heartbeat of a socket comes this long after it was opened, in the floor's time. */
export function firstHeartbeat({ clock }: Simulation): number {
  return clock.simulated() + HEARTBEAT_MS;
}

function beatHearts(sim: Simulation): void {
  const { now } = sim.world;
  for (const channel of sim.notifications.channels.values()) {
    if (channel.heartbeatAt > now) continue;
    const next = channel.heartbeatAt + HEARTBEAT_MS;
    channel.heartbeatAt = next > now ? next : now + HEARTBEAT_MS;
    say(sim, channel, { topicName: 'channel.metadata', eventBody: { message: 'WebSocket Heartbeat' } });
  }
}
