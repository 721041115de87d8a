/** Those who want to hear of something. */
export interface Listeners<A extends readonly unknown[]> {
  /** Returns the end of listening. */
  readonly add: (listener: (...values: A) => void) => () => void;
  readonly tell: (...values: A) => void;
}

export function createListeners<A extends readonly unknown[]>(): Listeners<A> {
  const all = new Set<(...values: A) => void>();
  return {
    add(listener) {
      all.add(listener);
      return () => all.delete(listener);
    },
    tell: (...values) => all.forEach((listener) => listener(...values)),
  };
}
