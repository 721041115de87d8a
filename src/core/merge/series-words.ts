import type { Minute } from '../time/minute.ts';
import type { ContactMinute, MinuteFigures, PeopleMinute } from './series.ts';

/*
 * One minute of a series in twelve words of 32 bits; a minute that is not there is all zeros. What is not known
 * is a bit, never a number. Numbers are as exact as they are needed: instants, within 24 days of their minute,
 * and times to the millisecond, a fraction of one cut off; agents whole; contacts, of which aggregates make
 * fractions, to seven digits.
 */

export const WORDS_PER_MINUTE = 12;

/** Where the words of each side begin. */
const PEOPLE = 1;
const CONTACTS = 8;

const FLAG = {
  there: 1,
  people: 2,
  peopleFilledIn: 4,
  contacts: 8,
  contactsFilledIn: 16,
  connected: 32,
  abandoned: 64,
} as const;

/** `undefined` = the minute is not there. */
export function figuresIn(words: Uint32Array, at: number, minute: Minute): MinuteFigures | undefined {
  const flags = words[at] ?? 0;
  if (flags === 0) return undefined;
  return {
    minute,
    people: (flags & FLAG.people) === 0 ? null : peopleIn(words, at, minute),
    contacts: (flags & FLAG.contacts) === 0 ? null : contactsIn(words, at, minute),
  };
}

/** `null` = not known. */
export function dialedIn(words: Uint32Array, at: number): number | null {
  return ((words[at] ?? 0) & FLAG.contacts) === 0 ? null : floatIn(words, at + CONTACTS + 1);
}

export function isThere(words: Uint32Array, at: number): boolean {
  return words[at] !== 0;
}

export function clear(words: Uint32Array, at: number): void {
  words.fill(0, at, at + WORDS_PER_MINUTE);
}

export function isAlike(a: Uint32Array, b: Uint32Array, at: number): boolean {
  for (let word = at; word < at + WORDS_PER_MINUTE; word += 1) if (a[word] !== b[word]) return false;
  return true;
}

export function putFigures(
  words: Uint32Array,
  at: number,
  { minute, people, contacts }: MinuteFigures,
): void {
  clear(words, at);
  words[at] = FLAG.there;
  if (people !== null) putPeople(words, at, { minute, people });
  if (contacts !== null) putContacts(words, at, { minute, contacts });
}

function peopleIn(words: Uint32Array, at: number, minute: Minute): PeopleMinute {
  const word = (index: number): number => words[at + PEOPLE + index] ?? 0;
  return {
    origin: ((words[at] ?? 0) & FLAG.peopleFilledIn) === 0 ? 'observed' : 'aggregate',
    readAt: minute + (word(0) | 0),
    agents: word(1),
    time: {
      interacting: word(2),
      communicating: word(3),
      idle: word(4),
      'not-responding': word(5),
      'off-queue': word(6),
    },
  };
}

function putPeople(
  words: Uint32Array,
  at: number,
  { minute, people }: { readonly minute: Minute; readonly people: PeopleMinute },
): void {
  const { origin, readAt, agents, time } = people;
  words[at] = (words[at] ?? 0) | FLAG.people | (origin === 'observed' ? 0 : FLAG.peopleFilledIn);
  words[at + PEOPLE] = offset(readAt, minute);
  words[at + PEOPLE + 1] = whole(agents);
  words[at + PEOPLE + 2] = whole(time.interacting);
  words[at + PEOPLE + 3] = whole(time.communicating);
  words[at + PEOPLE + 4] = whole(time.idle);
  words[at + PEOPLE + 5] = whole(time['not-responding']);
  words[at + PEOPLE + 6] = whole(time['off-queue']);
}

function contactsIn(words: Uint32Array, at: number, minute: Minute): ContactMinute {
  const flags = words[at] ?? 0;
  return {
    origin: (flags & FLAG.contactsFilledIn) === 0 ? 'observed' : 'aggregate',
    readAt: minute + ((words[at + CONTACTS] ?? 0) | 0),
    dialed: floatIn(words, at + CONTACTS + 1),
    connected: (flags & FLAG.connected) === 0 ? null : floatIn(words, at + CONTACTS + 2),
    abandoned: (flags & FLAG.abandoned) === 0 ? null : floatIn(words, at + CONTACTS + 3),
  };
}

function putContacts(
  words: Uint32Array,
  at: number,
  { minute, contacts }: { readonly minute: Minute; readonly contacts: ContactMinute },
): void {
  const { origin, readAt, dialed, connected, abandoned } = contacts;
  const known = (connected === null ? 0 : FLAG.connected) | (abandoned === null ? 0 : FLAG.abandoned);
  const side = FLAG.contacts | (origin === 'observed' ? 0 : FLAG.contactsFilledIn);
  words[at] = (words[at] ?? 0) | side | known;
  words[at + CONTACTS] = offset(readAt, minute);
  putFloat(words, at + CONTACTS + 1, dialed);
  putFloat(words, at + CONTACTS + 2, connected ?? 0);
  putFloat(words, at + CONTACTS + 3, abandoned ?? 0);
}

const MOST = 0xffff_ffff;
const FURTHEST_MS = 0x7fff_ffff;

function whole(value: number): number {
  return Math.min(MOST, Math.max(0, Math.floor(value)));
}

function offset(instant: number, minute: Minute): number {
  return Math.min(FURTHEST_MS, Math.max(-FURTHEST_MS, Math.round(instant - minute)));
}

/** A float and its bits, to turn the one into the other. */
const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

function floatIn(words: Uint32Array, at: number): number {
  bits[0] = words[at] ?? 0;
  return float[0] ?? 0;
}

function putFloat(words: Uint32Array, at: number, value: number): void {
  float[0] = value;
  words[at] = bits[0] ?? 0;
}
