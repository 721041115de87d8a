import { describe, expect, it } from 'vitest';
import type { PreflightRow } from '../../../../src/core/preflight/preflight.ts';
import { PREFLIGHTS, type PreflightName } from '../../../support/posed-preflight.ts';
import {
  arrangeNeeds,
  missingNeeds,
  missingWords,
  nameParts,
  summaryWords,
  verdictWords,
} from '../../../../src/renderer/features/access/view-model.ts';

function row(rest: Partial<PreflightRow>): PreflightRow {
  return { ...PREFLIGHTS.granted.rows[0]!, ...rest };
}

describe('verdictWords', () => {
  it.each([
    ['granted', false, 'ok', 'Granted'],
    ['granted', true, 'ok', 'Granted'],
    ['missing', false, 'critical', 'Missing'],
    ['missing', true, 'warning', 'Missing'],
    ['unknown', false, 'unknown', 'Not known'],
    ['unknown', true, 'unknown', 'Not known'],
  ] as const)('of %s (optional: %s) are %s, %s', (verdict, optional, severity, word) => {
    expect(verdictWords({ verdict, optional })).toEqual({ severity, word });
  });
});

describe('arrangeNeeds', () => {
  const { rows } = PREFLIGHTS.missing;

  it('puts what is missed most first and keeps the order among equals', () => {
    const ranks = arrangeNeeds(rows, { onlyMissing: false }).map(({ verdict, optional }) =>
      verdict === 'missing' ? (optional ? 'wish' : 'need') : verdict,
    );
    expect(ranks.slice(0, 3)).toEqual(['need', 'wish', 'unknown']);
    expect(new Set(ranks.slice(3))).toEqual(new Set(['granted']));
    expect(ranks).toHaveLength(rows.length);
  });

  it('leaves only what is missing where asked', () => {
    const shown = arrangeNeeds(rows, { onlyMissing: true });
    expect(shown.map(({ id }) => id)).toEqual([
      'analytics:conversationAggregate:view',
      'authorization:license:view',
    ]);
  });
});

describe('the badge', () => {
  it.each([
    ['granted', null],
    ['missing', '1 permission missing'],
    ['unread', '1 permission missing'],
    ['none', null],
  ] as const)('for %s says %s', (name: PreflightName, expected) => {
    expect(missingWords(missingNeeds(PREFLIGHTS[name]))).toBe(expected);
  });

  it('is silent until the needs were read', () => {
    expect(missingNeeds(null)).toEqual([]);
  });

  it.each([
    [[row({ kind: 'permission' }), row({ kind: 'permission' })], '2 permissions missing'],
    [[row({ kind: 'scope' })], '1 scope missing'],
    [[row({ kind: 'scope' }), row({ kind: 'permission' })], '2 needs missing'],
  ])('names their kind %#', (needs, expected) => {
    expect(missingWords(needs)).toBe(expected);
  });
});

describe('summaryWords', () => {
  it.each([
    ['granted', 'ok', 'Everything is granted.'],
    ['missing', 'critical', 'Missing: 1 that the board needs, 1 optional.'],
    ['unread', 'critical', 'Missing: 1 that the board needs.'],
    ['none', 'unknown', 'Nothing was checked yet.'],
  ] as const)('for %s', (name, severity, word) => {
    expect(summaryWords(PREFLIGHTS[name])).toEqual({ severity, word });
  });

  it('tells what is optional and what is not known apart', () => {
    const optional = { ...PREFLIGHTS.none, rows: [row({ verdict: 'missing', optional: true })] };
    expect(summaryWords(optional).severity).toBe('warning');
    const unknown = { ...PREFLIGHTS.none, rows: [row({ verdict: 'unknown' })] };
    expect(summaryWords(unknown).word).toBe('Nothing is known to be missing; 1 not tried yet.');
  });
});

describe('nameParts', () => {
  it.each([
    ['analytics:userAggregate:view', ['analytics:', 'userAggregate:', 'view']],
    ['plain', ['plain']],
  ])('breaks %s behind its colons', (name, parts) => {
    expect(nameParts(name)).toEqual(parts);
  });
});
