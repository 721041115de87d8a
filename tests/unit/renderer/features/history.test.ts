import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../src/core/board/view.ts';
import {
  type HistoryState,
  NO_HISTORY,
  type BaselineBand,
  type Forecast,
  type Usual,
} from '../../../../src/core/history/view.ts';
import { MINUTE_MS } from '../../../../src/core/time/minute.ts';
import { forecastWords } from '../../../../src/renderer/features/history/forecast.ts';
import { stateWords } from '../../../../src/renderer/features/history/state-words.ts';
import {
  usualCell,
  usualNote,
  usualSeries,
  usualSummary,
} from '../../../../src/renderer/features/history/usual.ts';

const NOW = Date.UTC(2025, 0, 15, 9, 40);
const USUAL: Usual = { low: 61.4, median: 68.2, high: 74.1 };

function band(changes: Partial<BaselineBand['slots'][number]> = {}, weeks = 4): BaselineBand {
  const slot = { utilization: USUAL, contacts: { low: 20, median: 30, high: 40 }, onQueue: null };
  return {
    campaignId: 'spring',
    weeks,
    slots: [{ from: NOW, to: NOW + 5 * MINUTE_MS, weeks, ...slot, ...changes }],
  };
}

function figure(changes: Partial<Figure> = {}): Figure {
  const base = {
    metric: 'utilization',
    value: 56,
    numerator: 1,
    denominator: 2,
    why: null,
    severity: 'ok',
  } as const;
  return { ...base, from: NOW + MINUTE_MS, to: NOW + 2 * MINUTE_MS, ...changes };
}

describe('what is usual along the chart', () => {
  const window = { from: NOW - 2 * MINUTE_MS, to: NOW + 3 * MINUTE_MS };

  it('has a value for each minute of its slot and none for the others', () => {
    const series = usualSeries(band(), window);
    expect(series?.utilization).toEqual([null, null, USUAL, USUAL, USUAL]);
    expect(series?.contacts.map((usual) => usual?.median ?? null)).toEqual([null, null, 30, 30, 30]);
  });

  it.each([
    ['nothing was read yet', null],
    ['too few weeks are kept', band({}, 0)],
    ['no slot has enough of them', band({ utilization: null, contacts: null })],
  ])('is nothing where %s', (_why, of) => {
    expect(usualSeries(of, window)).toBeNull();
  });

  it('is told in words for the last closed minute', () => {
    const series = usualSeries(band(), window);
    expect(usualSummary(series, 4)).toBe(
      ' Usual at this weekday and time: utilization 61\u202f% to 74\u202f%, middle 68\u202f%; contacts per minute 20 to 40, middle 30.',
    );
    expect(usualSummary(series, 0)).toBe('');
    expect(usualSummary(null, 4)).toBe('');
  });

  it('stands in a table as a range', () => {
    expect(usualCell(USUAL, 'per cent')).toBe('61–74\u202f%');
    expect(usualCell(USUAL, 'count')).toBe('61–74');
    expect(usualCell(null, 'count')).toBe('–');
  });
});

describe('a figure against its habit', () => {
  it.each([
    ['below', figure(), '12 points below usual'],
    ['within', figure({ value: 70 }), 'as usual'],
    ['above', figure({ value: 80 }), '12 points above usual'],
    ['below in contacts', figure({ metric: 'contacts-per-minute', value: 8 }), '22 a minute below usual'],
  ])('is %s', (_where, of, words) => {
    expect(usualNote(of, band(), 'UTC')?.words).toBe(words);
  });

  it('says which times the habit is of', () => {
    expect(usualNote(figure(), band(), 'Europe/Berlin')?.window).toBe(
      '61\u202f% to 74\u202f%, middle 68\u202f% · Wednesdays 10:40–10:45 in 4 past weeks',
    );
  });

  it.each([
    ['it has no value', figure({ value: null }), band()],
    ['it is of no minute', figure({ from: null }), band()],
    ['it has no habit', figure({ metric: 'connect-rate' }), band()],
    ['its minute lies elsewhere', figure({ from: NOW - MINUTE_MS }), band()],
    ['nothing is usual yet', figure(), band({ utilization: null })],
    ['nothing was read yet', figure(), null],
  ])('is nothing where %s', (_why, of, habits) => {
    expect(usualNote(of, habits, 'UTC')).toBeNull();
  });
});

describe('when a list is done', () => {
  const range: Forecast = {
    kind: 'range',
    left: 1240,
    earliest: NOW + 92 * MINUTE_MS,
    latest: NOW + 178 * MINUTE_MS,
    slow: 7,
    fast: 13.4,
  };

  it('is a range of times, with what it rests on', () => {
    expect(forecastWords(range, NOW, 'UTC')).toEqual({
      words: 'done between 11:10 and 12:40',
      why: '1\u202f240 contacts left; lately 7.0 to 13 a minute were processed.',
    });
  });

  it('names the day where that is another one, and a single time where both are the same', () => {
    const far = { ...range, latest: NOW + 30 * 60 * MINUTE_MS };
    expect(forecastWords(far, NOW, 'UTC')?.words).toBe('done between 11:10 and 16 Jan 15:40');
    const near = { ...range, earliest: NOW + 90 * MINUTE_MS, latest: NOW + 90 * MINUTE_MS, slow: 13.2 };
    expect(forecastWords(near, NOW, 'UTC')).toMatchObject({ words: 'done about 11:10' });
    expect(forecastWords(near, NOW, 'UTC')?.why).toContain('lately 13 a minute');
  });

  it('says why nobody can tell, and nothing once it is done', () => {
    const none: Forecast = { kind: 'none', why: 'off', sentence: 'The campaign is not running.' };
    expect(forecastWords(none, NOW, 'UTC')).toEqual({
      words: 'end not known',
      why: 'The campaign is not running.',
    });
    expect(forecastWords({ kind: 'done' }, NOW, 'UTC')).toBeNull();
  });
});

describe('where the past is kept', () => {
  const disk: HistoryState = {
    ...{ kind: 'disk', why: null, refused: null },
    ...{ from: NOW - 86_400_000, to: NOW, sizeBytes: 61_400_000 },
  };

  it('is told with its reach and size', () => {
    expect(stateWords(disk, NOW, 'UTC')).toEqual({
      where: 'On this machine’s disk',
      reach: '14 Jan 09:40 to 09:40',
      size: '61.4 MB',
      trouble: null,
    });
    expect(stateWords({ ...disk, sizeBytes: 4_097 }, NOW, 'UTC').size).toBe('5 kB');
  });

  it('is told with its trouble where it ends with the program', () => {
    expect(stateWords({ ...NO_HISTORY, why: 'The disk refuses.' }, NOW, 'UTC')).toEqual({
      where: 'In memory, until you quit',
      reach: 'Nothing yet; the first minute is kept when it closes',
      size: null,
      trouble: 'The disk refuses.',
    });
  });
});
