import type { Alert } from '../../core/alerts/alert.ts';
import { dueMinute } from '../../core/alerts/due.ts';
import { keptAlert } from '../../core/history/kept-alert.ts';
import type { History, OpenHistory } from '../ports/history.ts';
import type { Log } from '../ports/log.ts';
import { createListeners } from './listeners.ts';
import type { ReadMinute } from './minute-reader.ts';
import { createRecordedPost, type RecordedFloor, type RecordedPost } from './recorded-post.ts';
import { createWatchedSince } from './watched-since.ts';

/** What recording needs of the session: which profile is watched now, and when that changes. */
export interface RecordedSession {
  active(): { readonly profile: { readonly id: string }; readonly watch: RecordedFloor } | null;
  onChange(listener: () => void): () => void;
}

export interface RecorderParts {
  readonly session: RecordedSession;
  readonly openHistory: OpenHistory;
  readonly readMinute: ReadMinute;
  readonly log: Log;
}

/** Keeps every closed minute of the watched organisation. */
export interface Recorder {
  /** The profile that is watched now, with its history; `null` = none. */
  current(): Pick<RecordedPost, 'history' | 'watch'> | null;
  historyOf(profileId: string): History;
  /** Keeps alerts that were raised, changed or resolved. */
  alerts(profileId: string, changed: readonly Alert[]): void;
  /** Removes all that was kept of a profile. */
  forget(profileId: string): void;
  /** A minute was kept, or another profile is watched. */
  onChange(listener: () => void): () => void;
  /** Begins to follow the session. */
  start(): void;
  close(): void;
}

export function createRecorder(parts: RecorderParts): Recorder {
  const listeners = createListeners<[]>();
  const { readMinute } = parts;
  const histories = new Map<string, History>();
  let post: RecordedPost | null = null;
  let stopLooking = (): void => undefined;
  let stopFollowing = (): void => undefined;
  const historyOf = (profileId: string): History => {
    const history = histories.get(profileId) ?? parts.openHistory(profileId);
    histories.set(profileId, history);
    return history;
  };
  const follow = (): void => {
    const active = parts.session.active();
    if (active?.watch === post?.watch) return;
    stopLooking();
    post =
      active === null
        ? null
        : createRecordedPost({ history: historyOf(active.profile.id), watch: active.watch, readMinute });
    stopLooking = post === null ? () => undefined : lookAt(post, parts.log, listeners.tell);
    listeners.tell();
  };
  return {
    current: () => post,
    historyOf,
    alerts: (profileId, changed) => historyOf(profileId).keepAlerts(changed.map(keptAlert)),
    forget(profileId) {
      historyOf(profileId).forget();
      histories.delete(profileId);
    },
    onChange: listeners.add,
    start() {
      stopFollowing = parts.session.onChange(follow);
      follow();
    },
    close() {
      stopFollowing();
      stopLooking();
      histories.forEach((history) => history.close());
    },
  };
}

/** A fault of ours in here must not end the polling that calls it. */
function lookAt(post: RecordedPost, log: Log, onKept: () => void): () => void {
  const watchedSince = createWatchedSince();
  const { watch } = post;
  let failed = false;
  return watch.onChange(() => {
    const now = watch.now();
    const since = watchedSince(post, now);
    try {
      if (!look(post, { now, since })) return;
      failed = false;
      onKept();
    } catch (error) {
      if (!failed) log.error('history', 'A minute could not be kept.', { error: String(error) });
      failed = true;
    }
  });
}

/** Whether a minute was kept. Writing is spread: a look does one thing of it at most. */
function look(post: RecordedPost, at: { readonly now: number; readonly since: number }): boolean {
  post.fill();
  const floor = post.watch.sight.board.floor();
  if (floor.campaigns === null) return false;
  const minute = dueMinute({ floor, judged: post.recorded(), watchedSince: at.since, now: at.now });
  if (minute !== null) {
    post.keep(minute, at.now);
    return true;
  }
  post.correct();
  post.tidy(at.now);
  return false;
}
