import { fault, type Fault, type Outcome } from '../../core/faults/fault.ts';
import type { Profile } from '../../core/session/profile.ts';
import type { SessionState } from '../../core/session/session.ts';
import { SIGNED_OUT } from '../../core/session/step.ts';
import type { Account, AccountEvents, OpenAccount } from '../ports/account.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { SecretStore } from '../ports/secret-store.ts';
import { createAttempts, type Attempts } from './attempts.ts';
import { createPhase, type Phase } from './phase.ts';
import { signIn, type SignInResult } from './sign-in.ts';
import type { Watch } from './watch.ts';

export interface DeskParts {
  readonly openAccount: OpenAccount;
  readonly createWatch: (profile: Profile, account: Outcome<Account>) => Watch;
  readonly secrets: SecretStore;
  readonly hide: (secret: string) => void;
  readonly clock: Clock;
  readonly log: Log;
  /** Within 0–1. */
  readonly random: () => number;
}

/** The profile of a desk; `secret` is given for those that are not kept. */
export interface DeskProfile {
  readonly profile: Profile;
  readonly kept: boolean;
  readonly secret: string | null;
}

/** One profile at work: its sign-in, its watch, and the board that outlives both. */
export interface Desk {
  readonly watch: Watch;
  /** `null` where the profile's place is of no use. */
  readonly account: Account | null;
  state(): SessionState;
  /** The windows look here: goes on where it stopped, or signs in with what is kept. */
  show(): void;
  /** The windows look elsewhere: asks nothing more. */
  hide(): void;
  signIn(): void;
  cancel(): void;
  signOut(): Promise<void>;
  /** Before sleep: asks nothing more until it resumes. */
  suspend(): void;
  /** After sleep: everything at once. */
  resume(): void;
  close(): void;
}

const BY_HAND = fault('signed-out', 'You signed out; sign in to go on.');
const NOT_YET = fault('signed-out', 'Nobody is signed in yet.');

/** What the parts of one desk share; changes in place. */
interface Work {
  readonly parts: DeskParts;
  readonly of: DeskProfile;
  readonly phase: Phase;
  readonly watch: Watch;
  readonly account: Account;
  shown: boolean;
  asleep: boolean;
  /** Of a profile that is not kept; `null` once it was signed out. */
  secret: string | null;
}

export function createDesk(parts: DeskParts, of: DeskProfile, onChange: () => void): Desk {
  const { log } = parts;
  const { profile } = of;
  const opened = parts.openAccount(profile, {
    onEnded: (why) => onEnded(phase, watch, { profile, why }),
    onRefreshToken: (token) => keepRefreshToken(parts, { profile, phase, token }),
  } satisfies AccountEvents);
  const first: SessionState = opened.ok ? SIGNED_OUT : { phase: 'signed-out', fault: opened.fault };
  const phase = createPhase(first, { log, profile, onChange });
  const watch = parts.createWatch(profile, opened);
  if (!opened.ok) return uselessDesk(watch, phase);
  return deskOn({
    parts,
    of,
    phase,
    watch,
    account: opened.value,
    shown: false,
    asleep: false,
    secret: of.secret,
  });
}

/** A profile whose place cannot be reached: says so and does nothing. */
function uselessDesk(watch: Watch, phase: Phase): Desk {
  const nothing = (): void => undefined;
  return {
    ...{ watch, account: null, state: phase.state },
    show: () => watch.start(),
    hide: () => watch.stop(),
    close: () => watch.stop(),
    signOut: () => Promise.resolve(),
    ...{ signIn: nothing, cancel: nothing, suspend: nothing, resume: nothing },
  };
}

