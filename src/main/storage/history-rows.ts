import type { SQLOutputValue } from 'node:sqlite';
import type { ReadyWhy } from '../../core/board/view.ts';
import type { KeptCampaign, RecalledCampaign } from '../../core/history/kept.ts';
import type { ContactMinute, MinuteFigures, Origin, PeopleMinute } from '../../core/merge/series.ts';
import { type Minute, MINUTE_MS } from '../../core/time/minute.ts';

/** The two sides of a row, in the order of the table. The first of each says whether it is known. */
export const PEOPLE_COLUMNS: readonly string[] = [
  ...(['people', 'agents', 'interacting', 'communicating', 'idle', 'not_responding', 'off_queue'] as const),
];
export const CONTACT_COLUMNS: readonly string[] = ['contacts', 'dialed', 'connected', 'abandoned'];
export const LISTED_COLUMNS: readonly string[] = [
  ...(['listed', 'ready', 'assigned', 'ready_why', 'today_dialed', 'today_connected'] as const),
  ...(['today_abandoned', 'processed', 'total', 'explained'] as const),
];

export type Value = number | string | null;
export type Row = Readonly<Record<string, SQLOutputValue>>;

const ORIGINS: readonly Origin[] = ['observed', 'aggregate'];

export function stampOf(minute: Minute): number {
  return Math.floor(minute / MINUTE_MS);
}

export function minuteAt(stamp: SQLOutputValue | undefined): Minute {
  return Number(stamp) * MINUTE_MS;
}

export function figureValues({ people, contacts }: Pick<MinuteFigures, 'people' | 'contacts'>): Value[] {
  return [...peopleValues(people), ...contactValues(contacts)];
}

function peopleValues(people: PeopleMinute | null): Value[] {
  if (people === null) return PEOPLE_COLUMNS.map(() => null);
  const { time } = people;
  const spent = [time.interacting, time.communicating, time.idle, time['not-responding'], time['off-queue']];
  return [ORIGINS.indexOf(people.origin), people.agents, ...spent.map(Math.round)];
}

function contactValues(contacts: ContactMinute | null): Value[] {
  if (contacts === null) return CONTACT_COLUMNS.map(() => null);
  return [ORIGINS.indexOf(contacts.origin), contacts.dialed, contacts.connected, contacts.abandoned];
}

/** `explained` = how many minutes ago what explains the campaign was written. */
export function listedValues({ ready, today, progress }: KeptCampaign, explained: number): Value[] {
  return [
    1,
    ...[ready?.count ?? null, ready?.assigned ?? null, ready?.why ?? null],
    ...[today?.dialed ?? null, today?.connected ?? null, today?.abandoned ?? null].map(whole),
    ...[progress?.processed ?? null, progress?.total ?? null].map(whole),
    explained,
  ];
}

function whole(value: number | null): number | null {
  return value === null ? null : Math.round(value);
}

/** Figures as they were kept. Any later reading of the same origin stands against them. */
export function figuresAt(row: Row): MinuteFigures {
  const minute = minuteAt(row.minute);
  return { minute, people: peopleAt(row, minute), contacts: contactsAt(row, minute) };
}

function peopleAt(row: Row, readAt: Minute): PeopleMinute | null {
  if (row.people === null) return null;
  return {
    origin: originAt(row.people),
    readAt,
    agents: Number(row.agents),
    time: {
      interacting: Number(row.interacting),
      communicating: Number(row.communicating),
      idle: Number(row.idle),
      'not-responding': Number(row.not_responding),
      'off-queue': Number(row.off_queue),
    },
  };
}

function contactsAt(row: Row, readAt: Minute): ContactMinute | null {
  if (row.contacts === null) return null;
  return {
    origin: originAt(row.contacts),
    readAt,
    dialed: Number(row.dialed),
    connected: numberAt(row.connected),
    abandoned: numberAt(row.abandoned),
  };
}

export type Card = Pick<KeptCampaign, 'campaign' | 'queueName'>;

export function recalledAt(row: Row, card: Card): RecalledCampaign {
  const { people, contacts } = figuresAt(row);
  const [dialed, processed, assigned] = [
    numberAt(row.today_dialed),
    numberAt(row.processed),
    numberAt(row.assigned),
  ];
  return {
    ...card,
    people,
    contacts,
    ready: assigned === null ? null : { count: numberAt(row.ready), assigned, why: whyAt(row.ready_why) },
    today:
      dialed === null
        ? null
        : { dialed, connected: Number(row.today_connected), abandoned: Number(row.today_abandoned) },
    progress: processed === null ? null : { processed, total: Number(row.total) },
  };
}

const WHYS: readonly (ReadyWhy | null)[] = ['not-known', 'not-applicable', 'all-inactive'];

function whyAt(value: SQLOutputValue | undefined): ReadyWhy | null {
  return WHYS.find((why) => why === value) ?? null;
}

function originAt(value: SQLOutputValue | undefined): Origin {
  return ORIGINS[Number(value)] ?? 'aggregate';
}

export function numberAt(value: SQLOutputValue | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
