import { badRequest, invalidValue } from './errors.ts';

/** Reads a list of metric names and refuses the first one that does not exist. */
export function readMetrics(list: unknown, known: readonly string[], field = 'metrics'): string[] {
  if (!Array.isArray(list) || list.length === 0)
    throw badRequest(`${field} must be a list with at least one metric.`, field);
  for (const name of list) {
    if (typeof name !== 'string' || !known.includes(name)) {
      throw invalidValue(`Unknown metric ${JSON.stringify(name)}; known here: ${known.join(', ')}.`, field);
    }
  }
  return [...new Set(list as string[])];
}
