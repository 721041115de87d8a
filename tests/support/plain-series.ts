import type { ContactMinute, MinuteFigures, PeopleMinute } from '../../src/core/merge/series.ts';

/** A series as a list of plain objects: what the kept one has to tell, written as simply as it can be. */
export type PlainSeries = readonly MinuteFigures[];

export function plainMerge(series: PlainSeries, arrived: readonly MinuteFigures[]): PlainSeries {
  const minutes = new Map(series.map((figures) => [figures.minute, figures]));
  for (const figures of arrived) {
    const known = minutes.get(figures.minute) ?? { minute: figures.minute, people: null, contacts: null };
    const people = winner(known.people, figures.people, (side) => side.agents);
    const contacts = winner(known.contacts, figures.contacts, (side) => side.dialed);
    minutes.set(figures.minute, { minute: figures.minute, people, contacts });
  }
  return [...minutes.values()].sort((a, b) => a.minute - b.minute);
}

function winner<T extends PeopleMinute | ContactMinute>(
  known: T | null,
  arrived: T | null,
  sizeOf: (side: T) => number,
): T | null {
  if (known === null || arrived === null) return known ?? arrived;
  const rank = (side: T): readonly number[] => [
    side.origin === 'observed' ? 1 : 0,
    side.readAt,
    sizeOf(side),
  ];
  const [a, b] = [rank(known), rank(arrived)];
  const differing = a.findIndex((value, index) => value !== b[index]);
  return differing !== -1 && (b[differing] ?? 0) > (a[differing] ?? 0) ? arrived : known;
}

/** In the precision that is promised: times to the millisecond, contacts to seven digits. */
export function promised({ minute, people, contacts }: MinuteFigures): MinuteFigures {
  return {
    minute,
    people: people === null ? null : { ...people, time: cutTimes(people.time) },
    contacts: contacts === null ? null : sevenDigits(contacts),
  };
}

function cutTimes(time: PeopleMinute['time']): PeopleMinute['time'] {
  return {
    interacting: Math.floor(time.interacting),
    communicating: Math.floor(time.communicating),
    idle: Math.floor(time.idle),
    'not-responding': Math.floor(time['not-responding']),
    'off-queue': Math.floor(time['off-queue']),
  };
}

function sevenDigits({ dialed, connected, abandoned, ...rest }: ContactMinute): ContactMinute {
  const cut = (value: number | null): number | null => (value === null ? null : Math.fround(value));
  return { ...rest, dialed: Math.fround(dialed), connected: cut(connected), abandoned: cut(abandoned) };
}
