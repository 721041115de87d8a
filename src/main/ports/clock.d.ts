import type { Instant } from '../../core/time/minute.ts';
/** Time as an argument, so that tests turn it by hand. */
export interface Clock {
    now(): Instant;
    /** Calls back once after `ms`; the answer cancels it. */
    after(ms: number, run: () => void): () => void;
}
