import { failed, fault, succeeded } from '../../core/faults/fault.ts';
import type { Fault, Outcome } from '../../core/faults/fault.ts';
import type { Instant } from '../../core/time/minute.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { TokenAnswer } from './token-call.ts';

/** Where requests get their access token from. */
export interface TokenSource {
  /** A token that should hold; renews it where that is possible. */
  token(): Promise<Outcome<string>>;
  /** The platform did not take this token; the next `token()` is another one. */
  reject(token: string): void;
  /** Not even a new token was taken: the sign-in is over. */
  giveUp(fault: Fault): void;
}

/** Asks for another token without the supervisor. */
export type Renew = () => Promise<Outcome<TokenAnswer>>;

/** The token of one account, in memory only; one renewal is under way at a time. */
export interface Tokens extends TokenSource {
  /** Takes what a sign-in brought. `renew` is `null` where only the supervisor can get another token. */
  begin(answer: TokenAnswer, renew: Renew | null): void;
  /** Forgets the token and the way to renew it; answers with the token. */
  clear(): string | null;
}

export interface TokensOptions {
  readonly clock: Clock;
  readonly log: Log;
  /** Told once per sign-in, when neither the token nor its renewal is taken any more. */
  readonly onEnded: (fault: Fault) => void;
}

interface Held {
  readonly token: string;
  readonly renewAt: Instant;
  readonly endsAt: Instant;
}

/** A token is renewed this long before it ends, but not before half of its life is over. */
const RENEWED_BEFORE_MS = 60_000;

/** Wrong credentials are not tried again at once: repeated failures may lock the client. */
const REJECTED_FOR_MS = 30_000;

const NOT_SIGNED_IN = fault('signed-out', 'Nobody is signed in.');
const RAN_OUT = fault(
  'signed-out',
  'The platform ended the sign-in: it ran out, was idle for too long, or was revoked.',
);

/** What the functions below share; changes in place. */
interface Hold extends TokensOptions {
  way: Way | null;
  held: Held | null;
  /** Whether there is a sign-in whose end is still to be told. */
  established: boolean;
  readonly rejection: ReturnType<typeof createRejection>;
}

/** `armed` = signs in with the first question, without `begin`. */
export function createTokens(options: TokensOptions, armed: Renew | null = null): Tokens {
  const { clock } = options;
  const way = armed === null ? null : { renew: armed };
  const hold: Hold = { ...options, way, held: null, established: false, rejection: createRejection(clock) };
  let underWay: Promise<Outcome<string>> | null = null;
  return {
    async token() {
      if (hold.held !== null && clock.now() < hold.held.renewAt) return succeeded(hold.held.token);
      const rejected = hold.rejection.current();
      if (rejected !== null) return failed(rejected);
      if (hold.way === null) return failed(NOT_SIGNED_IN);
      underWay ??= renew(hold, hold.way).finally(() => {
        underWay = null;
      });
      return underWay;
    },
    reject(token) {
      if (hold.held?.token === token) hold.held = null;
    },
    giveUp: (why) => end(hold, why),
    begin: (answer, by) => take(hold, answer, { renew: by }),
    clear() {
      const token = hold.held?.token ?? null;
      Object.assign(hold, { way: null, held: null, established: false });
      hold.rejection.clear();
      return token;
    },
  };
}

async function renew(hold: Hold, by: Way): Promise<Outcome<string>> {
  const earlier = hold.held;
  const answer = by.renew === null ? failed(RAN_OUT) : await by.renew();
  // Somebody signed out or in anew meanwhile; this answer belongs to nobody.
  if (hold.way !== by) return failed(NOT_SIGNED_IN);
  if (answer.ok) {
    take(hold, answer.value, by);
    return succeeded(answer.value.accessToken);
  }
  const { kind, detail } = answer.fault;
  hold.log.warn('sign-in', 'Signing in failed.', { kind, detail });
  if (isFinal(answer.fault)) {
    hold.rejection.note(answer.fault);
    end(hold, answer.fault);
    return answer;
  }
  // The network failed, not the credentials: what is held may hold until its end.
  return earlier !== null && hold.clock.now() < earlier.endsAt ? succeeded(earlier.token) : answer;
}

function take(hold: Hold, answer: TokenAnswer, by: Way): void {
  hold.way = by;
  hold.held = heldFrom(answer, by, hold.clock.now());
  hold.established = true;
  hold.rejection.clear();
  hold.log.info('sign-in', 'Signed in.', { expiresInSeconds: answer.lifeMs / 1000 });
}

function end(hold: Hold, why: Fault): void {
  hold.held = null;
  if (!hold.established) return;
  hold.established = false;
  hold.onEnded(why);
}

/** The refusal that still stands, so that nobody knocks again at once. */
function createRejection(clock: Clock) {
  let rejected: { readonly fault: Fault; readonly until: Instant } | null = null;
  return {
    note(fault: Fault) {
      rejected = { fault, until: clock.now() + REJECTED_FOR_MS };
    },
    current: () => (rejected !== null && clock.now() < rejected.until ? rejected.fault : null),
    clear() {
      rejected = null;
    },
  };
}

/** An object of its own per sign-in, so that an answer for a former one is known as such. */
interface Way {
  readonly renew: Renew | null;
}

function heldFrom({ accessToken, lifeMs }: TokenAnswer, { renew }: Way, now: Instant): Held {
  const endsAt = now + lifeMs;
  const early = renew === null ? 0 : Math.min(RENEWED_BEFORE_MS, lifeMs / 2);
  return { token: accessToken, renewAt: endsAt - early, endsAt };
}

/** Whether trying again with the same means is of no use. */
function isFinal({ kind }: Fault): boolean {
  return kind === 'credentials-rejected' || kind === 'signed-out';
}
