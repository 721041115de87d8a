import { fault, type Fault, type Outcome } from '../../core/faults/fault.ts';
import { nextDelayMs } from '../../core/polling/cadence.ts';
import type { Profile } from '../../core/session/profile.ts';
import type { SessionState } from '../../core/session/session.ts';
import { sessionStep, SIGNED_OUT, type SessionEvent } from '../../core/session/step.ts';
import type { Account, AccountEvents, OpenAccount } from '../ports/account.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { SecretStore } from '../ports/secret-store.ts';
import { isPassing, signIn, type SignInResult } from './sign-in.ts';
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
  /** After sleep: everything at once. */
  resume(): void;
  close(): void;
}

const BY_HAND = fault('signed-out', 'You signed out; sign in to go on.');
const NOT_YET = fault('signed-out', 'Nobody is signed in yet.');

/** How soon a sign-in that failed for the network's sake is tried again, ms; doubles up to 5 minutes. */
const TRY_AGAIN_MS = 5_000;

export function createDesk(parts: DeskParts, of: DeskProfile, onChange: () => void): Desk {
  const { clock, log, secrets } = parts;
  const { profile } = of;
  const account = parts.openAccount(profile, eventsOf());
  const watch = parts.createWatch(profile, account);
  let secret = of.secret;
  let state: SessionState = account.ok ? SIGNED_OUT : { phase: 'signed-out', fault: account.fault };
  let shown = false;
  let underWay: AbortController | null = null;
  let failures = 0;
  let cancelRetry = (): void => undefined;

  function step(event: SessionEvent): void {
    const before = state;
    state = sessionStep(state, event);
    if (state === before) return;
    if (state.phase !== before.phase) note(log, profile, state);
    onChange();
  }

  function eventsOf(): AccountEvents {
    return {
      onEnded(why) {
        const told = profile.method === 'browser' ? { ...why, kind: 'signed-out' as const } : why;
        step({ kind: 'ended', fault: told });
        watch.pause(told);
      },
      onRefreshToken(token) {
        void secrets
          .save({ profileId: profile.id, kind: 'refresh-token' }, token)
          .then((keeping) => step({ kind: 'kept', keeping }));
      },
    };
  }

  async function attempt(asked: boolean): Promise<void> {
    if (!account.ok || underWay !== null || state.phase === 'signed-in') return;
    const controller = new AbortController();
    underWay = controller;
    cancelRetry();
    if (asked || failures === 0) step({ kind: 'started' });
    const result = await signIn(
      { ...parts, profile, kept: of.kept, account: account.value, given: () => secret },
      {
        asked,
        signal: controller.signal,
        onOpened: (until) => step({ kind: 'browser-opened', until }),
      },
    );
    if (controller.signal.aborted) {
      // It came through after it was given up; nobody shall be signed in behind the supervisor's back.
      if (result.kind === 'signed-in' && underWay === null) await account.value.signOut();
      return;
    }
    underWay = null;
    settle(account.value, result);
  }

  function settle(at: Account, result: SignInResult): void {
    failures = result.kind === 'failed' ? failures + 1 : 0;
    switch (result.kind) {
      case 'signed-in':
        step({ kind: 'succeeded', keeping: result.keeping });
        if (shown) watch.start();
        void at.who().then((who) => {
          if (who !== null) step({ kind: 'named', who });
        });
        return;
      case 'nothing-kept':
        step({ kind: 'signed-out' });
        watch.pause(NOT_YET);
        return;
      case 'failed':
        step({ kind: 'failed', fault: result.fault });
        watch.pause(forBoard(result.fault));
        if (shown && isPassing(result.fault)) tryLater();
    }
  }

  function tryLater(): void {
    const wait = { periodMs: TRY_AGAIN_MS, stretch: 1, failures, random: parts.random() };
    cancelRetry = clock.after(nextDelayMs(wait), () => void attempt(false));
  }

  function giveUp(): void {
    cancelRetry();
    underWay?.abort();
    underWay = null;
    failures = 0;
  }

  return {
    watch,
    account: account.ok ? account.value : null,
    state: () => state,
    show() {
      shown = true;
      if (state.phase === 'signed-in') watch.start();
      else if (state.phase === 'signed-out') void attempt(false);
    },
    hide() {
      shown = false;
      giveUp();
      step({ kind: 'cancelled' });
      watch.stop();
    },
    signIn() {
      giveUp();
      void attempt(true);
    },
    cancel() {
      giveUp();
      step({ kind: 'cancelled' });
      if (state.phase === 'signed-out') watch.pause(NOT_YET);
    },
    async signOut() {
      giveUp();
      const leaving = account.ok ? account.value.signOut() : Promise.resolve();
      step({ kind: 'signed-out' });
      watch.pause(BY_HAND);
      secret = null;
      await Promise.all([leaving, ...(of.kept ? forgetAll(secrets, profile.id) : [])]);
    },
    resume() {
      if (state.phase === 'signed-in') watch.resume();
      else if (shown && failures > 0) void attempt(false);
    },
    close() {
      giveUp();
      watch.stop();
      if (account.ok) account.value.close();
    },
  };
}

/** Forgets whatever is kept for a profile. */
export function forgetAll(secrets: SecretStore, profileId: string): readonly Promise<void>[] {
  return (['client-secret', 'refresh-token'] as const).map((kind) => secrets.forget({ profileId, kind }));
}

/** The board knows no sign-in that failed, only that nobody is signed in. */
function forBoard(why: Fault): Fault {
  return why.kind === 'sign-in-failed' ? { ...why, kind: 'signed-out' } : why;
}

function note(log: Log, { id, method }: Profile, state: SessionState): void {
  const why = 'fault' in state ? (state.fault?.kind ?? null) : null;
  log.info('session', 'The sign-in changed.', { profile: id, method, phase: state.phase, why });
}
