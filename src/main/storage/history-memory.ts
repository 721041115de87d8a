import type { DiskCause } from '../../core/disk/trouble.ts';
import type { Reading } from '../../core/alerts/reading.ts';
import { same } from '../../core/board/same.ts';
import type { Corrections, KeptMinute, RecalledCampaign, RecalledMinute } from '../../core/history/kept.ts';
import type { KeptAlert } from '../../core/history/kept-alert.ts';
import type { MinuteFigures } from '../../core/merge/series.ts';
import { type Minute, MINUTE_MS, minuteOf, type Span } from '../../core/time/minute.ts';
import type { Explained, History } from '../ports/history.ts';
import { createMemoryMinutes, type MemoryCampaign, type MemoryMinute } from './history-memory-minutes.ts';
import { createMemoryKeys } from './history-memory-keys.ts';
import { pack, unpack } from './history-pack.ts';
import { packReading, unpackReading } from './history-readings.ts';

/**
 * A history that ends with the program and reaches back twelve hours at most: for runtimes without SQLite and
 * for disks that refuse. `why` says which, in words; `refused` that the disk is it.
 */
export function createMemoryHistory(why: string, refused: DiskCause | null = null): History {
  const minutes = createMemoryMinutes();
  const keys = createMemoryKeys();
  const alerts = new Map<string, KeptAlert>();
  const cards: Cards = new Map();
  const within = (span: Span): readonly MemoryMinute[] => minutes.within(span);
  return {
    state: () => ({ kind: 'memory', why, refused, ...minutes.span(), sizeBytes: 0 }),
    keep(kept) {
      const before = minutes.at(kept.minute);
      const campaigns = kept.campaigns.map((each) => ({ ...each, ...cardOf(cards, each) }));
      minutes.put(minuteOfKept({ ...kept, campaigns }, before, packReading(kept.reading, keys)));
    },
    correct: (corrections) => correct(minutes, corrections),
    keepAlerts: (added) => added.forEach((alert) => alerts.set(alert.id, alert)),
    figures: (span) => figuresWithin(within(span)),
    figuresOf: (id, span) => figuresWithin(within(span)).get(id) ?? [],
    readings: (span) =>
      within(span).flatMap(({ minute, reading }) => {
        const read: Reading | null = reading === null ? null : unpackReading(reading, minute, keys);
        return read === null ? [] : [read];
      }),
    progressOf: (id, span) =>
      within(span).flatMap(({ minute, campaigns }) => {
        const progress = campaigns.get(id)?.recalled?.progress ?? null;
        return progress === null ? [] : [{ minute, ...progress }];
      }),
    recall: (at) => recall(minutes.newest(minuteOf(at)), cards),
    explained(id, minute) {
      const bytes = minutes.at(minute)?.explained ?? null;
      return bytes === null
        ? null
        : ((unpack(bytes) as Readonly<Record<string, Explained>> | null)?.[id] ?? null);
    },
    alertsIn: (minute) => alertsIn([...alerts.values()], minute),
    tidy(now) {
      for (const [id, { resolvedAt }] of alerts)
        if (resolvedAt !== null && resolvedAt < now - DAY_MS) alerts.delete(id);
      return false;
    },
    forget: () => alerts.clear(),
    close: () => undefined,
  };
}

const DAY_MS = 86_400_000;

function minuteOfKept(
  { minute, board, campaigns }: KeptMinute,
  before: MemoryMinute | null,
  reading: Uint8Array,
): MemoryMinute {
  const known = new Map(before?.campaigns);
  const explained: Record<string, Explained> = {};
  for (const { findings, readiness, ...recalled } of campaigns) {
    const { id } = recalled.campaign;
    const sides = merged(known.get(id), { ...recalled, minute });
    known.set(id, { ...sides, recalled: { ...recalled, people: null, contacts: null } });
    explained[id] = { findings, readiness };
  }
  return { minute, board, campaigns: known, reading, explained: pack(explained) };
}

function correct(minutes: ReturnType<typeof createMemoryMinutes>, corrections: Corrections): void {
  for (const [id, arrived] of corrections) {
    for (const figures of arrived) {
      const before = minutes.at(figures.minute) ?? emptyMinute(figures.minute);
      const campaigns = new Map(before.campaigns).set(id, merged(before.campaigns.get(id), figures));
      minutes.put({ ...before, campaigns });
    }
  }
}

function emptyMinute(minute: Minute): MemoryMinute {
  return { minute, board: null, campaigns: new Map(), reading: null, explained: null };
}

/** A side that is not known leaves what is there. Any later reading of the same origin stands against it. */
function merged(
  known: MemoryCampaign | undefined,
  { minute, people, contacts }: MinuteFigures,
): MemoryCampaign {
  return {
    recalled: known?.recalled ?? null,
    people: people === null ? (known?.people ?? null) : { ...people, readAt: minute },
    contacts: contacts === null ? (known?.contacts ?? null) : { ...contacts, readAt: minute },
  };
}

function figuresWithin(minutes: readonly MemoryMinute[]): ReadonlyMap<string, readonly MinuteFigures[]> {
  const found = new Map<string, MinuteFigures[]>();
  for (const { minute, campaigns } of minutes) {
    for (const [id, { people, contacts }] of campaigns)
      found.set(id, [...(found.get(id) ?? []), { minute, people, contacts }]);
  }
  return found;
}

type Card = Pick<RecalledCampaign, 'campaign' | 'queueName'>;
type Cards = Map<string, Card>;

/** How a campaign is configured, once for all minutes in which it is the same: every listing tells it anew. */
function cardOf(cards: Cards, { campaign, queueName }: Card): Card {
  const known = cards.get(campaign.id);
  if (known?.queueName === queueName && same(known.campaign, campaign)) return known;
  const card = { campaign, queueName };
  cards.set(campaign.id, card);
  return card;
}

function recall(of: MemoryMinute | null, cards: Cards): RecalledMinute | null {
  if (of === null) return null;
  const { minute, board } = of;
  const campaigns = [...of.campaigns].flatMap(([id, { recalled, people, contacts }]) => {
    const listed = recalled ?? (board === null ? unwatched(cards.get(id)) : null);
    return listed === null ? [] : [{ ...listed, people, contacts }];
  });
  return { minute, board, campaigns };
}

/** A campaign of a minute that was only filled in is known by what it was configured as at another time. */
function unwatched(card: ReturnType<Cards['get']>): RecalledCampaign | null {
  if (card === undefined) return null;
  return { ...card, people: null, contacts: null, ready: null, today: null, progress: null };
}

function alertsIn(alerts: readonly KeptAlert[], minute: Minute): readonly KeptAlert[] {
  return alerts
    .filter(({ raisedAt, resolvedAt }) => raisedAt < minute + MINUTE_MS && (resolvedAt ?? Infinity) >= minute)
    .sort((a, b) => b.raisedAt - a.raisedAt);
}
