/** One of these values of a dimension: what other languages write as IN. */
export function anyOf(dimension: string, values: readonly string[]) {
  return {
    type: 'or',
    predicates: values.map((value) => ({ type: 'dimension', dimension, operator: 'matches', value })),
  } as const;
}

/** Whatever has the dimension at all. */
export function has(dimension: string) {
  return {
    type: 'and',
    predicates: [{ type: 'dimension', dimension, operator: 'exists' }],
  } as const;
}
