import type { Clock } from '../../ports/clock.ts';

/** Heartbeats come every 30 s; whoever is silent for longer than this is taken for dead. */
const SILENT_MS = 35_000;

/** A quiet connection is asked for a sign of life this often, and has so long to give one. */
const PING_MS = 15_000;
const PONG_MS = 10_000;
const LOOK_MS = 5_000;

/** The heart of one connection. */
export interface Heart {
  /** To be called with everything that is heard. */
  beat(): void;
  stop(): void;
}

/** Asks for a sign of life at once and whenever it is quiet; `onSilent` is told once, and ends it. */
export function watchHeart(
  clock: Clock,
  { ping, onSilent }: { readonly ping: () => void; readonly onSilent: () => void },
): Heart {
  let heardAt = clock.now();
  let pingedAt = clock.now();
  let unanswered = true;
  let cancel = (): void => undefined;
  const ask = (now: number): void => {
    pingedAt = now;
    unanswered = true;
    ping();
  };
  const look = (): void => {
    const now = clock.now();
    if (now - heardAt >= SILENT_MS || (unanswered && now - pingedAt >= PONG_MS)) {
      onSilent();
      return;
    }
    if (now - pingedAt >= PING_MS && now - heardAt >= LOOK_MS) ask(now);
    cancel = clock.after(LOOK_MS, look);
  };
  cancel = clock.after(LOOK_MS, look);
  ask(clock.now());
  return {
    beat() {
      heardAt = clock.now();
      unanswered = false;
    },
    stop: () => cancel(),
  };
}
