/** A narrow space that does not break: groups thousands and sets the unit off. */
const THIN = '\u202f';

/** Such as "4 512"; `decimals` is kept even where it is zero, so that columns line up. */
export function formatCount(value: number, decimals = 0): string {
  return formatOf(decimals).format(value).replaceAll(',', THIN);
}

/** Kept, as making one takes far longer than using it. */
const FORMATS = new Map<number, Intl.NumberFormat>();

function formatOf(decimals: number): Intl.NumberFormat {
  const known = FORMATS.get(decimals);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat('en', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  FORMATS.set(decimals, made);
  return made;
}

/** Such as "41 %" or, below ten with one decimal, "1.4 %". */
export function formatPercent(value: number, decimals = 0): string {
  return `${formatCount(value, decimals)}${THIN}%`;
}

/** Such as "1 agent", "22 agents". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