function deskOn(work: Work): Desk {
  const { account, phase, watch } = work;
  const attempts = attemptsOf(work);
  const isPhase = (name: SessionState['phase']): boolean => phase.state().phase === name;
  const giveUp = (): void => {
    attempts.giveUp();
    phase.step({ kind: 'cancelled' });
  };
  return {
    ...{ watch, account, state: phase.state },
    show() {
      work.shown = true;
      if (isPhase('signed-in')) watch.start();
      else if (isPhase('signed-out')) attempts.begin(false);
    },
    hide() {
      work.shown = false;
      giveUp();
      watch.stop();
    },
    signIn() {
      if (isPhase('signed-in')) return;
      attempts.giveUp();
      attempts.begin(true);
    },
    cancel() {
      giveUp();
      if (isPhase('signed-out')) watch.pause(NOT_YET);
    },
    signOut: () => signOut(work, attempts),
    suspend() {
      work.asleep = true;
      watch.stop();
    },
    resume() {
      const slept = work.asleep;
      work.asleep = false;
      if (isPhase('signed-in')) (slept ? watch.start : watch.resume)();
      else if (attempts.isWaiting()) attempts.begin(false);
    },
    close() {
      attempts.giveUp();
      watch.stop();
      account.close();
    },
  };
}

function attemptsOf(work: Work): Attempts {
  const { account, phase, parts } = work;
  const { profile, kept } = work.of;
  return createAttempts({
    clock: parts.clock,
    random: parts.random,
    run({ asked, first, signal }) {
      // A try of its own accord after a failure is not worth a flicker in the window.
      if (asked || first) phase.step({ kind: 'started' });
      const onOpened = (until: number): void => phase.step({ kind: 'browser-opened', until });
      return signIn(
        { ...parts, profile, kept, account, given: () => work.secret },
        { asked, signal, onOpened },
      );
    },
    onResult: (result) => settle(work, result),
    // Nobody shall be signed in behind the supervisor's back.
    onLateSuccess: () => void account.signOut(),
  });
}

function settle({ account, phase, watch, shown }: Work, result: SignInResult): void {
  switch (result.kind) {
    case 'signed-in':
      phase.step({ kind: 'succeeded', keeping: result.keeping });
      if (shown) watch.start();
      void account.who().then((who) => {
        if (who !== null) phase.step({ kind: 'named', who });
      });
      return;
    case 'nothing-kept':
      phase.step({ kind: 'signed-out' });
      watch.pause(NOT_YET);
      return;
    case 'failed':
      phase.step({ kind: 'failed', fault: result.fault });
      watch.pause(forBoard(result.fault));
  }
}

/** The supervisor is signed out at once; the platform may take its time to hear of it. */
async function signOut(work: Work, attempts: Attempts): Promise<void> {
  const { account, of, parts, phase, watch } = work;
  attempts.giveUp();
  const leaving = account.signOut();
  phase.step({ kind: 'signed-out' });
  watch.pause(BY_HAND);
  work.secret = null;
  await Promise.all([leaving, ...(of.kept ? forgetAll(parts.secrets, of.profile.id) : [])]);
}

function onEnded(
  phase: Phase,
  watch: Watch,
  { profile, why }: { readonly profile: Profile; readonly why: Fault },
): void {
  // A refresh token that is refused is no wrong credential of the supervisor's.
  const told: Fault = profile.method === 'browser' ? { ...why, kind: 'signed-out' } : why;
  phase.step({ kind: 'ended', fault: told });
  watch.pause(told);
}

function keepRefreshToken(
  { secrets }: DeskParts,
  { profile, phase, token }: { readonly profile: Profile; readonly phase: Phase; readonly token: string },
): void {
  // A renewal that was under way when the supervisor signed out must leave nothing behind.
  if (!['signed-in', 'signing-in'].includes(phase.state().phase)) return;
  void secrets
    .save({ profileId: profile.id, kind: 'refresh-token' }, token)
    .then((keeping) => phase.step({ kind: 'kept', keeping }));
}

/** Forgets whatever is kept for a profile. */
export function forgetAll(secrets: SecretStore, profileId: string): readonly Promise<void>[] {
  return (['client-secret', 'refresh-token'] as const).map((kind) => secrets.forget({ profileId, kind }));
}

/** The board knows no sign-in that failed, only that nobody is signed in. */
function forBoard(why: Fault): Fault {
  return why.kind === 'sign-in-failed' ? { ...why, kind: 'signed-out' } : why;
}
