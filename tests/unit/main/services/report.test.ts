import { describe, expect, it } from 'vitest';
import { gatherMinutes } from '../../../../src/core/merge/close-minute.ts';
import type { MinuteFigures } from '../../../../src/core/merge/series.ts';
import { MINUTE_MS, type Span } from '../../../../src/core/time/minute.ts';
import { calendar } from '../../../../src/main/services/calendar.ts';
import { makeReport } from '../../../../src/main/services/report.ts';
import { aCampaign, aFloor } from '../../../support/floor-builder.ts';
import { NO_SHIFT } from '../../../support/posed-shift.ts';
import { onDays, planOf } from '../../../support/shift-plans.ts';

const HOUR = 60 * MINUTE_MS;
/** Nine to ten in Berlin on a Friday, and the Monday morning after it. */
const FRIDAY = { from: Date.UTC(2026, 10, 20, 8), to: Date.UTC(2026, 10, 20, 9) };
const MONDAY = Date.UTC(2026, 10, 23, 6);

function contacts(minute: number, dialed: number, connected: number): MinuteFigures {
  const rest = { origin: 'observed', readAt: minute + MINUTE_MS } as const;
  return { minute, people: null, contacts: { ...rest, dialed, connected, abandoned: 0 } };
}

/** The report as it is asked for on Monday, with what it asked the history for. */
function onMonday(figures: ReadonlyMap<string, readonly MinuteFigures[]>, plan = onDays([5], '09:00-10:00')) {
  const asked: Span[] = [];
  const campaign = aCampaign({ name: 'Renewals' });
  const board = aFloor([campaign]);
  const lately = new Map([[campaign.id, [contacts(MONDAY - HOUR, 900, 400)]]]);
  const floor = gatherMinutes(board, lately);
  const watch = { now: () => MONDAY, sources: () => [], sight: { board: { floor: () => floor } } };
  const { text } = makeReport({
    session: { active: () => ({ profile: { name: 'Contoso', demo: false }, watch }) },
    history: {
      figures(span) {
        asked.push(span);
        return figures;
      },
    },
    alerts: { history: () => ({ alerts: [], total: 0 }) },
    shifts: { read: () => ({ ...NO_SHIFT, plan: planOf({ weekly: plan }), on: false, why: 'plan' }) },
    calendar,
    about: { version: '1', host: 'web', runtime: 'test' },
  });
  return { asked, words: text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ') };
}

describe('services/report', () => {
  it('tells of a shift that the board does not reach any more, from the history', () => {
    const kept = new Map([['c1', [contacts(FRIDAY.from, 30, 10), contacts(FRIDAY.from + MINUTE_MS, 12, 4)]]]);
    const { asked, words } = onMonday(kept);
    expect(asked).toEqual([FRIDAY]);
    expect(words).toContain('Fri 20 Nov 2026, 09:00 to 10:00');
    expect(words).toMatch(/dialed 42\b/);
    expect(words).not.toContain('900');
  });

  it('says that nothing is known where nothing was kept', () => {
    expect(onMonday(new Map()).words).toMatch(/Not known: .*09:00/);
  });

  it('does not ask the history for what the board holds itself', () => {
    const { asked, words } = onMonday(new Map(), onDays([1], '05:30-06:30'));
    expect(asked).toEqual([]);
    expect(words).toMatch(/dialed 900\b/);
  });
});
