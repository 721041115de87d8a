import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';

export interface WakefulnessParts {
  /** One that goes on through sleep and does not jump. */
  readonly clock: Clock;
  readonly log: Log;
  /** A text that differs when this machine's network does; empty where there is none. */
  readonly whereabouts: () => string;
  readonly onSleep: () => void;
  /** Everything may be out of date, and nobody answers on connections of before. */
  readonly onWake: () => void;
}

/** Whether the program runs, as told by the system and as found out by itself. */
export interface Wakefulness {
  start(): void;
  /** The system says that it is about to sleep. */
  suspend(): void;
  /** The system says that it is awake. */
  resume(): void;
  close(): void;
}

const BEAT_MS = 5_000;

/** A beat that comes later than this was slept through: not every system tells of its sleep. */
const LATE_MS = 15_000;

/** After so many beats in time the machine has not slept after all, or nobody told of its waking. */
const WATCHFUL_BEATS = 6;

/** Tells of sleep and waking, and of a network that is another than a moment ago. */
export function createWakefulness(parts: WakefulnessParts): Wakefulness {
  const { clock, log, whereabouts, onSleep, onWake } = parts;
  let asleepFor: number | null = null;
  let place = whereabouts();
  let last = clock.now();
  let cancel = (): void => undefined;

  const wake = (why: string, facts = {}): void => {
    asleepFor = null;
    log.info('sleep', why, facts);
    onWake();
  };
  const moved = (): boolean => {
    const here = whereabouts();
    const differs = here !== place && here !== '';
    place = here;
    return differs;
  };
  const beat = (): void => {
    const now = clock.now();
    const lateMs = now - last - BEAT_MS;
    last = now;
    cancel = clock.after(BEAT_MS, beat);
    const elsewhere = moved();
    if (asleepFor !== null) asleepFor += 1;
    if (lateMs > LATE_MS) wake('Time has passed unnoticed; everything is asked again.', { lateMs });
    else if (asleepFor === WATCHFUL_BEATS) wake('The machine did not sleep; watching goes on.');
    else if (elsewhere && asleepFor === null) wake('The network is another one; everything is asked again.');
  };
  return {
    start() {
      last = clock.now();
      cancel = clock.after(BEAT_MS, beat);
    },
    suspend() {
      asleepFor = 0;
      log.info('sleep', 'The machine goes to sleep; nothing is asked until it wakes.');
      onSleep();
    },
    resume() {
      // What was slept through is made up for here, and not once more by the next beat.
      last = clock.now();
      wake('The machine is awake; everything is asked again.');
    },
    close: () => cancel(),
  };
}
