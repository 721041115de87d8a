/** A map that is copied when it is first written to, so that what nothing changes is shared. */
export interface DraftMap<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  /** The map with what was written; the very one that it began with where nothing was. */
  value(): ReadonlyMap<string, V>;
}

export function draftMap<V>(before: ReadonlyMap<string, V>): DraftMap<V> {
  let copy: Map<string, V> | null = null;
  return {
    get: (key) => (copy ?? before).get(key),
    set(key, value) {
      copy ??= new Map(before);
      copy.set(key, value);
    },
    value: () => copy ?? before,
  };
}

/** The same for a set. */
export interface DraftSet {
  has(key: string): boolean;
  add(key: string): void;
  delete(key: string): void;
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
