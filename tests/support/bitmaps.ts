/** Red, green, blue. */
export type Colour = readonly [red: number, green: number, blue: number];

/** How opaque each pixel of a BGRA bitmap is. */
export function alphasOf(bitmap: Buffer): readonly number[] {
  return Array.from({ length: bitmap.length / 4 }, (_, pixel) => bitmap[pixel * 4 + 3] ?? 0);
}

/** The most frequent colour of the opaque pixels in a square part of the picture; shares of its size. */
export function strongestInk(
  bitmap: Buffer,
  size: number,
  { from, to }: { readonly from: number; readonly to: number },
): Colour {
  const counts = new Map<string, number>();
  for (let y = Math.floor(size * 0.5); y < size; y += 1) {
    for (let x = Math.floor(size * from); x < size * to; x += 1) {
      const [blue = 0, green = 0, red = 0, alpha = 0] = bitmap.subarray((y * size + x) * 4);
      const key = `${red},${green},${blue}`;
      if (alpha === 255) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const [strongest] = [...counts].sort(([, a], [, b]) => b - a);
  const [red = 0, green = 0, blue = 0] = strongest?.[0].split(',').map(Number) ?? [];
  return [red, green, blue];
}

/** The contrast ratio of WCAG 2, 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
