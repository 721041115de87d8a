import { nativeImage, Notification, type NativeImage } from 'electron';
import type { AlertSeverity } from '../../core/alerts/rule.ts';
import type { Notice } from '../../core/alerts/state.ts';
import type { Log } from '../ports/log.ts';
import type { NoticeAction, Notifier } from '../ports/notifier.ts';
import { noticeBitmap, noticeOptions } from './notice-options.ts';
import { createNoticeShelf, type Shown } from './notice-shelf.ts';
import { asksForQuiet, hasNotificationService, type SystemQuestion } from './quiet-system.ts';

const ICON_PX = 64;

export interface NotifierParts {
  readonly system: SystemQuestion;
  readonly log: Log;
}

/**
 * The system's own notifications: the only door to Electron's. Where nobody would show them, `native` is
 * false; a service that comes or goes is noticed with the next question about quiet.
 */
export function openNotifier({ system, log }: NotifierParts): Notifier {
  const listeners = new Set<(noticeId: string, action: NoticeAction) => void>();
  const act = (noticeId: string, action: NoticeAction): void =>
    listeners.forEach((listener) => listener(noticeId, action));
  const shelf = createNoticeShelf({ make, act, log });
  let isServed: boolean | null = null;
  const look = async (): Promise<void> => {
    // No answer, as from a busy machine, takes nothing back that is known.
    isServed = (await hasNotificationService(system)) ?? isServed;
  };
  void untilAnswered(look, () => isServed !== null);
  return {
    get native() {
      return Notification.isSupported() && isServed !== false;
    },
    show: shelf.show,
    withdraw: shelf.withdraw,
    onAction(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async doNotDisturb() {
      const [quiet] = await Promise.all([asksForQuiet(system), look()]);
      return quiet;
    },
  };
}

const FIRST_LOOKS = 5;

/** At the start a machine is at its busiest. */
async function untilAnswered(look: () => Promise<void>, isAnswered: () => boolean): Promise<void> {
  for (let looks = 0; looks < FIRST_LOOKS && !isAnswered(); looks += 1) await look();
}

function make(notice: Notice, how: { readonly silent: boolean }): Shown {
  const one = new Notification({ ...noticeOptions(notice, how), icon: iconOf(notice.severity) });
  return {
    show: () => one.show(),
    close: () => one.close(),
    onClick: (run) => void one.on('click', run),
    // Older runtimes tell the number beside the event instead of in it.
    onButton: (run) =>
      void one.on('action', (event: { actionIndex?: number }, index?: number) =>
        run(event.actionIndex ?? index),
      ),
    onClose: (run) => void one.on('close', (event: { reason?: string } | undefined) => run(event?.reason)),
    onFailed: (run) => void one.on('failed', (_event, error) => run(error)),
  };
}

function iconOf(severity: AlertSeverity): NativeImage {
  const size = { width: ICON_PX, height: ICON_PX };
  return nativeImage.createFromBitmap(noticeBitmap(ICON_PX, severity), size);
}
