import { succeeded } from '../../../core/faults/fault.ts';
import type { Outcome } from '../../../core/faults/fault.ts';

/** The items in groups of at most `size`; each item once, as answers are joined by id. */
function chunksOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const once = [...new Set(items)];
  return Array.from({ length: Math.ceil(once.length / size) }, (_, index) =>
    once.slice(index * size, (index + 1) * size),
  );
}

/**
 * Asks about many ids in bulk calls. One failed call fails the whole: half a floor looks like a
 * floor, and would be counted as one.
 */
export async function inChunks<Id, T>(
  ids: readonly Id[],
  size: number,
  ask: (chunk: readonly Id[]) => Promise<Outcome<readonly T[]>>,
): Promise<Outcome<readonly T[]>> {
  return joined(await Promise.all(chunksOf(ids, size).map((chunk) => ask(chunk))));
}

/** All lists as one, or the first fault. */
export function joined<T>(outcomes: readonly Outcome<readonly T[]>[]): Outcome<readonly T[]> {
  const parts: T[] = [];
  for (const outcome of outcomes) {
    if (!outcome.ok) return outcome;
    parts.push(...outcome.value);
  }
  return succeeded(parts);
}

/** The value of a success in another form. */
export function mapped<T, U>(outcome: Outcome<T>, change: (value: T) => U): Outcome<U> {
  return outcome.ok ? succeeded(change(outcome.value)) : outcome;
}
