import { describe, expect, it } from 'vitest';
import { BOARD_STATES } from '../../../support/board-fixture.ts';
import type { ConnectionView } from '../../../../src/core/board/view.ts';
import { fault } from '../../../../src/core/faults/fault.ts';
import { FAULT_KINDS } from '../../../support/fault-kinds.ts';
import { bannerOf, stageOf, type StageSession } from '../../../../src/renderer/app/stage.ts';
import { SESSIONS } from '../../../support/posed-session.ts';

const SIGNED_IN: StageSession = { session: SESSIONS['signed-in'], hasProfile: true };

describe('stageOf', () => {
  it.each([
    ['starting', 'starting'],
    ['no-credentials', 'sign-in'],
    ['credentials-rejected', 'sign-in'],
    ['unknown-region', 'sign-in'],
    ['blocked', 'blocked'],
    ['empty-organization', 'empty'],
    ['healthy', 'board'],
    ['signed-out', 'board'],
    ['offline', 'board'],
    ['rate-limited', 'board'],
  ] as const)('shows %s as %s', (state, kind) => {
    expect(stageOf(BOARD_STATES[state](), SIGNED_IN).kind).toBe(kind);
  });

  it.each([
    ['no-profile', false, 'first-run'],
    ['signed-out', false, 'first-run'],
    ['signed-out', true, 'sign-in'],
    ['rejected', true, 'sign-in'],
    ['ended', true, 'sign-in'],
    ['signing-in', true, 'signing-in'],
    ['browser', true, 'signing-in'],
    ['signed-in', true, 'starting'],
  ] as const)('shows an empty board while %s (profile: %s) as %s', (name, hasProfile, kind) => {
    expect(stageOf(BOARD_STATES.starting(), { session: SESSIONS[name], hasProfile }).kind).toBe(kind);
  });

  it.each(['signed-out', 'rejected', 'ended', 'signing-in', 'browser', 'session-only'] as const)(
    'keeps a board that was filled while %s',
    (name) => {
      const known = { session: SESSIONS[name], hasProfile: true };
      expect(stageOf(BOARD_STATES.healthy(), known).kind).toBe('board');
    },
  );

  it('leaves the board of an organisation that was removed', () => {
    const known = { session: SESSIONS['no-profile'], hasProfile: false };
    expect(stageOf(BOARD_STATES.healthy(), known).kind).toBe('first-run');
  });

  it('hands the reason and the end of a sign-in on', () => {
    const { starting } = BOARD_STATES;
    expect(stageOf(starting(), { session: SESSIONS.rejected, hasProfile: true })).toMatchObject({
      fault: { kind: 'credentials-rejected' },
    });
    expect(stageOf(starting(), { session: SESSIONS.browser, hasProfile: true })).toMatchObject({
      browserUntil: SESSIONS.browser.browserUntil,
    });
  });

  it('keeps a board that was filled when the credentials go', () => {
    const board = BOARD_STATES.healthy();
    const connection: ConnectionView = { ...board.connection, phase: 'no-credentials' };
    expect(stageOf({ ...board, connection }, SIGNED_IN).kind).toBe('board');
  });

  it('takes a refused campaign list for an obstacle, not for an empty organisation', () => {
    const board = BOARD_STATES['empty-organization']();
    const refused = fault('permission-missing', 'Refused', { permissions: ['outbound:campaign:view'] });
    const sources = board.sources.map((source) =>
      source.source === 'campaigns' ? { ...source, lastAnswerAt: null, fault: refused } : source,
    );
    expect(stageOf({ ...board, sources }, SIGNED_IN)).toEqual({ kind: 'blocked', fault: refused });
  });
});

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

  it.each(FAULT_KINDS)('has a remedy for %s', (kind) => {
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

  it('asks for the link where the server no longer knows the page', () => {
    const banner = bannerOf(connection({}), 'refused');
    expect(banner?.title).not.toContain('does not answer');
    expect(banner?.text).toContain('Open the link again');
    expect(bannerOf(connection({}), 'crowded')?.title).toContain('Too many pages');
  });
});
