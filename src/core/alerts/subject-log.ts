import { type Column, createColumn, GRAINS } from './column.ts';
import { MEASURES } from './definitions.ts';
import type { Measured, MeasureId, StateId, SubjectKind } from './measure.ts';
import { identityOf, type SubjectReading } from './reading.ts';

const STATE_IDS: readonly StateId[] = [
  ...(['running', 'invalid', 'forced-off', 'exhausted', 'outside-callable-time'] as const),
  ...(['data-stale', 'rate-limited', 'signed-out'] as const),
];

/** What was stored of one subject; its name and place are the newest ones. */
export interface SubjectLog {
  write(slot: number, reading: SubjectReading): void;
  /** That the subject was not listed. */
  skip(slot: number): void;
  /** `null` where it was not listed. `dayFrom` = when the day's counters of that minute began. */
  read(slot: number, measures: readonly MeasureId[], dayFrom: number | null): SubjectReading | null;
}

const MEASURES_OF = measuresPerKind();

function measuresPerKind(): Readonly<Record<SubjectKind, readonly MeasureId[]>> {
  const of = (kind: SubjectKind): readonly MeasureId[] =>
    Object.values(MEASURES)
      .filter(({ subjects }) => subjects.includes(kind))
      .map(({ id }) => id);
  return { campaign: of('campaign'), queue: of('queue'), agent: of('agent'), connection: of('connection') };
}

interface Kept {
  readonly values: Column;
  /** `null` where the measure has no sample. */
  readonly samples: Column | null;
}

export function createSubjectLog(slots: number): SubjectLog {
  const kept = new Map<MeasureId, Kept>();
  const states = createColumn(slots, 1);
  const statesAt = unpacking(states);
  const listed = new Uint8Array(slots);
  let newest: SubjectReading | null = null;
  let isSpread = false;
  return {
    write(slot, reading) {
      const isFirst = newest === null;
      newest = reading;
      listed[slot] = 1;
      states.write(slot, packed(reading.states));
      for (const id of measuresIn(reading)) {
        if (!kept.has(id)) kept.set(id, isFirst ? keptOf(slots, id) : keptLate(slots, id));
      }
      for (const [id, columns] of kept) writeMeasured(columns, slot, reading.measures[id]);
      isSpread ||= spreadTogether(slots, { states, kept, kind: reading.subject.kind });
    },
    skip: (slot) => void (listed[slot] = 0),
    read(slot, measures, dayFrom) {
      if (newest === null || listed[slot] !== 1) return null;
      const found: Partial<Record<MeasureId, Measured>> = {};
      for (const id of measures) {
        const measured = readMeasured(kept.get(id), slot, dayFrom);
        if (measured !== null) found[id] = measured;
      }
      return { ...identityOf(newest), measures: found, states: statesAt(slot) };
    },
  };
}

function measuresIn({ measures }: SubjectReading): readonly MeasureId[] {
  return Object.keys(measures) as MeasureId[];
}

function keptOf(slots: number, id: MeasureId): Kept {
  const { sampleOf, unit } = MEASURES[id];
  return {
    values: createColumn(slots, GRAINS[unit]),
    samples: sampleOf === null ? null : createColumn(slots, 1),
  };
}

/** A measure that is first known later on: a first write says of all slots that it was not. */
function keptLate(slots: number, id: MeasureId): Kept {
  const kept = keptOf(slots, id);
  kept.values.write(0, null);
  kept.samples?.write(0, null);
  return kept;
}

function columnsOf({ values, samples }: Kept): readonly Column[] {
  return samples === null ? [values] : [values, samples];
}

interface Columns {
  readonly states: Column;
  readonly kept: Map<MeasureId, Kept>;
  readonly kind: SubjectReading['subject']['kind'];
}

/**
 * Where one column moves the others will, and measures that are not known yet, such as those that need a sample:
 * a shift should not grow by each of them in turn. Answers whether they take all their space now.
 */
function spreadTogether(slots: number, { states, kept, kind }: Columns): boolean {
  const all = [states, ...[...kept.values()].flatMap(columnsOf)];
  if (!all.some((column) => column.isSpread())) return false;
  for (const id of MEASURES_OF[kind]) if (!kept.has(id)) kept.set(id, keptLate(slots, id));
  for (const column of [states, ...[...kept.values()].flatMap(columnsOf)]) column.spread();
  return true;
}

function writeMeasured({ values, samples }: Kept, slot: number, measured: Measured | undefined): void {
  const sample = measured?.sample ?? null;
  values.write(slot, measured?.value ?? null);
  samples?.write(slot, sample === null ? null : Math.floor(sample));
}

function readMeasured(kept: Kept | undefined, slot: number, dayFrom: number | null): Measured | null {
  const value = kept?.values.read(slot) ?? null;
  if (value === null) return null;
  const sample = kept?.samples?.read(slot) ?? null;
  return { value, sample, numerator: null, denominator: null, from: dayFrom, to: null };
}

/** Two bits a state: whether it is known and whether it holds. All bits set would say "not known". */
function packed(states: SubjectReading['states']): number {
  return STATE_IDS.reduce((bits, id, index) => {
    const holds = states[id];
    return holds === undefined ? bits : bits | ((holds ? 2 : 1) << (2 * index));
  }, 0);
}

/** A day has few different states; each is put together once. */
function unpacking(column: Column): (slot: number) => SubjectReading['states'] {
  const known = new Map<number, SubjectReading['states']>();
  return (slot) => {
    const bits = column.read(slot) ?? 0;
    const states = known.get(bits) ?? unpacked(bits);
    known.set(bits, states);
    return states;
  };
}

function unpacked(bits: number): SubjectReading['states'] {
  const known = STATE_IDS.flatMap((id, index) => {
    const pair = (bits >> (2 * index)) & 3;
    return pair === 0 ? [] : [[id, pair === 2] as const];
  });
  return Object.fromEntries(known);
}
