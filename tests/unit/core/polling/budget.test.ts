import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { othersIn, ownBudget, slotAt, tightest, withinWindow } from '../../../../src/core/polling/budget.ts';
import { limitFor, PRIORITIES } from '../../../../src/core/polling/priority.ts';

const NOW = 1_000_000;

describe('ownBudget', () => {
  it.each([
    ['its share when it is alone', 300, 0, 150],
    ['its share while others leave that much', 300, 100, 150],
    ['less when others leave less', 300, 200, 70],
    ['a trickle when others take everything', 300, 300, 15],
    ['a lower limit of a single call', 180, 0, 90],
    ['at least one', 1, 0, 1],
  ])('spends %s', (...[, allowed, others, own]) => {
    expect(ownBudget({ allowed, others, share: 0.5 })).toBe(own);
  });

  it('is whole, at least 1 and never above the share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.nat(6_000), (allowed, others) => {
        const own = ownBudget({ allowed, others, share: 0.5 });
        expect(Number.isInteger(own)).toBe(true);
        expect(own).toBeGreaterThanOrEqual(1);
        expect(own).toBeLessThanOrEqual(Math.max(1, Math.floor(allowed / 2)));
      }),
    );
  });
});

describe('slotAt', () => {
  it.each([
    ['now while there is room', [NOW - 5_000], 2, NOW],
    ['when the oldest that counts leaves the minute', [NOW - 50_000, NOW - 5_000], 2, NOW + 10_000],
    ['by the budget, not by all that was sent', [NOW - 50_000, NOW - 40_000, NOW - 5_000], 2, NOW + 20_000],
    ['now when it has already left', [NOW - 60_000], 1, NOW],
  ])('is %s', (...[, sentAt, limit, at]) => {
    expect(slotAt(sentAt, limit, NOW)).toBe(at);
  });

  it('keeps every rolling minute within the limit, whatever the arrivals', () => {
    const gaps = fc.array(fc.nat(20_000), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 20 }), (waits, limit) => {
        let now = NOW;
        const sent: number[] = [];
        for (const wait of waits) {
          now = slotAt(withinWindow(sent, now + wait), limit, now + wait);
          sent.push(now);
        }
        for (const end of sent) expect(withinWindow(sent, end).length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

describe('withinWindow', () => {
  it('drops what is a minute old or, after the clock was set back, lies ahead', () => {
    const sent = [NOW - 60_000, NOW - 59_999, NOW, NOW + 1];
    expect(withinWindow(sent, NOW)).toEqual([NOW - 59_999, NOW]);
  });
});

describe('othersIn', () => {
  it.each([
    ['nobody else', 3, 30_000, 0],
    ['others beside us', 10, 30_000, 7],
    ['own sends of the platform’s previous window do not count', 10, 50_000, 9],
    ['a count below our own', 1, 30_000, 0],
    ['no reset: the whole rolling minute', 10, null, 6],
    ['a reset beyond the minute', 10, 61_000, 10],
  ])('%s', (...[, count, resetMs, others]) => {
    const sentAt = [NOW - 45_000, NOW - 20_000, NOW - 15_000, NOW - 1_000];
    expect(othersIn({ count, resetMs, sentAt, now: NOW })).toBe(others);
  });
});

describe('tightest', () => {
  it('is 300 until told', () => {
    expect(tightest([], NOW)).toEqual({ allowed: 300, others: 0 });
  });

  it('takes the lowest limit and the busiest others of the last minute', () => {
    const told = [
      { at: NOW - 61_000, allowed: 60, others: 200 },
      { at: NOW - 30_000, allowed: 180, others: 0 },
      { at: NOW - 10_000, allowed: 300, others: 40 },
      { at: NOW, allowed: 300, others: 2 },
    ];
    expect(tightest(told, NOW)).toEqual({ allowed: 180, others: 40 });
  });

  it('goes by the last answer when none is recent', () => {
    const told = [{ at: NOW - 600_000, allowed: 500, others: 10 }];
    expect(tightest(told, NOW)).toEqual({ allowed: 500, others: 10 });
  });
});

describe('limitFor', () => {
  it('leaves more room for what comes first', () => {
    expect(PRIORITIES.map((priority) => limitFor(priority, 150))).toEqual([150, 144, 135, 120, 90]);
  });

  it('lets each kind through at least once', () => {
    expect(PRIORITIES.map((priority) => limitFor(priority, 1))).toEqual([1, 1, 1, 1, 1]);
  });
});
