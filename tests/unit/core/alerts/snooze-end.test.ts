import { describe, expect, it } from 'vitest';
import { nextSnoozeEnd, snoozeEnd } from '../../../../src/core/alerts/snooze-end.ts';
import { NO_ALERTS } from '../../../../src/core/alerts/state.ts';
import { MINUTE_MS } from '../../../../src/core/time/minute.ts';
import { aStateWith, anAlert, NINE } from '../../../support/alert-builder.ts';

const HOUR = 60 * MINUTE_MS;

describe('core/alerts/snooze-end', () => {
  it.each([
    ['15m', null, 15 * MINUTE_MS],
    ['1h', null, HOUR],
    ['shift', NINE + 3 * HOUR, 3 * HOUR],
    ['shift', null, 8 * HOUR],
    ['shift', NINE - HOUR, 8 * HOUR],
  ] as const)('lasts for %s where the shift ends at %s', (length, shiftEnd, lasts) => {
    expect(snoozeEnd(length, NINE, shiftEnd)).toBe(NINE + lasts);
  });

  it('finds the snooze that runs out first, of all and of single alerts', () => {
    const one = anAlert({ snoozedUntil: NINE + 2 * HOUR });
    const past = anAlert({ ruleId: 'high', snoozedUntil: NINE - HOUR });
    const state = aStateWith(one, past);
    expect(nextSnoozeEnd(NO_ALERTS, NINE)).toBeNull();
    expect(nextSnoozeEnd(state, NINE)).toBe(NINE + 2 * HOUR);
    expect(nextSnoozeEnd({ ...state, snoozedUntil: NINE + HOUR }, NINE)).toBe(NINE + HOUR);
    expect(nextSnoozeEnd(state, NINE + 2 * HOUR)).toBeNull();
  });
});
