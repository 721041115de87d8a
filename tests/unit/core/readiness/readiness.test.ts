import { describe, expect, it } from 'vitest';
import { type Standing, unreadyReason } from '../../../../src/core/readiness/readiness.ts';

const READY: Standing = {
  state: 'active',
  member: true,
  joined: true,
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
    ['an inactive user, whatever else holds', { state: 'inactive', member: false }, 'inactive'],
    ['a deleted user', { state: 'deleted' }, 'inactive'],
    ['someone of the skill group outside the queue', { member: false, joined: false }, 'not-in-queue'],
    ['a member who left the queue', { joined: false }, 'not-joined'],
    ['a member on break', { routingStatus: 'off-queue', presence: 'break' }, 'away'],
    ['a member who went home', { routingStatus: 'off-queue', presence: 'offline' }, 'signed-out'],
    ['a member who missed an offer', { routingStatus: 'not-responding' }, 'not-responding'],
    ['a member never seen', { routingStatus: null, presence: null }, 'not-known'],
  ] as const)('%s', (_, change, reason) => {
    expect(unreadyReason({ ...READY, ...change })).toBe(reason);
  });
});
