import type { LayeredMap } from './layered-map.ts';

/** What is being written over a map. */
export interface DraftMap<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  /** The keys that were written to so far. */
  written(): ReadonlySet<string>;
  value(): LayeredMap<V>;
}

export function draftMap<V>(before: LayeredMap<V>): DraftMap<V> {
  const entries = new Map<string, V>();
  return {
    get: (key) => entries.get(key) ?? before.get(key),
    set: (key, value) => entries.set(key, value),
    written: () => new Set(entries.keys()),
    value: () => before.with(entries),
  };
}

/** What is being written over a set. */
export interface DraftSet {
  has(key: string): boolean;
  add(key: string): void;
  delete(key: string): void;
  /** The set that it began with where nothing changed in the end. */
  value(): ReadonlySet<string>;
}

export function draftSet(before: ReadonlySet<string>): DraftSet {
  const added = new Set<string>();
  const removed = new Set<string>();
  return {
    has: (key) => added.has(key) || (before.has(key) && !removed.has(key)),
    add(key) {
      removed.delete(key);
      if (!before.has(key)) added.add(key);
    },
    delete(key) {
      added.delete(key);
      if (before.has(key)) removed.add(key);
    },
    value() {
      if (added.size === 0 && removed.size === 0) return before;
      const kept = removed.size === 0 ? before : [...before].filter((key) => !removed.has(key));
      return new Set([...kept, ...added]);
    },
  };
}
