export interface Ticker {
  /** The machine's time in epoch ms as of the last tick. */
  readonly get: () => number;
  readonly subscribe: (listener: () => void) => () => void;
}

/** One clock for every age and countdown on the page: a second's beat that rests when nobody looks. */
export function createTicker(now: () => number): Ticker {
  let current = now();
  let timer: number | undefined;
  const listeners = new Set<() => void>();

  const beat = (): void => {
    current = now();
    for (const listener of listeners) listener();
  };
  const adjust = (): void => {
    window.clearInterval(timer);
    timer = undefined;
    if (listeners.size === 0 || document.visibilityState === 'hidden') return;
    beat();
    timer = window.setInterval(beat, 1000);
  };

  return {
    get: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      if (listeners.size === 1) {
        document.addEventListener('visibilitychange', adjust);
        adjust();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        document.removeEventListener('visibilitychange', adjust);
        adjust();
      };
    },
  };
}
