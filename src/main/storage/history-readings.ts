import type { Measured, MeasureId } from '../../core/alerts/measure.ts';
import { type Identity, identityOf, type Reading, type SubjectReading } from '../../core/alerts/reading.ts';
import type { Minute } from '../../core/time/minute.ts';
import { pack, unpack } from './history-pack.ts';

/** Who a reading is about changes seldom, so it is kept once and named by a number. */
export interface IdentityKeys {
  keyOf(identity: Identity): number;
  identityOf(key: number): Identity | null;
}

type Side = number | null;

/** Value, sample, numerator, denominator, and the window in seconds from the start of the minute. */
type PackedMeasure = readonly [value: number, ...rest: readonly Side[]];

interface PackedReading {
  readonly whole: Reading['whole'];
  readonly inhibited: boolean;
  readonly subjects: readonly (readonly [
    key: number,
    measures: Readonly<Record<string, PackedMeasure>>,
    states: SubjectReading['states'],
  ])[];
}

/** What rules read of a minute, without agents; values to four decimals. */
export function packReading(reading: Reading, keys: IdentityKeys): Uint8Array {
  const { minute, whole, inhibited } = reading;
  const subjects = reading.subjects
    .filter(({ subject }) => subject.kind !== 'agent')
    .map((of) => [keys.keyOf(identityOf(of)), packMeasures(of.measures, minute), of.states] as const);
  return pack({
    whole: whole.filter((kind) => kind !== 'agent'),
    inhibited,
    subjects,
  } satisfies PackedReading);
}

/** `null` where it is damaged. A subject that nobody knows any more is left out. */
export function unpackReading(bytes: Uint8Array, minute: Minute, keys: IdentityKeys): Reading | null {
  const packed = unpack(bytes) as PackedReading | null;
  if (packed === null) return null;
  const subjects = packed.subjects.flatMap(([key, measures, states]) => {
    const identity = keys.identityOf(key);
    return identity === null ? [] : [{ ...identity, measures: unpackMeasures(measures, minute), states }];
  });
  return { minute, whole: packed.whole, inhibited: packed.inhibited, subjects };
}

function packMeasures(
  measures: SubjectReading['measures'],
  minute: Minute,
): Readonly<Record<string, PackedMeasure>> {
  const packed: Record<string, PackedMeasure> = {};
  for (const [id, of] of Object.entries(measures)) packed[id] = packMeasured(of, minute);
  return packed;
}

function packMeasured(of: Measured, minute: Minute): PackedMeasure {
  const sides = [of.sample, of.numerator, of.denominator].map(rounded);
  const window = [of.from, of.to].map((at) => (at === null ? null : (at - minute) / 1000));
  const rest = [...sides, ...window];
  while (rest.length > 0 && rest.at(-1) === null) rest.pop();
  return [rounded(of.value) ?? 0, ...rest];
}

function unpackMeasures(
  packed: Readonly<Record<string, PackedMeasure>>,
  minute: Minute,
): SubjectReading['measures'] {
  const measures: Partial<Record<MeasureId, Measured>> = {};
  for (const [id, [value, sample, numerator, denominator, from, to]] of Object.entries(packed)) {
    measures[id as MeasureId] = {
      value,
      sample: sample ?? null,
      numerator: numerator ?? null,
      denominator: denominator ?? null,
      from: instantOf(from, minute),
      to: instantOf(to, minute),
    };
  }
  return measures;
}

function instantOf(seconds: Side | undefined, minute: Minute): number | null {
  return seconds === undefined || seconds === null ? null : minute + seconds * 1000;
}

function rounded(value: Side): Side {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}
