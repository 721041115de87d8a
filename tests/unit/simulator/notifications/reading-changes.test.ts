import { expect, it } from 'vitest';
import type { Reading } from '../../../../simulator/notifications/sources/queue-readings.ts';
import { ReadingChanges } from '../../../../simulator/notifications/sources/reading-changes.ts';

const waiting = (media: 'voice' | 'chat', value: number): Reading => ({
  media,
  metric: 'oWaiting',
  qualifier: null,
  value,
  isInstant: false,
});
const users = (qualifier: string, value: number): Reading => ({
  ...waiting('voice', value),
  media: null,
  metric: 'oUserRoutingStatuses',
  qualifier,
});
const longest = (value: number): Reading => ({
  ...waiting('voice', value),
  metric: 'oLongestWaiting',
  isInstant: true,
});

it('remembers the first look and tells nothing of it', () => {
  expect(new ReadingChanges().since([waiting('voice', 3)])).toEqual([]);
});

it('tells what differs, by medium', () => {
  const changes = new ReadingChanges();
  changes.since([waiting('voice', 3), waiting('chat', 1), users('IDLE', 2)]);
  expect(changes.since([waiting('voice', 4), waiting('chat', 1), users('IDLE', 3)])).toEqual([
    [waiting('voice', 4)],
    [users('IDLE', 3)],
  ]);
  expect(changes.since([waiting('voice', 4), waiting('chat', 1), users('IDLE', 3)])).toEqual([]);
});

it('tells of a count nobody is in any more as zero, and of an instant that passed not at all', () => {
  const changes = new ReadingChanges();
  changes.since([users('IDLE', 2), waiting('voice', 1), longest(1_000)]);
  expect(changes.since([users('INTERACTING', 2), waiting('voice', 0)])).toEqual([
    [users('INTERACTING', 2), users('IDLE', 0)],
    [waiting('voice', 0)],
  ]);
});
