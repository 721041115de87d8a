import type { NotificationConstructorOptions } from 'electron';
import type { Notice } from '../../core/alerts/state.ts';
import type { AlertSeverity } from '../../core/alerts/rule.ts';
import type { NoticeAction } from '../ports/notifier.ts';
import { paint } from './painting.ts';
import { markLayer } from './severity-mark.ts';

/** The buttons, in the order in which the system numbers them. */
const BUTTONS: readonly { readonly action: NoticeAction; readonly text: string }[] = [
  { action: 'acknowledge', text: 'Acknowledge' },
  { action: 'snooze', text: 'Snooze 15 min' },
];

/**
 * How a notice looks as a notification. Buttons are always given: where the system has none they are
 * passed over. A critical one stays until it is dealt with.
 */
export function noticeOptions(
  { id, severity, title, body }: Notice,
  { silent }: { readonly silent: boolean },
): NotificationConstructorOptions {
  return {
    ...{ id, title, body, silent },
    urgency: severity === 'critical' ? 'critical' : 'normal',
    timeoutType: severity === 'critical' ? 'never' : 'default',
    actions: BUTTONS.map(({ text }) => ({ type: 'button', text })),
  };
}

/** What the button of that number does; `null` for a number that no button has. */
export function actionOfButton(index: number | undefined): NoticeAction | null {
  return index === undefined ? null : (BUTTONS[index]?.action ?? null);
}

/** The picture beside the text, `size` by `size` pixels, BGRA premultiplied. */
export function noticeBitmap(size: number, severity: AlertSeverity): Buffer {
  return paint(size, [markLayer(severity, { x: 0.5, y: 0.55, radius: 0.46 })]);
}
