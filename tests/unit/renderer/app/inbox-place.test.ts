import { expect, it } from 'vitest';
import { createCell } from '../../../../src/renderer/app/cell.ts';
import { inboxOf, type InboxPlace } from '../../../../src/renderer/app/inbox-place.ts';

it('opens at an alert and closes', () => {
  const place = createCell<InboxPlace | null>(null);
  const inbox = inboxOf(place);
  expect(inbox.isOpen()).toBe(false);
  inbox.open('starved');
  expect(inbox.isOpen()).toBe(true);
  expect(place.get()?.alertId).toBe('starved');
  inbox.close();
  expect(place.get()).toBeNull();
});

it('leads to the same alert again when somebody asks for it again', () => {
  const place = createCell<InboxPlace | null>(null);
  const inbox = inboxOf(place);
  const visits: (number | undefined)[] = [];
  place.subscribe(() => visits.push(place.get()?.visit));
  inbox.open('starved');
  inbox.open('starved');
  expect(new Set(visits).size).toBe(2);
});
