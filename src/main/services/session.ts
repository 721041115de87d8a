import type { Profile } from '../../core/session/profile.ts';
import type { SessionState } from '../../core/session/session.ts';
import type { NumberedChange } from '../../shared/ipc.ts';
import type { Account } from '../ports/account.ts';
import type { Desk, DeskParts } from './desk.ts';
import { createListeners } from './listeners.ts';
import type { ProfilesService } from './profiles.ts';
import { createSeats } from './seats.ts';
import { createShelf } from './shelf.ts';
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
  /** Before sleep; until `resume` nothing is asked. */
  suspend(): void;
  resume(): void;
  close(): void;
}

/** The active profile with what works for it; no account where its place is of no use. */
export interface ActiveDesk {
  readonly profile: Profile;
  readonly account: Account | null;
  readonly watch: Watch;
}

const NO_PROFILE: SessionState = { phase: 'no-profile' };

export function createSession(parts: SessionParts): SessionService {
  const { profiles, idle } = parts;
  const listeners = createListeners<[state: SessionState]>();
  const seats = createSeats(idle.sight, parts.clock);
  let started = false;
  let active: Desk | null = null;

  const read = (): SessionState => active?.state() ?? NO_PROFILE;
  const tell = (): void => listeners.tell(read());
  const shelf = createShelf(parts, (desk) => {
    if (desk === active) tell();
  });
  const show = (): void => (active === null ? idle.start() : active.show());
  const follow = (savedId: string | null): void => {
    shelf.dropOutdated(profiles.find);
    const of = profiles.find(profiles.read().activeId);
    const next = of === null ? null : shelf.deskOf(of);
    const moved = next !== active;
    if (moved) {
      active?.hide();
      active = next;
      seats.turnTo((next?.watch ?? idle).sight);
    }
    // What was saved may bring the secret that was missing.
    if (started && (moved || savedId === of?.profile.id)) show();
    if (moved) tell();
  };
  const stopFollowing = profiles.onChange((_, savedId) => follow(savedId));
  follow(null);

  return {
    read,
    onChange: listeners.add,
    signIn: () => active?.signIn(),
    cancel: () => active?.cancel(),
    signOut: () => active?.signOut() ?? Promise.resolve(),
    createViewer: seats.createViewer,
    active: () => activeDesk(profiles, active),
    start() {
      started = true;
      show();
    },
    ...{ suspend: () => active?.suspend(), resume: () => active?.resume() },
    close() {
      stopFollowing();
      idle.stop();
      shelf.close();
    },
  };
}

function activeDesk(profiles: ProfilesService, desk: Desk | null): ActiveDesk | null {
  const of = profiles.find(profiles.read().activeId);
  if (of === null || desk === null) return null;
  return { profile: of.profile, account: desk.account, watch: desk.watch };
}
