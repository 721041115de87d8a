import { describe, expect, it } from 'vitest';
import {
  isCounted,
  type Standing,
  unreadyReason,
  VERDICTS,
} from '../../../../src/core/readiness/readiness.ts';

const READY: Standing = {
  active: true,
  member: true,
  joined: true,
  skilled: null,
  station: null,
  routingStatus: 'idle',
  presence: 'on-queue',
};

describe('core/readiness', () => {
  it.each([
    ['an idle member', {}, null],
    ['a busy member: the campaign reaches them next', { routingStatus: 'interacting' }, null],
    [
      'someone finishing a call after leaving the queue',
      { routingStatus: 'interacting', presence: 'break' },
      null,
    ],
    ['a member whose joining is not told', { joined: null }, null],
    ['someone whose phone is known', { station: true, skilled: true }, null],
    ['an inactive or unlicensed user, whatever else holds', { active: false, member: false }, 'inactive'],
    ['a member outside the campaign’s skill group', { skilled: false, station: false }, 'missing-skill'],
    ['a member on queue without a phone', { station: false }, 'no-station'],
    [
      'a member on break has no phone, as usual',
      { station: false, routingStatus: 'off-queue', presence: 'break' },
      'away',
    ],
    ['someone of the skill group outside the queue', { member: false, joined: false }, 'not-in-queue'],
    ['a member who left the queue', { joined: false }, 'not-joined'],
    ['a member on break', { routingStatus: 'off-queue', presence: 'break' }, 'away'],
    ['a member who went home', { routingStatus: 'off-queue', presence: 'offline' }, 'signed-out'],
    ['a member who missed an offer', { routingStatus: 'not-responding' }, 'not-responding'],
    ['a member never seen', { routingStatus: null, presence: null }, 'not-known'],
  ] as const)('%s', (_, change, reason) => {
    expect(unreadyReason({ ...READY, ...change })).toBe(reason);
  });

  it('counts nobody’s time whom the campaign does not call for, and everybody’s who is only away', () => {
    const uncounted = VERDICTS.filter((verdict) => verdict !== 'ready' && !isCounted(verdict));
    expect(uncounted).toEqual(['inactive', 'not-in-queue', 'not-joined', 'missing-skill']);
    expect(isCounted(null)).toBe(true);
  });
});
