import { teamsOn } from '../../core/alerts/teams-on.ts';
import type { MemberGroup } from '../../core/floor/queue.ts';
import type { Floor } from '../../core/merge/floor.ts';
import { createTeller } from './teller.ts';

/** What is needed of the session: the floor that is watched now, and when that is another. */
export interface TeamsSession {
  active(): { readonly watch: TeamsFloor } | null;
  onChange(listener: () => void): () => void;
}

export interface TeamsFloor {
  readonly sight: { readonly board: { floor(): Pick<Floor, 'campaigns' | 'queues'> } };
  onChange(listener: () => void): () => void;
}

/** The teams that rules can be narrowed to. */
export interface KnownTeams {
  read(): readonly MemberGroup[];
  /** Told only what differs. */
  onChange(listener: () => void): () => void;
  close(): void;
}

const NO_FLOOR: Pick<Floor, 'campaigns' | 'queues'> = { campaigns: null, queues: null };

export function createKnownTeams(session: TeamsSession): KnownTeams {
  let watch: TeamsFloor | null = null;
  let stopLooking = (): void => undefined;
  let seen = NO_FLOOR;
  let teams: readonly MemberGroup[] = [];
  const teller = createTeller(() => teams);
  const look = (): void => {
    const { campaigns, queues } = watch?.sight.board.floor() ?? NO_FLOOR;
    // The floor changes many times a second, what is configured seldom.
    if (campaigns === seen.campaigns && queues === seen.queues) return;
    seen = { campaigns, queues };
    teams = teamsOn(seen);
    teller.refresh();
  };
  const follow = (): void => {
    const next = session.active()?.watch ?? null;
    if (next === watch) return;
    stopLooking();
    watch = next;
    stopLooking = next?.onChange(look) ?? (() => undefined);
    look();
  };
  const stopFollowing = session.onChange(follow);
  follow();
  return {
    read: () => teams,
    onChange: (listener) => teller.add(() => listener()),
    close() {
      stopFollowing();
      stopLooking();
    },
  };
}
