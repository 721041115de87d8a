import { PRIORITIES } from '../../core/polling/priority.ts';
import type { Priority } from '../../core/polling/priority.ts';

export interface PriorityQueue<T> {
  add(priority: Priority, item: T): void;
  /** The oldest item of the first priority; stays in the queue. `null` = nothing waits. */
  first(): { readonly priority: Priority; readonly item: T } | null;
  /** Removes what `first` shows. */
  take(): void;
  /** Empties the queue and answers with what was in it. */
  clear(): readonly T[];
}

/** First by priority, then in the order of arrival. */
export function createQueue<T>(): PriorityQueue<T> {
  const lanes = PRIORITIES.map((priority) => ({ priority, items: [] as T[] }));

  function firstLane() {
    return lanes.find(({ items }) => items.length > 0);
  }

  return {
    add(priority, item) {
      lanes.find((lane) => lane.priority === priority)?.items.push(item);
    },
    first() {
      const lane = firstLane();
      const item = lane?.items[0];
      return lane === undefined || item === undefined ? null : { priority: lane.priority, item };
    },
    take() {
      firstLane()?.items.shift();
    },
    clear() {
      return lanes.flatMap(({ items }) => items.splice(0));
    },
  };
}
