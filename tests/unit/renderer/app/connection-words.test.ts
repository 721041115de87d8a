import { describe, expect, it } from 'vitest';
import type { ConnectionView } from '../../../../src/core/board/view.ts';
import { fault } from '../../../../src/core/faults/fault.ts';
import { connectionWords, isFrozen, signInState } from '../../../../src/renderer/app/connection-words.ts';
import type { LinkState } from '../../../../src/renderer/app/link.ts';
import { SESSIONS } from '../../../support/posed-session.ts';

const NOW = 1_000_000_000;

function words(rest: Partial<ConnectionView>, link: LinkState = 'open'): string {
  const connection: ConnectionView = {
    phase: 'live',
    fault: null,
    oldestAnswerAt: NOW - 4_000,
    resumesAt: null,
    ...rest,
  };
  const { severity, state, detail } = connectionWords(connection, { now: NOW, link });
  return [severity, state, detail ?? ''].join(' | ');
}

describe('connectionWords', () => {
  it.each([
    [{ phase: 'starting', oldestAnswerAt: null }, 'unknown | Connecting | '],
    [{ phase: 'live' }, 'ok | Live | 4 s ago'],
    [{ phase: 'live', oldestAnswerAt: null }, 'ok | Live | '],
    [{ phase: 'late', oldestAnswerAt: NOW - 52_000 }, 'warning | Late | 52 s ago'],
    [{ phase: 'stale', oldestAnswerAt: NOW - 260_000 }, 'warning | Stale | 4 min ago'],
    [{ phase: 'lost', oldestAnswerAt: NOW - 900_000 }, 'critical | Lost | last answer 15 min ago'],
    [{ phase: 'lost', oldestAnswerAt: null }, 'critical | Lost | '],
    [{ phase: 'rate-limited', resumesAt: NOW + 24_000 }, 'warning | Rate-limited | resumes in 0:24'],
    [{ phase: 'rate-limited', resumesAt: null }, 'warning | Rate-limited | '],
    [{ phase: 'offline' }, 'critical | Offline | last answer 4 s ago'],
    [{ phase: 'signed-out', oldestAnswerAt: NOW - 720_000 }, 'critical | Signed out | 12 min ago'],
    [{ phase: 'no-credentials' }, 'critical | Not signed in | '],
    [{ phase: 'no-credentials', fault: fault('no-credentials', '') }, 'critical | Not signed in | '],
    [
      { phase: 'no-credentials', fault: fault('credentials-rejected', '') },
      'critical | Credentials rejected | ',
    ],
    [{ phase: 'no-credentials', fault: fault('unknown-region', '') }, 'critical | Unknown region | '],
  ] as const)('writes %j', (connection, expected) => {
    expect(words(connection)).toBe(expected);
  });

  it.each([
    ['lost', 'critical | Floorwatch unreachable | trying again'],
    ['refused', 'critical | Page signed out | '],
    ['crowded', 'critical | Too many pages | trying again'],
  ] as const)('names its own server first when its link is %s', (link, expected) => {
    expect(words({ phase: 'live' }, link)).toBe(expected);
  });
});

describe('isFrozen', () => {
  it.each([
    ['starting', false],
    ['live', false],
    ['late', false],
    ['rate-limited', false],
    ['stale', true],
    ['lost', true],
    ['offline', true],
    ['signed-out', true],
    ['no-credentials', true],
  ] as const)('for %s is %s', (phase, expected) => {
    expect(isFrozen({ phase }, 'open')).toBe(expected);
    expect(isFrozen({ phase }, 'lost')).toBe(true);
    expect(isFrozen({ phase }, 'refused')).toBe(true);
  });
});

describe('signInState', () => {
  it.each([
    ['no-profile', null],
    ['signed-in', null],
    ['signed-out', 'Not signed in'],
    ['browser', 'Signing in'],
    ['ended', 'Signed out'],
  ] as const)('says for %s: %s', (session, expected) => {
    expect(signInState(SESSIONS[session].phase)?.state ?? null).toBe(expected);
  });
});

describe('connectionWords while it is live', () => {
  it.each([
    [{ phase: 'streaming', why: null }, 'ok | Live | stream'],
    [{ phase: 'polling', why: null }, 'ok | Live | polling · 4 s ago'],
    [{ phase: 'opening', why: null }, 'ok | Live | polling · 4 s ago'],
    [{ phase: 'lost', why: 'It was cut off.' }, 'ok | Live | polling · 4 s ago'],
  ] as const)('says by what, for %j', (part, expected) => {
    const feed = { ...part, covered: 0, wanted: 0, since: NOW };
    const live: ConnectionView = { phase: 'live', fault: null, oldestAnswerAt: NOW - 4_000, resumesAt: null };
    const { severity, state, detail } = connectionWords(live, { now: NOW, link: 'open', feed });
    expect([severity, state, detail ?? ''].join(' | ')).toBe(expected);
  });
});
