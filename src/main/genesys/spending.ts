import { slotAt, withinWindow } from '../../core/polling/budget.ts';
import { fullBurst, permitAt, refilled, spentOne } from '../../core/polling/burst.ts';
import { limitFor } from '../../core/polling/priority.ts';
import type { Priority } from '../../core/polling/priority.ts';
import type { Instant } from '../../core/time/minute.ts';
import type { AllowanceBook } from './allowance-book.ts';

/** What has been sent, and when the next request fits. */
export interface Spending {
  /** The earliest moment at which a request of this kind keeps the budget and the burst. */
  leavesAt(priority: Priority, now: Instant): Instant;
  /** Notes a request that leaves at `now`. */
  spend(now: Instant): void;
  /** Requests within the minute that ends at `now`. */
  spentAt(now: Instant): number;
  /** The sends of the last minute, ascending. */
  sentAt(): readonly Instant[];
}

export function createSpending(book: Pick<AllowanceBook, 'at'>, start: Instant): Spending {
  let sentAt: readonly Instant[] = [];
  let burst = fullBurst(start);

  return {
    leavesAt(priority, now) {
      const { own } = book.at(now);
      sentAt = withinWindow(sentAt, now);
      burst = refilled(burst, own, now);
      return Math.max(slotAt(sentAt, limitFor(priority, own), now), permitAt(burst, own));
    },
    spend(now) {
      sentAt = [...sentAt, now];
      burst = spentOne(burst);
    },
    spentAt: (now) => withinWindow(sentAt, now).length,
    sentAt: () => sentAt,
  };
}
