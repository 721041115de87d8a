import type { Clock } from '../../ports/clock.ts';

/** Heartbeats come every 30 s; whoever is silent for longer than this is taken for dead. */
const SILENT_MS = 35_000;

/** A quiet connection is asked for a sign of life this often, and has so long to give one. */
const PING_MS = 15_000;
const PONG_MS = 10_000;
const LOOK_MS = 5_000;

/** Listens for a connection's heart; returns the end of listening. */
export function watchHeart(
  clock: Clock,
  heart: {
    /** How long ago anything was heard, ms. */
    readonly heardMs: () => number;
    readonly ping: () => void;
    readonly onSilent: () => void;
  },
): () => void {
  let sincePingMs = 0;
  let unanswered = false;
  let cancel = (): void => undefined;
  const look = (): void => {
    const heardMs = heart.heardMs();
    sincePingMs += LOOK_MS;
    unanswered &&= heardMs > sincePingMs;
    if (heardMs >= SILENT_MS || (unanswered && sincePingMs >= PONG_MS)) return heart.onSilent();
    if (sincePingMs >= PING_MS && heardMs >= LOOK_MS) {
      sincePingMs = 0;
      unanswered = true;
      heart.ping();
    }
    cancel = clock.after(LOOK_MS, look);
  };
  cancel = clock.after(LOOK_MS, look);
  return () => cancel();
}
