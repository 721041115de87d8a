import { describe, expect, it } from 'vitest';
import { boardClosedMinute, minutesToClose, nextCloseAt } from '../../../../src/core/merge/closed.ts';

const at = (text: string): number => Date.parse(`2026-11-23T${text}Z`);

describe('core/merge/closed', () => {
  it.each([
    ['follows the clock before the first sweep', null, '10:42:50', '10:41:00'],
    ['waits for a sweep that lies past the lag', '10:42:40', '10:42:50', '10:40:00'],
    ['moves on with that sweep', '10:42:46', '10:42:50', '10:41:00'],
    ['goes on one minute behind the clock where sweeps stopped', '10:30:00', '10:42:50', '10:40:00'],
  ])('%s', (_, swept, now, closed) => {
    expect(boardClosedMinute(swept === null ? null : at(swept), at(now))).toBe(at(closed));
  });

  it.each([
    ['the first sweep closes the newest minute', null, '10:42:50', ['10:41:00']],
    ['a sweep within the same minute closes nothing', '10:41:00', '10:43:10', []],
    ['the next one closes the next', '10:41:00', '10:43:50', ['10:42:00']],
    [
      'after a gap the last four are tried',
      '09:00:00',
      '10:42:50',
      ['10:38:00', '10:39:00', '10:40:00', '10:41:00'],
    ],
  ])('%s', (_, last, sweep, minutes) => {
    expect(minutesToClose(last === null ? null : at(last), at(sweep))).toEqual(minutes.map(at));
  });

  it.each([
    ['10:42:44', '10:42:45'],
    ['10:42:45', '10:43:45'],
  ])('at %s the next minute closes at %s', (now, close) => {
    expect(nextCloseAt(at(now))).toBe(at(close));
  });
});
