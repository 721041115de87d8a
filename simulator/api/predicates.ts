import { badRequest, invalidValue } from './errors.ts';
import { isRecord, type Json } from './request.ts';

interface Predicate {
  readonly dimension: string;
  readonly operator: 'matches' | 'exists' | 'notExists';
  readonly value: string;
}

interface Clause {
  readonly type: 'and' | 'or';
  readonly predicates: readonly Predicate[];
  readonly clauses: readonly Clause[];
}

export interface Filter {
  /** Whether something with these dimensions passes. */
  readonly passes: (dimensions: Readonly<Record<string, string | undefined>>) => boolean;
  /** Every value the filter names for a dimension, in order, without repeats. */
  readonly valuesOf: (dimension: string) => string[];
  readonly isEmpty: boolean;
}

/** Reads a query's filter (and/or, one level of clauses) and refuses dimensions it does not know. */
export function readFilter(filter: unknown, dimensions: readonly string[]): Filter {
  if (filter === undefined || filter === null)
    return { passes: () => true, valuesOf: () => [], isEmpty: true };
  const root = readClause(filter, dimensions, 'filter');
  const all = [...root.predicates, ...root.clauses.flatMap(({ predicates }) => predicates)];
  return {
    passes: (values) => clausePasses(root, values),
    valuesOf: (dimension) => [
      ...new Set(all.filter((one) => one.dimension === dimension).map(({ value }) => value)),
    ],
    isEmpty: all.length === 0,
  };
}

function readClause(clause: unknown, dimensions: readonly string[], where: string): Clause {
  if (!isRecord(clause)) throw badRequest(`${where} must be an object.`, where);
  const type = typeof clause.type === 'string' ? clause.type.toLowerCase() : '';
  if (type !== 'and' && type !== 'or')
    throw invalidValue(`${where}.type must be "and" or "or".`, `${where}.type`);
  const predicates = listOf(clause, 'predicates').map((one) => readPredicate(one, dimensions, where));
  const clauses = listOf(clause, 'clauses').map((one, i) =>
    readClause(one, dimensions, `${where}.clauses[${String(i)}]`),
  );
  return { type, predicates, clauses };
}

function readPredicate(predicate: unknown, dimensions: readonly string[], where: string): Predicate {
  if (!isRecord(predicate)) throw badRequest(`${where}.predicates must hold objects.`, where);
  const { dimension, operator = 'matches', value } = predicate;
  if (typeof dimension !== 'string' || !dimensions.includes(dimension)) {
    throw invalidValue(
      `Unknown dimension ${JSON.stringify(dimension)}; known here: ${dimensions.join(', ')}.`,
      'dimension',
    );
  }
  if (operator !== 'matches' && operator !== 'exists' && operator !== 'notExists') {
    throw invalidValue(`Unknown operator ${JSON.stringify(operator)}.`, 'operator');
  }
  if (operator === 'matches' && typeof value !== 'string')
    throw invalidValue('A matches predicate needs a value.', 'value');
  return { dimension, operator, value: typeof value === 'string' ? value : '' };
}

function listOf(clause: Json, name: string): readonly unknown[] {
  const list = clause[name];
  if (list === undefined || list === null) return [];
  if (Array.isArray(list)) return list;
  throw badRequest(`${name} must be a list.`, name);
}

function clausePasses(clause: Clause, values: Readonly<Record<string, string | undefined>>): boolean {
  const parts = [
    ...clause.predicates.map((one) => predicatePasses(one, values[one.dimension])),
    ...clause.clauses.map((one) => clausePasses(one, values)),
  ];
  if (parts.length === 0) return true;
  return clause.type === 'and' ? parts.every(Boolean) : parts.some(Boolean);
}

function predicatePasses({ operator, value }: Predicate, actual: string | undefined): boolean {
  switch (operator) {
    case 'matches':
      return actual?.toLowerCase() === value.toLowerCase();
    case 'exists':
      return actual !== undefined;
    case 'notExists':
      return actual === undefined;
  }
}
