import type { Bag } from './migrations.ts';

/** What should be an object of settings; an empty one where it is anything else. */
export function bagOf(value: unknown): Bag {
  return typeof value === 'object' && value !== null ? (value as Bag) : {};
}
