import type { Answer } from '../../shared/ipc.ts';
import type { After } from './board-store.ts';
import { createCell } from './cell.ts';
import type { Link } from './link.ts';

/** A value that is read once and then told whenever it changes. */
export interface ToldStore<T> {
  /** `null` until it was read. */
  readonly get: () => T | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes an answer that came another way, such as that of a command. */
  readonly take: (value: T) => void;
  /** Reads the value and follows it until the answer is called. */
  readonly start: () => () => void;
}

export interface ToldParts<T> {
  readonly read: () => Promise<Answer<T>>;
  readonly changed: (listener: (value: T) => void) => () => void;
  readonly link: Link;
  readonly after: After;
}

/** The longest pause between two attempts to read, ms. */
const LONGEST_PAUSE_MS = 15_000;

/**
 * Keeps the last value that was told. One that is told while an answer is under way is newer than
 * that answer, so the answer is dropped. After a break of the link the value is read again.
 */
export function createToldStore<T>({ read, changed, link, after }: ToldParts<T>): ToldStore<T> {
  const cell = createCell<T | null>(null);
  let reading: symbol | null = null;
  let stopRetry: () => void = () => undefined;

  const take = (value: T): void => {
    reading = null;
    stopRetry();
    cell.set(value);
  };

  const refresh = async (failures = 0): Promise<void> => {
    stopRetry();
    const attempt = Symbol('attempt');
    reading = attempt;
    const answer = await read();
    if (reading !== attempt) return;
    if (answer.ok) take(answer.value);
    else
      stopRetry = after(Math.min(LONGEST_PAUSE_MS, 1000 * 2 ** failures), () => void refresh(failures + 1));
  };

  return {
    get: cell.get,
    subscribe: cell.subscribe,
    take,
    start: () => {
      const ends = [
        changed(take),
        link.subscribe((state) => {
          if (state === 'open') void refresh();
        }),
      ];
      void refresh();
      return () => {
        reading = null;
        stopRetry();
        for (const end of ends) end();
      };
    },
  };
}
