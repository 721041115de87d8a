import { describe, expect, it } from 'vitest';
import { BOARD_STATES } from '../../../support/board-fixture.ts';
import type { ConnectionView } from '../../../../src/core/board/view.ts';
import { fault, type FaultKind } from '../../../../src/core/faults/fault.ts';
import { bannerOf, stageOf } from '../../../../src/renderer/app/stage.ts';

describe('stageOf', () => {
  it.each([
    ['starting', 'starting'],
    ['no-credentials', 'setup'],
    ['credentials-rejected', 'setup'],
    ['unknown-region', 'setup'],
    ['blocked', 'blocked'],
    ['empty-organization', 'empty'],
    ['healthy', 'board'],
    ['signed-out', 'board'],
    ['offline', 'board'],
    ['rate-limited', 'board'],
  ] as const)('shows %s as %s', (state, kind) => {
    expect(stageOf(BOARD_STATES[state]()).kind).toBe(kind);
  });

  it('keeps a board that was filled when the credentials go', () => {
    const board = BOARD_STATES.healthy();
    const connection: ConnectionView = { ...board.connection, phase: 'no-credentials' };
    expect(stageOf({ ...board, connection }).kind).toBe('board');
  });

  it('takes a refused campaign list for an obstacle, not for an empty organisation', () => {
    const board = BOARD_STATES['empty-organization']();
    const refused = fault('permission-missing', 'Refused', { permissions: ['outbound:campaign:view'] });
    const sources = board.sources.map((source) =>
      source.source === 'campaigns' ? { ...source, lastAnswerAt: null, fault: refused } : source,
    );
    expect(stageOf({ ...board, sources })).toEqual({ kind: 'blocked', fault: refused });
  });
});

const KINDS: readonly FaultKind[] = [
  'no-credentials',
  'credentials-rejected',
  'signed-out',
  'permission-missing',
  'unknown-region',
  'unreachable',
  'timeout',
  'rate-limited',
  'request-refused',
  'not-found',
  'platform-error',
  'malformed-answer',
  'internal',
];

describe('bannerOf', () => {
  const connection = (rest: Partial<ConnectionView>): ConnectionView => ({
    phase: 'live',
    fault: null,
    oldestAnswerAt: null,
    resumesAt: null,
    ...rest,
  });

  it.each(['live', 'late', 'starting'] as const)('is silent while %s', (phase) => {
    expect(bannerOf(connection({ phase }), 'open')).toBeNull();
  });

  it.each(['stale', 'lost', 'rate-limited', 'offline', 'signed-out', 'no-credentials'] as const)(
    'has words for %s even without a fault',
    (phase) => {
      const banner = bannerOf(connection({ phase }), 'open');
      expect(banner?.title).toBeTruthy();
      expect(banner?.text).toMatch(/\.$/);
    },
  );

  it.each(KINDS)('has a remedy for %s', (kind) => {
    const banner = bannerOf(connection({ phase: 'lost', fault: fault(kind, 'Detail.') }), 'open');
    expect(banner?.title).toBeTruthy();
    expect(banner?.text).toMatch(/\.$/);
    expect(banner?.fault?.kind).toBe(kind);
  });

  it('counts down only while requests rest', () => {
    expect(bannerOf(connection({ phase: 'rate-limited', resumesAt: 99 }), 'open')?.until).toBe(99);
    expect(bannerOf(connection({ phase: 'offline', resumesAt: 99 }), 'open')?.until).toBeNull();
  });

  it('speaks of its own server when that is what cannot be reached', () => {
    expect(bannerOf(connection({}), 'lost')?.title).toContain('server does not answer');
  });
});
