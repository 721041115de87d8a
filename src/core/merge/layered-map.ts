/**
 * A map that is never changed and of which a changed copy costs what was changed, not what is there: the
 * newer entries lie over the older ones.
 */
export interface LayeredMap<V> {
  get(key: string): V | undefined;
  /** The map with these entries written over it; itself where there are none. */
  with(entries: ReadonlyMap<string, V>): LayeredMap<V>;
}

/** From this share of the older entries on, the newer ones are put into one map with them. */
const LARGEST_LAYER = 0.1;
const NOTHING: ReadonlyMap<string, never> = new Map<string, never>();

export function layeredMap<V>(
  older: ReadonlyMap<string, V> = NOTHING,
  newer: ReadonlyMap<string, V> = NOTHING,
): LayeredMap<V> {
  const map: LayeredMap<V> = {
    get: newer.size === 0 ? (key) => older.get(key) : (key) => newer.get(key) ?? older.get(key),
    with(entries) {
      if (entries.size === 0) return map;
      const layer = new Map([...newer, ...entries]);
      const isLarge = layer.size > older.size * LARGEST_LAYER;
      return isLarge ? layeredMap(new Map([...older, ...layer])) : layeredMap(older, layer);
    },
  };
  return map;
}
