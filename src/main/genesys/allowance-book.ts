import { othersIn, ownBudget, tightest, WINDOW_MS } from '../../core/polling/budget.ts';
import type { Allowance } from '../../core/polling/budget.ts';
import type { Instant } from '../../core/time/minute.ts';
import type { RateHeaders } from './reply.ts';

/** What the answers have told about the token's allowance and about the platform's clock. */
export interface AllowanceBook {
  note(answer: {
    readonly headers: RateHeaders;
    /** When its request left and when the answer came. */
    readonly sent: Instant;
    readonly now: Instant;
    /** All own sends of the last minute. */
    readonly sentAt: readonly Instant[];
  }): void;
  /** Requests per minute: allowed by the platform, spent by others, and our own part of them. */
  at(now: Instant): { readonly allowed: number; readonly others: number; readonly own: number };
  /** Platform time minus local time, ms. */
  clockOffsetMs(): number;
}

/** The `Date` header is cut to the second, so on average the platform is half a second further. */
const HALF_SECOND_MS = 500;

/** An offset below this cannot be told from the cut second and the way of the answer. */
const OFFSET_NOISE_MS = 1_000;

/** Of a slower answer it is not known on which leg the time went. */
const LONGEST_WAY_MS = 2_000;

export function createAllowanceBook(share: number): AllowanceBook {
  let told: readonly Allowance[] = [];
  let offsetMs = 0;

  return {
    note({ headers, sent, now, sentAt }) {
      if (headers.date !== null && now - sent <= LONGEST_WAY_MS) {
        const offset = headers.date + HALF_SECOND_MS - (sent + now) / 2;
        offsetMs = Math.abs(offset) < OFFSET_NOISE_MS ? 0 : Math.round(offset);
      }
      if (headers.allowed === null || headers.allowed === 0) return;
      const { allowed, count, resetMs } = headers;
      const others = count === null ? 0 : othersIn({ count, resetMs, sentAt, now });
      told = [...told.filter(({ at }) => at > now - WINDOW_MS), { at: now, allowed, others }];
    },
    at(now) {
      const { allowed, others } = tightest(told, now);
      return { allowed, others, own: ownBudget({ allowed, others, share }) };
    },
    clockOffsetMs: () => offsetMs,
  };
}
