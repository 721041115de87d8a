import { announce } from '../../core/alerts/announce.ts';
import { nextSnoozeEnd } from '../../core/alerts/snooze-end.ts';
import type { AlertEffect, AlertState } from '../../core/alerts/state.ts';
import type { Instant } from '../../core/time/minute.ts';
import type { AlertDesk } from './alert-desk.ts';
import { createPosts, type Post } from './alert-posts.ts';
import type { AlerterParts } from './alerter.ts';
import { createJudge } from './judge.ts';
import { createListeners } from './listeners.ts';
import { createNotices, type Notices } from './notices.ts';
import { onNoticeAction } from './notice-actions.ts';
import type { Focus } from '../../shared/ipc.ts';

/** Where every change of alerts comes together: it is kept first, then told. */
export interface AlertRoom {
  readonly notices: Notices;
  /** The profile that is watched now; `null` = none. */
  post(): Post | null;
  /** Platform time. */
  now(): Instant;
  /** Keeps what a desk's alerts have become, and tells what is to be told of it. */
  settle(desk: AlertDesk, next: AlertState, effects?: readonly AlertEffect[]): void;
  /** Changes the alerts of the watched profile; without one there is nothing to change. */
  change(to: (state: AlertState, now: Instant) => AlertState): void;
  onChange(listener: () => void): () => void;
  onFocused(listener: (focus: Focus) => void): () => void;
  /** Removes what is kept of a profile that is not watched any more. */
  forget(profileId: string): void;
  start(): void;
  close(): void;
}

export function createAlertRoom(parts: AlerterParts): AlertRoom {
  const changed = createListeners<[]>();
  const focused = createListeners<[focus: Focus]>();
  const judge = createJudge({ rules: parts.rules.all, readMinute: parts.readMinute });
  let wakeAt: Instant | null = null;

  const now = (): Instant => posts.current()?.watch.now() ?? parts.clock.now();
  const settle: AlertRoom['settle'] = (desk, next, effects) => {
    // Alerts of a floor that nobody watches are as they were last seen: no news.
    const isWatched = posts.current()?.desk === desk;
    desk.keep(isWatched ? announce(next, { now: now(), ...mayTell(parts) })[0] : next, effects);
    if (isWatched) rouse(desk);
    notices.deliver(desk);
    changed.tell();
  };
  const rouse = (desk: AlertDesk): void => {
    wakeAt = nextSnoozeEnd(desk.state(), now());
  };
  const look = (post: Post): void => {
    const judged = judge.look(post);
    if (judged !== null) settle(post.desk, judged.state, judged.effects);
    else if (wakeAt !== null && now() >= wakeAt) settle(post.desk, post.desk.state());
  };
  const turn = (post: Post | null): void => {
    wakeAt = null;
    if (post !== null) {
      rouse(post.desk);
      // What was decided before the program ended and never shown.
      notices.deliver(post.desk);
    }
    changed.tell();
  };

  const posts = createPosts({ ...parts, onTurn: turn, onLook: look, onForget: (desk) => notices.drop(desk) });
  const onAction = onNoticeAction({ settle, now, focus: focused.tell });
  const notices = createNotices({ ...parts, onAction });
  return {
    ...{ notices, now, settle },
    post: posts.current,
    change(to) {
      const desk = posts.current()?.desk;
      if (desk !== undefined) settle(desk, to(desk.state(), now()));
    },
    onChange: changed.add,
    onFocused: focused.add,
    forget: posts.forget,
    start: posts.start,
    close() {
      posts.close();
      notices.close();
    },
  };
}

function mayTell({ rules, shifts, preferences }: AlerterParts) {
  const { on, quiet, plan } = shifts.read();
  return {
    rules: rules.all(),
    onShift: on,
    quiet,
    criticalThroughQuiet: plan.criticalThroughQuiet,
    notifications: preferences.read().notifications,
  };
}
