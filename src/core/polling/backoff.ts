/** The first own wait after "too many requests"; it doubles with each further one. */
const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 160_000;

const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 8_000;

/** So that many installations do not come back at the same moment. */
const JITTER = 0.2;

/** Adds up to 20 %; `random` is within 0–1. Never subtracts: the platform's own wait is a minimum. */
function jittered(ms: number, random: number): number {
  return Math.ceil(ms * (1 + JITTER * random));
}

/**
 * How long to leave the whole token alone after the `nth` (from 1) "too many requests" in a row, ms:
 * the largest of what the platform asks for, the reset of its window and 10, 20, 40, 80, 160 s.
 */
export function pauseAfterRefusal(input: {
  readonly nth: number;
  readonly retryAfterMs: number | null;
  readonly resetMs: number | null;
  readonly random: number;
}): number {
  const { nth, retryAfterMs, resetMs, random } = input;
  const own = Math.min(FIRST_PAUSE_MS * 2 ** (Math.max(1, nth) - 1), LONGEST_PAUSE_MS);
  return jittered(Math.max(own, retryAfterMs ?? 0, resetMs ?? 0), random);
}

const FIRST_RECONNECT_MS = 1_000;
const LONGEST_RECONNECT_MS = 60_000;
const AFTER_REFUSAL_MS = 5 * 60_000;

/**
 * How long to wait before the stream is opened again after the `nth` (from 1) failure in a row, ms; where the
 * platform refused it on purpose, five minutes.
 */
export function reconnectDelay(
  nth: number,
  { refused, random }: { readonly refused: boolean; readonly random: number },
): number {
  const own = FIRST_RECONNECT_MS * 2 ** Math.min(Math.max(1, nth) - 1, 10);
  return jittered(refused ? AFTER_REFUSAL_MS : Math.min(own, LONGEST_RECONNECT_MS), random);
}

/** How long to wait before the `nth` (from 1) repetition of a request that failed otherwise, ms. */
export function retryDelay(nth: number, random: number): number {
  return jittered(Math.min(FIRST_RETRY_MS * 2 ** (Math.max(1, nth) - 1), LONGEST_RETRY_MS), random);
}
