import { describe, expect, it } from 'vitest';
import { statusOf } from '../../../../src/core/alerts/alert.ts';
import {
  acknowledge,
  markFalseAlarm,
  markOpenFalseAlarm,
  snooze,
  snoozeAll,
} from '../../../../src/core/alerts/commands.ts';
import type { AlertState } from '../../../../src/core/alerts/state.ts';
import { anAlert, aStateWith, minuteAt } from '../../../support/alert-builder.ts';

const one = anAlert({ id: 'one' });
const two = anAlert({ id: 'two', subject: { kind: 'campaign', id: 'c2', name: 'Winback' } });
const state = aStateWith(one, two);
const now = minuteAt(5);

function byId({ open }: AlertState, id: string) {
  return Object.values(open).find((alert) => alert.id === id);
}

describe('acknowledging', () => {
  it('marks the named alerts and no others', () => {
    const next = acknowledge(state, { ids: ['two'], note: '  Called the site. ', now });
    expect(byId(next, 'two')?.acknowledged).toEqual({ at: now, note: 'Called the site.' });
    expect(byId(next, 'one')).toBe(one);
  });

  it.each([
    ['a new note replaces the former', 'Lines are back.', 'Lines are back.'],
    ['an empty note leaves it', ' ', 'Called the site.'],
  ])('twice keeps the first time; %s', (_, note, kept) => {
    const first = acknowledge(state, { ids: ['one'], note: 'Called the site.', now });
    const second = acknowledge(first, { ids: ['one', 'two'], note, now: minuteAt(9) });
    expect(byId(second, 'one')?.acknowledged).toEqual({ at: now, note: kept });
  });

  it('passes over ids that are not open', () => {
    expect(acknowledge(state, { ids: ['gone'], note: '', now })).toBe(state);
  });
});

describe('snoozing', () => {
  it('lasts until then, and can be ended', () => {
    const snoozed = snooze(state, { ids: ['one', 'gone'], until: minuteAt(20) });
    const alert = byId(snoozed, 'one')!;
    expect(statusOf(alert, minuteAt(19))).toBe('snoozed');
    expect(statusOf(alert, minuteAt(20))).toBe('open');
    expect(byId(snoozed, 'two')?.snoozedUntil).toBeNull();
    expect(byId(snooze(snoozed, { ids: ['one'], until: null }), 'one')?.snoozedUntil).toBeNull();
  });

  it('all leaves the alerts themselves as they are', () => {
    expect(snoozeAll(state, minuteAt(20))).toEqual({ ...state, snoozedUntil: minuteAt(20) });
    expect(snoozeAll(snoozeAll(state, minuteAt(20)), null)).toEqual(state);
  });
});

describe('a false alarm', () => {
  it('can be marked and unmarked, open or past', () => {
    expect(markFalseAlarm(markFalseAlarm(one, true), false)).toEqual(one);
    const marked = markOpenFalseAlarm(state, { id: 'one', is: true });
    expect(byId(marked, 'one')?.falseAlarm).toBe(true);
    expect(byId(marked, 'two')).toBe(two);
    expect(markOpenFalseAlarm(state, { id: 'gone', is: true })).toBe(state);
  });
});
