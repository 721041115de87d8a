import type { Notifier } from '../ports/notifier.ts';

/** In the browser host the pages show notifications themselves, once they have heard of them. */
export const pageNotifier: Notifier = {
  native: false,
  show: () => undefined,
  withdraw: () => undefined,
  onAction: () => () => undefined,
  doNotDisturb: () => Promise.resolve(null),
};
