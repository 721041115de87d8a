import { describe, expect, it } from 'vitest';
import { countOf, formatCount, formatPercent } from '../../../../src/renderer/format/numbers.ts';

describe('numbers', () => {
  it('groups thousands with a narrow space that does not break', () => {
    expect(formatCount(1_234_567)).toBe('1\u202f234\u202f567');
  });

  it('keeps a decimal that is zero, so that columns line up', () => {
    expect(formatCount(4, 1)).toBe('4.0');
  });

  it.each([
    [41.4, 0, '41\u202f%'],
    [1.375, 1, '1.4\u202f%'],
    [100, 0, '100\u202f%'],
  ])('writes %d as a percentage', (value, decimals, expected) => {
    expect(formatPercent(value, decimals)).toBe(expected);
  });

  it.each([
    [0, '0 agents'],
    [1, '1 agent'],
    [22, '22 agents'],
  ])('counts %d in words', (count, expected) => {
    expect(countOf(count, 'agent')).toBe(expected);
  });
});
