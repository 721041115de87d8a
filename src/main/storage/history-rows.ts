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

/** The sides of a row that is read as a list: the minute, then the columns of both sides. */
export const SIDE_COLUMNS: readonly string[] = [...PEOPLE_COLUMNS, ...CONTACT_COLUMNS];

type Values = readonly (SQLOutputValue | undefined)[];

/** Figures as they were kept. Any later reading of the same origin stands against them. */
export function figuresAt(minute: Minute, sides: Values): MinuteFigures {
  return {
    minute,
    people: peopleAt(sides, minute),
    contacts: contactsAt(sides.slice(PEOPLE_COLUMNS.length), minute),
  };
}

function peopleAt(sides: Values, readAt: Minute): PeopleMinute | null {
  const [origin, agents, interacting, communicating, idle, notResponding, offQueue] = sides;
  if (origin === null) return null;
  return {
    origin: originAt(origin),
    readAt,
    agents: Number(agents),
    time: {
      interacting: Number(interacting),
      communicating: Number(communicating),
      idle: Number(idle),
      'not-responding': Number(notResponding),
      'off-queue': Number(offQueue),
    },
  };
}

function contactsAt([origin, dialed, connected, abandoned]: Values, readAt: Minute): ContactMinute | null {
  if (origin === null) return null;
  return {
    origin: originAt(origin),
    readAt,
    dialed: Number(dialed),
    connected: numberAt(connected),
    abandoned: numberAt(abandoned),
  };
}

export type Card = Pick<KeptCampaign, 'campaign' | 'queueName'>;

export function recalledAt(row: Row, card: Card): RecalledCampaign {
  const sides = SIDE_COLUMNS.map((column) => row[column]);
  const { people, contacts } = figuresAt(minuteAt(row.minute), sides);
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
