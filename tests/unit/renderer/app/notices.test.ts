import { describe, expect, it } from 'vitest';
import { NOTICES } from '../../../support/posed-alerts.ts';
import type { Notice } from '../../../../src/core/alerts/state.ts';
import {
  isTold,
  NO_NOTICES,
  spokenWords,
  withNotice,
  withoutNotice,
} from '../../../../src/renderer/app/notices.ts';

const { critical, warning } = NOTICES;

function many(count: number): readonly Notice[] {
  return Array.from({ length: count }, (_, index) => ({ ...warning, id: `notice-${String(index)}` }));
}

describe('withNotice', () => {
  it('shows and says a notice', () => {
    expect(withNotice(NO_NOTICES, critical, false)).toMatchObject({ shown: [critical], spoken: critical });
  });

  it('tells the same notice once, also after it was dismissed', () => {
    const once = withNotice(NO_NOTICES, critical, false);
    expect(withNotice(once, critical, false)).toBe(once);
    const dismissed = withoutNotice(once, critical.id);
    expect(isTold(dismissed, critical)).toBe(true);
    expect(withNotice(dismissed, critical, false).shown).toEqual([]);
  });

  it('only says it while the inbox is open, which shows it anyway', () => {
    expect(withNotice(NO_NOTICES, warning, true)).toMatchObject({ shown: [], spoken: warning });
  });

  it('keeps the newest few over the board', () => {
    const notices = many(5).reduce((all, notice) => withNotice(all, notice, false), NO_NOTICES);
    expect(notices.shown.map(({ id }) => id)).toEqual(['notice-2', 'notice-3', 'notice-4']);
  });

  it('does not remember for ever', () => {
    const notices = many(1000).reduce((all, notice) => withNotice(all, notice, false), NO_NOTICES);
    expect(notices.told.length).toBeLessThan(1000);
    expect(isTold(notices, { ...warning, id: 'notice-999' })).toBe(true);
  });
});

describe('spokenWords', () => {
  it.each([
    ['Spring renewal', 'It dials nothing.', 'Spring renewal. It dials nothing.'],
    ['Does it work?', 'Yes.', 'Does it work? Yes.'],
    ['Alone', '', 'Alone.'],
  ])('joins %j and %j', (title, body, words) => {
    expect(spokenWords({ ...warning, title, body })).toBe(words);
  });
});
