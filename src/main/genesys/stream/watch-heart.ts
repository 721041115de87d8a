import type { Clock } from '../../ports/clock.ts';

/** Heartbeats come every 30 s; whoever is silent for longer than this is taken for dead. */
const SILENT_MS = 35_000;

/** A quiet connection is asked for a sign of life this often. */
const PING_MS = 15_000;
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
  let pingedMs = 0;
  let cancel = (): void => undefined;
  const look = (): void => {
    if (heart.heardMs() >= SILENT_MS) return heart.onSilent();
    pingedMs += LOOK_MS;
    if (pingedMs >= PING_MS && heart.heardMs() >= LOOK_MS) {
      pingedMs = 0;
      heart.ping();
    }
    cancel = clock.after(LOOK_MS, look);
  };
  cancel = clock.after(LOOK_MS, look);
  return () => cancel();
}
