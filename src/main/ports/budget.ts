import type { Instant } from '../../core/time/minute.ts';

/** What the request gate tells about itself. */
export interface GateState {
  /** Requests per minute that the platform allows; 300 until it says otherwise. */
  readonly allowed: number;
  /** Requests of the last minute that others sent on the same token, as far as the platform counts them. */
  readonly others: number;
  /** Requests sent within the last 60 seconds. */
  readonly spent: number;
  /** Requests per minute that Floorwatch lets itself spend. */
  readonly own: number;
  /** 429 answers since start. */
  readonly refusals: number;
  /** When the gate opens again after a 429; `null` = open. */
  readonly resumesAt: Instant | null;
}

/** The one gate of a token, as the services see it. */
export interface Budget {
  state(): GateState;
  /** Platform time minus local time, ms, from the `Date` of the newest answer; 0 until known. */
  clockOffsetMs(): number;
}
