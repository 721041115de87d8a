import type { Instant } from '../time/minute.ts';

/** How the board learns of changes. */
export interface FeedView {
  /**
   * `streaming` = the platform tells them as they happen; `opening` = the stream is open or being opened and
   * not yet gone by; `lost` = it broke off; `polling` = there is none. In all but the first, everything is
   * asked for.
   */
  readonly phase: 'streaming' | 'polling' | 'opening' | 'lost';
  /** Agents whose changes are streamed, and agents to be shown. */
  readonly covered: number;
  readonly wanted: number;
  readonly since: Instant;
  /** What keeps it from streaming everything, one sentence; `null` = nothing does. */
  readonly why: string | null;
}
