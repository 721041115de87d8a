import type { Notice } from '../../core/alerts/state.ts';
import type { Log } from '../ports/log.ts';
import type { NoticeAction } from '../ports/notifier.ts';
import { actionOfButton } from './notice-options.ts';

/** What the shelf needs of a notification of the system. */
export interface Shown {
  show(): void;
  close(): void;
  onClick(run: () => void): void;
  /** The number of the button, as newer and older runtimes tell it. */
  onButton(run: (index: number | undefined) => void): void;
  /** `timedOut` = it left the screen and lies in the system's own list, where it still can be clicked. */
  onClose(run: (reason: string | undefined) => void): void;
  onFailed(run: (error: string) => void): void;
}

export interface ShelfParts {
  readonly make: (notice: Notice, how: { readonly silent: boolean }) => Shown;
  readonly act: (noticeId: string, action: NoticeAction) => void;
  readonly log: Log;
}

export interface NoticeShelf {
  show(notice: Notice, how: { readonly silent: boolean }): void;
  withdraw(noticeIds: readonly string[]): void;
}

/** More would not be read; the inbox has them all. */
const LIMIT = 20;

/**
 * Keeps the notifications that are shown: one that nobody holds would lose its click to the garbage
 * collector. The oldest goes when there are too many.
 */
export function createNoticeShelf({ make, act, log }: ShelfParts): NoticeShelf {
  const shown = new Map<string, Shown>();
  const take = (id: string): void => {
    const one = shown.get(id);
    shown.delete(id);
    one?.close();
  };
  const follow = (id: string, one: Shown): void => {
    one.onClick(() => act(id, 'open'));
    one.onButton((index) => {
      const action = actionOfButton(index);
      if (action !== null) act(id, action);
    });
    one.onClose((reason) => {
      if (reason !== 'timedOut' && shown.get(id) === one) shown.delete(id);
    });
    one.onFailed((error) => log.error('notifications', 'the system did not show a notification', { error }));
  };
  return {
    show(notice, how) {
      take(notice.id);
      const [oldest] = shown.keys();
      if (shown.size >= LIMIT && oldest !== undefined) take(oldest);
      const one = make(notice, how);
      shown.set(notice.id, one);
      follow(notice.id, one);
      one.show();
    },
    withdraw: (noticeIds) => noticeIds.forEach(take),
  };
}
