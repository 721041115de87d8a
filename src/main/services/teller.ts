import { same } from '../../core/board/same.ts';
import { createListeners } from './listeners.ts';

/** Tells a value that is worked out, only when it differs from what was told last. */
export interface Teller<T> {
  /** Works it out anew and tells it if it differs. */
  refresh(): void;
  /** Returns the end of listening. */
  readonly add: (listener: (value: T) => void) => () => void;
}

export function createTeller<T>(read: () => T): Teller<T> {
  const listeners = createListeners<[value: T]>();
  let told = read();
  return {
    refresh() {
      const value = read();
      if (same(value, told)) return;
      told = value;
      listeners.tell(value);
    },
    add: listeners.add,
  };
}
