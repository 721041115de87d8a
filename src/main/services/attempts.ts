import { nextDelayMs } from '../../core/polling/cadence.ts';
import type { Clock } from '../ports/clock.ts';
import type { SignInResult } from './sign-in.ts';
import { isPassing } from './sign-in.ts';

export interface AttemptsParts {
  readonly clock: Clock;
  /** Within 0–1. */
  readonly random: () => number;
  /** One try; must not throw. `first` = none has failed since the last success or giving up. */
  readonly run: (how: {
    readonly asked: boolean;
    readonly first: boolean;
    readonly signal: AbortSignal;
  }) => Promise<SignInResult>;
  readonly onResult: (result: SignInResult) => void;
  /** A try came through after it was given up, and none that followed is under way or came through. */
  readonly onLateSuccess: () => void;
}

/** Tries to sign in, one try at a time, and again by itself where only the network was at fault. */
export interface Attempts {
  /** `asked` = by the supervisor; a try under way stays the one. */
  begin(asked: boolean): void;
  giveUp(): void;
  /** Whether another try is waited for. */
  isWaiting(): boolean;
}

/** How soon a try follows one that failed for the network's sake, ms; doubles up to 5 minutes. */
const TRY_AGAIN_MS = 5_000;

export function createAttempts({ clock, random, run, onResult, onLateSuccess }: AttemptsParts): Attempts {
  let underWay: AbortController | null = null;
  let failures = 0;
  let isSignedIn = false;
  let unreached = false;
  let cancelWait: (() => void) | null = null;

  const stopWaiting = (): void => {
    cancelWait?.();
    cancelWait = null;
  };
  const wait = (): void => {
    const ms = nextDelayMs({ periodMs: TRY_AGAIN_MS, stretch: 1, failures, unreached, random: random() });
    cancelWait = clock.after(ms, () => begin(false));
  };
  const begin = (asked: boolean): void => {
    if (underWay !== null) return;
    stopWaiting();
    const controller = new AbortController();
    underWay = controller;
    const how = { asked, first: failures === 0, signal: controller.signal };
    void run(how).then((result) => end(controller, result));
  };
  const end = (controller: AbortController, result: SignInResult): void => {
    if (underWay !== controller) {
      if (result.kind === 'signed-in' && underWay === null && !isSignedIn) onLateSuccess();
      return;
    }
    underWay = null;
    isSignedIn = result.kind === 'signed-in';
    const passing = result.kind === 'failed' && isPassing(result.fault);
    failures = passing ? failures + 1 : 0;
    unreached = result.kind === 'failed' && result.fault.kind === 'unreachable';
    onResult(result);
    if (passing) wait();
  };
  return {
    begin,
    giveUp() {
      stopWaiting();
      underWay?.abort();
      underWay = null;
      isSignedIn = false;
      failures = 0;
    },
    isWaiting: () => cancelWait !== null,
  };
}
