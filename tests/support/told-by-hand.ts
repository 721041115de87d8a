import type { Answer } from '../../src/shared/ipc.ts';

/** A main side whose answers, changes and time are given by hand. */
export interface ToldByHand<Value, Told> {
  readonly reads: ((answer: Answer<Value>) => void)[];
  readonly listeners: Set<(told: Told) => void>;
  readonly timers: { readonly ms: number; readonly run: () => void }[];
  readonly read: () => Promise<Answer<Value>>;
  readonly changed: (listener: (told: Told) => void) => () => void;
  readonly after: (ms: number, run: () => void) => () => void;
  /** Answers one of the reads, by its number. */
  answer(index: number, answer: Answer<Value>): Promise<void>;
  tell(told: Told): void;
}

export function toldByHand<Value, Told>(): ToldByHand<Value, Told> {
  const reads: ((answer: Answer<Value>) => void)[] = [];
  const listeners = new Set<(told: Told) => void>();
  const timers: { ms: number; run: () => void }[] = [];
  return {
    ...{ reads, listeners, timers },
    read: () => new Promise((resolve) => reads.push(resolve)),
    changed(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    after(ms, run) {
      timers.push({ ms, run });
      return () => undefined;
    },
    async answer(index, answer) {
      reads[index]?.(answer);
      await Promise.resolve();
      await Promise.resolve();
    },
    tell(told) {
      for (const listener of listeners) listener(told);
    },
  };
}
