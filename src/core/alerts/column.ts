import type { MeasureDefinition } from './measure.ts';

/** One number per slot; `null` = not known. */
export interface Column {
  write(slot: number, value: number | null): void;
  read(slot: number): number | null;
  /** Whether it takes the space of all its slots, which it does from its first change on. */
  isSpread(): boolean;
  /** Takes that space now. */
  spread(): void;
}

/** How a number is kept: as a whole one of two bytes after this factor, or as a float where it may be large. */
type Grain = number | 'float';

/** Finer than any level that a rule compares with. */
export const GRAINS: Readonly<Record<MeasureDefinition['unit'], Grain>> = {
  'per cent': 100,
  'contacts per minute': 10,
  contacts: 'float',
  agents: 1,
  calls: 100,
  seconds: 1,
  minutes: 1,
  interactions: 1,
};

const UNKNOWN = 0xffff;

/**
 * A column that takes no space while its value stays the same, as with campaigns that are off. What does
 * not fit into two bytes counts as the largest number that does.
 */
export function createColumn(slots: number, grain: Grain): Column {
  const unknown = grain === 'float' ? Number.NaN : UNKNOWN;
  let constant: number | null = null;
  let values: Uint16Array | Float32Array | null = null;
  const encode = (value: number | null): number => {
    if (value === null) return unknown;
    return grain === 'float' ? value : Math.min(UNKNOWN - 1, Math.round(value * grain));
  };
  const decode = (code: number): number | null => {
    if (Object.is(code, unknown)) return null;
    return grain === 'float' ? code : code / grain;
  };
  const spreadOver = (code: number): Uint16Array | Float32Array =>
    (grain === 'float' ? new Float32Array(slots) : new Uint16Array(slots)).fill(code);
  return {
    write(slot, value) {
      const code = encode(value);
      constant ??= code;
      if (values === null && Object.is(code, constant)) return;
      values ??= spreadOver(constant);
      values[slot] = code;
    },
    read: (slot) => decode(values?.[slot] ?? constant ?? unknown),
    isSpread: () => values !== null,
    spread: () => void (values ??= spreadOver(constant ?? unknown)),
  };
}
