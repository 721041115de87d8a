import { invalidValue } from '../errors.ts';
import type { ApiRequest } from '../request.ts';

const FILTER_TYPES = [
  'Equals',
  'RegEx',
  'Contains',
  'Prefix',
  'LessThan',
  'LessThanEqualTo',
  'GreaterThan',
  'GreaterThanEqualTo',
  'BeginsWith',
  'EndsWith',
] as const;

/** The outbound service's filter on names: `filterType` says how `name` is compared (default Prefix). */
export function nameFilter({ query }: ApiRequest): (name: string) => boolean {
  const type = query.choice('filterType', FILTER_TYPES) ?? 'Prefix';
  const wanted = query.text('name')?.toLowerCase();
  if (wanted === undefined || wanted === '') return () => true;
  return (name) => compare(name.toLowerCase(), type, wanted);
}

function compare(name: string, type: (typeof FILTER_TYPES)[number], wanted: string): boolean {
  switch (type) {
    case 'Equals':
      return name === wanted;
    case 'RegEx':
      return matchesPattern(name, wanted);
    case 'Contains':
      return name.includes(wanted);
    case 'Prefix':
    case 'BeginsWith':
      return name.startsWith(wanted);
    case 'EndsWith':
      return name.endsWith(wanted);
    case 'LessThan':
      return name < wanted;
    case 'LessThanEqualTo':
      return name <= wanted;
    case 'GreaterThan':
      return name > wanted;
    case 'GreaterThanEqualTo':
      return name >= wanted;
  }
}

function matchesPattern(name: string, pattern: string): boolean {
  try {
    return new RegExp(pattern, 'i').test(name);
  } catch {
    throw invalidValue(`Parameter name is not a regular expression: "${pattern}".`, 'name');
  }
}
