import type { TrueChange } from '../report/ages.ts';

/** What the thread that measures asks of the one that plays the floor. */
export interface FloorQuestion {
  readonly kind: 'changes';
  readonly since: number;
}

export type FloorAnswer =
  | {
      readonly kind: 'ready';
      readonly apiUrl: string;
      readonly clientId: string;
      readonly clientSecret: string;
    }
  | { readonly kind: 'changes'; readonly changes: readonly TrueChange[] };
