import { describe, expect, it } from 'vitest';
import { letsWorkContacts } from '../../../../src/core/readiness/licences.ts';

describe('core/readiness/licences', () => {
  it.each([
    ['none', [], false],
    ['talking to colleagues only', ['communicate', 'Collaborate '], false],
    ['a product for contacts', ['cloudCX3'], true],
    ['both', ['communicate', 'cloudCX1'], true],
    ['a product that nobody here has heard of', ['cloudCX9Plus'], true],
  ] as const)('%s', (_, ids, works) => {
    expect(letsWorkContacts(ids)).toBe(works);
  });
});
