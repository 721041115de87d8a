/** Whether the page may show notifications; `unsupported` where the browser has none to show. */
export type PagePermission = NotificationPermission | 'unsupported';

/** What a notification of the page says and does. */
export interface PageNotification {
  /** The browser shows one notification per tag, however many pages ask for it. */
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly onClick: () => void;
}

export function permission(): PagePermission {
  return 'Notification' in window ? Notification.permission : 'unsupported';
}

/** Asks the supervisor; browsers allow that only as the answer to a click. */
export async function ask(): Promise<PagePermission> {
  return 'Notification' in window ? await Notification.requestPermission() : 'unsupported';
}

/** Shows a notification without the browser's own sound; answers whether it could. */
export function show({ id, title, body, onClick }: PageNotification): boolean {
  if (permission() !== 'granted') return false;
  try {
    const shown = new Notification(title, { body, tag: id, silent: true });
    shown.addEventListener('click', () => {
      window.focus();
      shown.close();
      onClick();
    });
    return true;
  } catch {
    // Some mobile browsers offer the constructor only to throw from it.
    return false;
  }
}
