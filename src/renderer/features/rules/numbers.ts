/** A number as people write it, with a point or a comma: "2.5", "2,5". */
const NUMBER = /^\d+([.,]\d+)?(e[+-]?\d+)?$/i;

/** The number that a text holds; `null` where it holds none, or a negative one. */
export function numberOf(text: string): number | null {
  const trimmed = text.trim();
  if (!NUMBER.test(trimmed)) return null;
  const value = Number(trimmed.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}
