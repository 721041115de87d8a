import type { Notice } from '../../src/core/alerts/state.ts';
import type { NoticeAction, Notifier } from '../../src/main/ports/notifier.ts';

/** A system that shows notifications, and remembers them for the test. */
export interface RecordingNotifier extends Notifier {
  readonly shown: readonly { readonly notice: Notice; readonly silent: boolean }[];
  readonly withdrawn: readonly string[];
  /** What the system says when asked whether it may be disturbed. */
  rest: boolean | null;
  /** The supervisor does something with a notification. */
  act(noticeId: string, action: NoticeAction): void;
}

export function createRecordingNotifier(): RecordingNotifier {
  const shown: { notice: Notice; silent: boolean }[] = [];
  const withdrawn: string[] = [];
  const listeners = new Set<(noticeId: string, action: NoticeAction) => void>();
  const notifier: RecordingNotifier = {
    native: true,
    ...{ shown, withdrawn },
    rest: null,
    show: (notice, { silent }) => void shown.push({ notice, silent }),
    withdraw: (ids) => void withdrawn.push(...ids),
    onAction(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    doNotDisturb: () => Promise.resolve(notifier.rest),
    act: (id, action) => listeners.forEach((listener) => listener(id, action)),
  };
  return notifier;
}
