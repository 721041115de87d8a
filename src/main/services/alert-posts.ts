import type { OpenAlertBook } from '../ports/alert-book.ts';
import type { Log } from '../ports/log.ts';
import { type AlertDesk, openAlertDesk } from './alert-desk.ts';
import { createReadingLog, type ReadingLog } from '../../core/alerts/reading-log.ts';
import type { Board } from './board.ts';
import type { Watch } from './watch.ts';

/** What alerting needs of a watch over a floor. */
export interface WatchedFloor extends Pick<Watch, 'now' | 'onChange' | 'wantCauses'> {
  readonly sight: { readonly board: Pick<Board, 'floor' | 'shared'> };
}

/** What alerting needs of the session: which profile is watched now, and when that changes. */
export interface WatchedSession {
  active(): { readonly profile: WatchedProfile; readonly watch: WatchedFloor } | null;
  onChange(listener: () => void): () => void;
}

export interface WatchedProfile {
  readonly id: string;
  readonly name: string;
}

/** What is kept of one profile's alerts, whether or not it is watched now. */
export interface Shelf {
  readonly desk: AlertDesk;
  readonly readings: ReadingLog;
}

/** The profile that is watched now. */
export interface Post extends Shelf {
  readonly profile: WatchedProfile;
  readonly watch: WatchedFloor;
}

export interface PostsParts {
  readonly session: WatchedSession;
  readonly openBook: OpenAlertBook;
  /** The readings that rules are tried on; an empty log where not given. */
  readonly openReadings?: (profileId: string) => ReadingLog;
  readonly log: Log;
  /** Another profile is watched from now on, or none. */
  readonly onTurn: (post: Post | null) => void;
  /** Nothing of this desk may be shown or acted on any more. */
  readonly onForget: (desk: AlertDesk) => void;
  /** Something of the watched floor may have changed; told at least every second. */
  readonly onLook: (post: Post) => void;
}

/** Follows the session, so that alerts are always those of the organisation that is watched. */
export interface Posts {
  /** Begins to follow; the first turn is told before it returns. */
  start(): void;
  current(): Post | null;
  /** Removes what is kept of a profile that is not watched any more. */
  forget(profileId: string): void;
  close(): void;
}

export function createPosts(parts: PostsParts): Posts {
  const shelves = new Map<string, Shelf>();
  let post: Post | null = null;
  let stopLooking = (): void => undefined;
  const shelfOf = (profileId: string): Shelf => {
    const known = shelves.get(profileId) ?? openShelf(parts, profileId);
    shelves.set(profileId, known);
    return known;
  };
  const follow = (): void => {
    const active = parts.session.active();
    if (active?.watch === post?.watch && active?.profile.id === post?.profile.id) return;
    stopLooking();
    post = active === null ? null : { ...shelfOf(active.profile.id), ...active };
    stopLooking = post === null ? () => undefined : lookAt(parts, post);
    parts.onTurn(post);
  };
  let stopFollowing = (): void => undefined;
  return {
    start() {
      stopFollowing = parts.session.onChange(follow);
      follow();
    },
    current: () => post,
    forget(profileId) {
      const shelf = shelves.get(profileId);
      if (shelf !== undefined) parts.onForget(shelf.desk);
      shelves.delete(profileId);
      parts.openBook(profileId).forget();
    },
    close() {
      stopFollowing();
      stopLooking();
    },
  };
}

function openShelf({ openBook, openReadings = createReadingLog }: PostsParts, profileId: string): Shelf {
  return { desk: openAlertDesk(openBook(profileId)), readings: openReadings(profileId) };
}

/** A fault of ours in here must not end the polling that calls it. */
function lookAt({ onLook, log }: PostsParts, post: Post): () => void {
  return post.watch.onChange(() => {
    try {
      onLook(post);
    } catch (error) {
      log.error('alerts', 'A minute could not be judged.', { error: String(error) });
    }
  });
}
