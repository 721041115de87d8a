/** Heights of the three bars, as shares of the icon. */
const BARS: readonly number[] = [0.45, 0.85, 0.65];

/** Blue that shows on light and dark panels, as blue, green, red, alpha. */
const INK: readonly number[] = [0xf6, 0x82, 0x3b, 0xff];

/** The icon as a bitmap of `size` by `size` pixels, four bytes (BGRA) each: three bars of a chart. */
export function trayBitmap(size: number): Buffer {
  const pixels = Buffer.alloc(size * size * INK.length);
  const slot = size / BARS.length;
  for (const [index, height] of BARS.entries()) {
    const left = Math.round(index * slot + slot * 0.15);
    const right = Math.round((index + 1) * slot - slot * 0.15);
    const top = Math.round(size * (1 - height));
    fill(pixels, size, { left, right, top });
  }
  return pixels;
}

interface Bar {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

function fill(pixels: Buffer, size: number, { left, right, top }: Bar): void {
  for (let y = top; y < size; y += 1) {
    for (let x = left; x < right; x += 1) pixels.set(INK, (y * size + x) * INK.length);
  }
}
