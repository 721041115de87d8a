import type { Ref } from './model.ts';

export const MINUTE = 60_000;

/** Counters kept per minute. The `t` kinds are durations: count, sum, smallest and largest. */
export const COUNTS = [
  'nOutbound',
  'nOutboundAttempted',
  'nOutboundConnected',
  'nOutboundAbandoned',
  'nOffered',
  'nConnected',
  'nOverSla',
  'withinSla',
] as const;
export const DURATIONS = ['tHandle', 'tTalk', 'tAcw', 'tAbandon', 'tAnswered', 'tWait'] as const;

export type CountName = (typeof COUNTS)[number];
export type DurationName = (typeof DURATIONS)[number];

const ROW_SIZE = COUNTS.length + DURATIONS.length * 4;
const countSlot = new Map<string, number>(COUNTS.map((name, i) => [name, i]));
const durationSlot = new Map<string, number>(DURATIONS.map((name, i) => [name, COUNTS.length + i * 4]));

/** What one fact belongs to: a campaign or none, a queue or none, a medium and a direction. */
export interface CellKey {
  readonly campaign: Ref | null;
  readonly queue: Ref | null;
  readonly media: string;
  readonly direction: 'inbound' | 'outbound';
}

/** Per-minute counters of one key; minutes in which nothing happened take no room. */
export class TallyCell {
  readonly key: CellKey;
  readonly index: number;
  readonly rows = new Map<number, Float64Array>();

  constructor(index: number, key: CellKey) {
    this.index = index;
    this.key = key;
  }

  row(minute: number): Float64Array {
    let row = this.rows.get(minute);
    if (row === undefined) {
      row = new Float64Array(ROW_SIZE);
      this.rows.set(minute, row);
    }
    return row;
  }
}

export interface Fact {
  readonly cell: TallyCell;
  readonly at: number;
  readonly name: CountName | DurationName;
  /** Milliseconds for a duration, how many for a count. */
  readonly value: number;
}

/** Adds one fact to its minute. */
function applyFact(fact: Fact): void {
  const row = fact.cell.row(Math.floor(fact.at / MINUTE));
  const slot = countSlot.get(fact.name);
  if (slot === undefined) addDuration(row, durationSlot.get(fact.name) ?? 0, fact.value);
  else row[slot] = (row[slot] ?? 0) + fact.value;
}

function addDuration(row: Float64Array, slot: number, ms: number): void {
  const count = row[slot] ?? 0;
  row[slot] = count + 1;
  row[slot + 1] = (row[slot + 1] ?? 0) + ms;
  row[slot + 2] = count === 0 ? ms : Math.min(row[slot + 2] ?? ms, ms);
  row[slot + 3] = Math.max(row[slot + 3] ?? 0, ms);
}

export interface DurationSum {
  count: number;
  sum: number;
  min: number;
  max: number;
}

export function readCount(row: Float64Array, name: CountName): number {
  return row[countSlot.get(name) ?? 0] ?? 0;
}

export function readDuration(row: Float64Array, name: DurationName): DurationSum {
  const slot = durationSlot.get(name) ?? 0;
  return { count: row[slot] ?? 0, sum: row[slot + 1] ?? 0, min: row[slot + 2] ?? 0, max: row[slot + 3] ?? 0 };
}

/** How long a fact takes to appear in the analytics, in milliseconds. */
export type LagOf = (fact: Fact) => number;

/**
 * The way from the floor to the analytics: a fact becomes visible when its lag has passed, and
 * never before an older fact of the same cell.
 */
export class Ingestion {
  /** Facts older than this are visible at once; it only ever grows. */
  #visibleUpTo = -Infinity;
  readonly #waiting = new Map<TallyCell, Fact[]>();
  readonly #lagOf: LagOf;
  readonly #longestLag: number;

  constructor(lagOf: LagOf, longestLag: number) {
    this.#lagOf = lagOf;
    this.#longestLag = longestLag;
  }

  /** Lets facts that will be older than the longest lag at `time` skip the waiting line. */
  expect(time: number): void {
    this.#visibleUpTo = Math.max(this.#visibleUpTo, time - this.#longestLag);
  }

  take(fact: Fact): void {
    const line = this.#waiting.get(fact.cell);
    if (fact.at <= this.#visibleUpTo && line === undefined) applyFact(fact);
    else if (line === undefined) this.#waiting.set(fact.cell, [fact]);
    else line.push(fact);
  }

  /** Facts of a cell that are still on their way. */
  underWay(cell: TallyCell): readonly Fact[] {
    return this.#waiting.get(cell) ?? [];
  }

  /** Makes every fact visible whose lag has passed at `time`. */
  settle(time: number): void {
    for (const [cell, line] of this.#waiting) {
      const late = line.findIndex((fact) => fact.at + this.#lagOf(fact) > time);
      const done = late === -1 ? line.length : late;
      for (const fact of line.slice(0, done)) applyFact(fact);
      if (done === line.length) this.#waiting.delete(cell);
      else line.splice(0, done);
    }
  }
}
