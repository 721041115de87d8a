import { describe, expect, it } from 'vitest';
import {
  formatAge,
  formatCountdown,
  formatMinutes,
  formatStopwatch,
} from '../../../../src/renderer/format/durations.ts';

describe('formatStopwatch', () => {
  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [7_000, '0:07'],
    [372_000, '6:12'],
    [3_599_999, '59:59'],
    [3_849_000, '1:04:09'],
    [36_000_000, '10:00:00'],
    [-5_000, '0:00'],
  ])('writes %d ms as %s', (milliseconds, expected) => {
    expect(formatStopwatch(milliseconds)).toBe(expected);
  });
});

describe('formatAge', () => {
  it.each([
    [-1, '0 s'],
    [4_999, '4 s'],
    [59_999, '59 s'],
    [60_000, '1 min'],
    [3_599_000, '59 min'],
    [3_600_000, '1 h'],
    [86_399_000, '23 h'],
    [172_800_000, '2 d'],
  ])('writes %d ms as %s', (milliseconds, expected) => {
    expect(formatAge(milliseconds)).toBe(expected);
  });
});

describe('formatCountdown', () => {
  it.each([
    [24_000, '0:24'],
    [23_001, '0:24'],
    [1, '0:01'],
    [0, '0:00'],
    [-10_000, '0:00'],
  ])('writes %d ms left as %s, never reaching zero too early', (left, expected) => {
    expect(formatCountdown(1_000_000 + left, 1_000_000)).toBe(expected);
  });
});

describe('formatMinutes', () => {
  it.each([
    [0, '0 min'],
    [45, '45 min'],
    [59.6, '1 h'],
    [120, '2 h'],
    [320, '5 h 20 min'],
    [-3, '0 min'],
  ])('tells %d as “%s”', (minutes, words) => {
    expect(formatMinutes(minutes)).toBe(words);
  });
});
