/** Blue, green, red: the order in which Electron takes a bitmap. */
export type Ink = readonly [blue: number, green: number, red: number];

/** A part of a picture; coordinates run from 0 to 1, right and down. Later layers cover earlier ones. */
export interface Layer {
  readonly covers: (x: number, y: number) => boolean;
  /** `null` clears what lies below. */
  readonly ink: Ink | null;
}

/** Samples per pixel and axis; soft edges keep small shapes apart. */
const SAMPLES = 4;

const BYTES = 4;

/** The picture as a bitmap of `size` by `size` pixels: BGRA, four bytes each, premultiplied. */
export function paint(size: number, layers: readonly Layer[]): Buffer {
  const pixels = Buffer.alloc(size * size * BYTES);
  for (let pixel = 0; pixel < size * size; pixel += 1) {
    const inks = samplesOf(size, pixel).map(([x, y]) => inkAt(layers, x, y));
    pixels.set(mixed(inks), pixel * BYTES);
  }
  return pixels;
}

function samplesOf(size: number, pixel: number): readonly (readonly [x: number, y: number])[] {
  const [left, top] = [pixel % size, Math.floor(pixel / size)];
  return Array.from({ length: SAMPLES * SAMPLES }, (_, sample) => {
    const x = left + ((sample % SAMPLES) + 0.5) / SAMPLES;
    const y = top + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES;
    return [x / size, y / size];
  });
}

function inkAt(layers: readonly Layer[], x: number, y: number): Ink | null {
  return layers.findLast((layer) => layer.covers(x, y))?.ink ?? null;
}

function mixed(inks: readonly (Ink | null)[]): readonly number[] {
  const mean = (read: (ink: Ink) => number): number =>
    Math.round(inks.reduce((sum, ink) => sum + (ink === null ? 0 : read(ink)), 0) / inks.length);
  return [mean(([blue]) => blue), mean(([, green]) => green), mean(([, , red]) => red), mean(() => 0xff)];
}
