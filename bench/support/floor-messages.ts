import type { TrueChange } from '../report/ages.ts';

/** What the thread that measures asks of the one that plays the floor. */
export type FloorQuestion =
  | { readonly kind: 'changes'; readonly since: number }
  /** To play the floor up to now and push what happened. */
  | { readonly kind: 'pump' };

export type FloorAnswer =
  | {
      readonly kind: 'ready';
      readonly apiUrl: string;
      readonly clientId: string;
      readonly clientSecret: string;
    }
  | { readonly kind: 'changes'; readonly changes: readonly TrueChange[] }
  | { readonly kind: 'pumped' };
