import { describe, expect, it } from 'vitest';
import { connectionOf } from '../../../../src/core/board/connection.ts';
import type { SourceView } from '../../../../src/core/board/view.ts';
import { fault, type FaultKind } from '../../../../src/core/faults/fault.ts';
import type { Freshness } from '../../../../src/core/polling/freshness.ts';

function source(name: SourceView['source'], freshness: Freshness, kind?: FaultKind): SourceView {
  const lastAnswerAt = freshness === 'never' ? null : 1_000;
  return {
    source: name,
    freshness,
    lastAnswerAt,
    periodMs: 15_000,
    fault: kind ? fault(kind, 'told') : null,
  };
}

describe('core/board/connection', () => {
  it.each([
    ['nothing asked yet', [], null, 'starting'],
    ['no answer yet', [source('activity', 'never'), source('pace', 'live')], null, 'starting'],
    ['all live', [source('activity', 'live'), source('pace', 'live')], null, 'live'],
    ['one late', [source('activity', 'live'), source('pace', 'late')], null, 'late'],
    ['one stale', [source('activity', 'stale'), source('pace', 'live')], null, 'stale'],
    ['one lost', [source('activity', 'lost'), source('pace', 'stale')], null, 'lost'],
    [
      'a dead catalogue leaves the board live',
      [source('activity', 'live'), source('queues', 'lost', 'platform-error')],
      null,
      'live',
    ],
    ['at the request limit', [source('activity', 'late')], 5_000, 'rate-limited'],
    ['network gone', [source('activity', 'live', 'unreachable')], null, 'offline'],
    ['network gone at the start', [source('queues', 'never', 'unreachable')], null, 'offline'],
    [
      'network back, and what is asked seldom has yet to notice',
      [source('organization', 'live', 'unreachable'), source('activity', 'live'), source('pace', 'late')],
      null,
      'late',
    ],
    ['network gone during a wait', [source('activity', 'live', 'unreachable')], 5_000, 'offline'],
    ['session ended', [source('activity', 'live'), source('pace', 'live', 'signed-out')], null, 'signed-out'],
    ['wrong secret', [source('organization', 'never', 'credentials-rejected')], null, 'signed-out'],
    ['no credentials', [source('organization', 'never', 'no-credentials')], null, 'no-credentials'],
    ['unknown region', [source('organization', 'never', 'unknown-region')], null, 'no-credentials'],
  ] as const)('%s', (_, sources, resumesAt, phase) => {
    expect(connectionOf(sources, resumesAt).phase).toBe(phase);
  });

  it('passes on the countdown and the fault behind a bad phase', () => {
    expect(connectionOf([source('activity', 'late')], 5_000).resumesAt).toBe(5_000);
    const stale = connectionOf([source('activity', 'stale', 'platform-error')], null);
    expect(stale.fault?.kind).toBe('platform-error');
  });

  it('tells the age of the oldest live source', () => {
    const older = { ...source('pace', 'live'), lastAnswerAt: 400 };
    expect(
      connectionOf([source('activity', 'live'), older, source('queues', 'live')], null).oldestAnswerAt,
    ).toBe(400);
  });
});
