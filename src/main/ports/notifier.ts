import type { Notice } from '../../core/alerts/state.ts';

export type NoticeAction = 'open' | 'acknowledge' | 'snooze';

/** Whoever shows native notifications: the desktop's system, or nobody in the browser host. */
export interface Notifier {
  /** Whether the system shows them; where it does not, the pages do. */
  readonly native: boolean;
  show(notice: Notice, how: { readonly silent: boolean }): void;
  /** Takes notices away whose alerts are dealt with; unknown ids are passed over. */
  withdraw(noticeIds: readonly string[]): void;
  /** `open` = the notice was clicked. Returns the end of listening. */
  onAction(listener: (noticeId: string, action: NoticeAction) => void): () => void;
  /** Whether the system asks not to disturb now; `null` where it does not tell or deals with it itself. */
  doNotDisturb(): Promise<boolean | null>;
}
