/**
 * Whether the window reaches its own main side: not the platform, but Floorwatch itself. `refused`:
 * it answers, but no longer knows this page; `crowded`: too many pages watch at once.
 */
export type LinkState = 'open' | 'lost' | 'refused' | 'crowded';

export interface Link {
  readonly get: () => LinkState;
  readonly set: (state: LinkState) => void;
  /** Calls back when the state changes; the answer ends it. */
  readonly subscribe: (listener: (state: LinkState) => void) => () => void;
}

/** On the desktop the link cannot break; in a browser the web client reports what it sees. */
export function createLink(): Link {
  let state: LinkState = 'open';
  const listeners = new Set<(state: LinkState) => void>();
  return {
    get: () => state,
    set: (next) => {
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener(next);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
