import type { Profile } from '../../core/session/profile.ts';
import type { SessionState } from '../../core/session/session.ts';
import type { NumberedChange } from '../../shared/ipc.ts';
import type { Account } from '../ports/account.ts';
import { createDesk, type Desk, type DeskParts, type DeskProfile } from './desk.ts';
import { signsInElsewhere, type ProfilesService } from './profiles.ts';
import { createSeats } from './seats.ts';
import type { Viewer } from './viewer.ts';
import type { Watch } from './watch.ts';

export interface SessionParts extends DeskParts {
  readonly profiles: ProfilesService;
  /** What the windows look at while no profile is active. */
  readonly idle: Watch;
}

/** The sign-in to the active profile, and the windows' view of it. */
export interface SessionService {
  read(): SessionState;
  onChange(listener: (state: SessionState) => void): () => void;
  /** Begins; what comes of it is told. */
  signIn(): void;
  cancel(): void;
  signOut(): Promise<void>;
  createViewer(push: (change: NumberedChange) => void): Viewer;
  /** What is watched now; `null` while no profile is active. */
  active(): ActiveDesk | null;
  start(): void;
  resume(): void;
  close(): void;
}

/** The active profile with what works for it; no account where its place is of no use. */
export interface ActiveDesk {
  readonly profile: Profile;
  readonly account: Account | null;
  readonly watch: Watch;
}

interface Kept {
  readonly profile: Profile;
  readonly desk: Desk;
}

const NO_PROFILE: SessionState = { phase: 'no-profile' };

export function createSession(parts: SessionParts): SessionService {
  const { profiles, idle } = parts;
  const desks = new Map<string, Kept>();
  const listeners = new Set<(state: SessionState) => void>();
  const seats = createSeats(idle.sight, parts.clock);
  let started = false;
  let active: Desk | null = null;

  const read = (): SessionState => active?.state() ?? NO_PROFILE;
  const tell = (): void => listeners.forEach((listener) => listener(read()));
  const deskOf = (of: DeskProfile): Desk => {
    const known = desks.get(of.profile.id);
    if (known !== undefined) return known.desk;
    const desk: Desk = createDesk(parts, of, () => {
      if (desk === active) tell();
    });
    desks.set(of.profile.id, { profile: of.profile, desk });
    return desk;
  };
  const follow = (savedId: string | null): void => {
    dropOutdated(desks, profiles);
    const of = profiles.find(profiles.read().activeId);
    const next = of === null ? null : deskOf(of);
    const moved = next !== active;
    if (moved) {
      active?.hide();
      active = next;
      seats.turnTo((next?.watch ?? idle).sight);
    }
    if (started && (moved || savedId === of?.profile.id)) (next ?? waiting(idle)).show();
    if (moved) tell();
  };
  const stopFollowing = profiles.onChange((_, savedId) => follow(savedId));
  follow(null);

  return {
    read,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    signIn: () => active?.signIn(),
    cancel: () => active?.cancel(),
    signOut: () => active?.signOut() ?? Promise.resolve(),
    createViewer: seats.createViewer,
    active() {
      const of = profiles.find(profiles.read().activeId);
      if (of === null || active === null) return null;
      return { profile: of.profile, account: active.account, watch: active.watch };
    },
    start() {
      started = true;
      (active ?? waiting(idle)).show();
    },
    resume: () => active?.resume(),
    close() {
      stopFollowing();
      idle.stop();
      desks.forEach(({ desk }) => desk.close());
    },
  };
}

/** Without a profile the idle board ticks, so that it can say what is missing. */
function waiting(idle: Watch): Pick<Desk, 'show'> {
  return { show: () => idle.start() };
}

/** Ends the desks of profiles that are gone or that lead elsewhere now, with their boards. */
function dropOutdated(desks: Map<string, Kept>, profiles: ProfilesService): void {
  for (const [id, { profile, desk }] of desks) {
    const now = profiles.find(id)?.profile;
    if (now !== undefined && !signsInElsewhere(profile, now)) continue;
    void desk.account?.signOut().finally(() => desk.close());
    desk.hide();
    desks.delete(id);
  }
}
