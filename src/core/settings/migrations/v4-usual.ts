import { bagOf } from './bag-of.ts';
import type { Bag } from './migrations.ts';

/** Version 4 keeps whether the chart shows what is usual; before, every start showed it. */
export function addUsual(settings: Bag): Bag {
  return { ...settings, preferences: { ...bagOf(settings.preferences), showUsual: true } };
}
