/** The value below which `share` (0–1) of the values lie, by nearest rank; `null` of none. */
export function percentile(values: readonly number[], share: number): number | null {
  const ascending = values.toSorted((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(share * ascending.length));
  return ascending[rank - 1] ?? null;
}

export function median(values: readonly number[]): number | null {
  return percentile(values, 0.5);
}

/** `null` of none. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
