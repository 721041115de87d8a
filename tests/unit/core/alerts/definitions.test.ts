import { describe, expect, it } from 'vitest';
import { formatMeasured, MEASURES, STATES } from '../../../../src/core/alerts/definitions.ts';
import type { MeasureId } from '../../../../src/core/alerts/measure.ts';

describe('core/alerts/definitions', () => {
  it.each<readonly [MeasureId, number, number | null, string]>([
    ['utilization', 34.4, null, '34 %'],
    ['abandon-rate', 2.44, null, '2.4 %'],
    ['abandon-rate', 2, null, '2 %'],
    ['utilization', 49.6, 50, '49.6 %'],
    ['utilization', 50, 50, '50 %'],
    ['volume', 1_234.4, null, '1,234 %'],
    ['contacts-per-minute', 7, null, '7 contacts/min'],
    ['contacts-per-minute', 0.4, null, '0.4 contacts/min'],
    ['contacts-left', 12_000, null, '12,000 contacts'],
    ['contacts-left', 1, null, '1 contact'],
    ['ready', 1, null, '1 agent'],
    ['ready', 0, null, '0 agents'],
    ['waiting', 3, null, '3 interactions'],
    ['calls-per-agent', 1.44, null, '1.4 calls per agent'],
    ['longest-wait', 95.9, null, '95 s'],
    ['minutes-idle', 12.9, null, '12 min'],
  ])('writes %s of %s beside %s as %s', (id, value, beside, text) => {
    expect(formatMeasured(id, value, beside)).toBe(text);
  });

  it('names every measure once, and in a way that fits into a sentence', () => {
    const names = Object.values(MEASURES).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const [id, { id: own, about, subjects }] of Object.entries(MEASURES)) {
      expect(own).toBe(id);
      expect(about.endsWith('.')).toBe(true);
      expect(subjects.length).toBeGreaterThan(0);
    }
    expect(MEASURES['abandon-rate'].sampleOf).toBe('live answers');
    expect(MEASURES.idle.sampleOf).toBeNull();
  });

  it('has a subject for every state', () => {
    for (const { subjects } of Object.values(STATES)) expect(subjects.length).toBeGreaterThan(0);
  });
});
