/** A value whose followers hear of every change. */
export function told<T>(initial: T) {
  const listeners = new Set<(value: T) => void>();
  let current = initial;
  return {
    get: () => current,
    set: (next: T) => {
      current = next;
      for (const listener of listeners) listener(next);
    },
    changed: (listener: (value: T) => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
