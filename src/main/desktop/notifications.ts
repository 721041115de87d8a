import type { Notifier } from '../ports/notifier.ts';

/** The system's own notifications: the only door to Electron's. */
export function openNotifier(): Notifier {
  return {
    native: true,
    show: () => undefined,
    withdraw: () => undefined,
    onAction: () => () => undefined,
    doNotDisturb: () => Promise.resolve(null),
  };
}
