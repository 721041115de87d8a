import type { ApiRequest } from './request.ts';
import { invalidValue } from './errors.ts';

const DEFAULT_PAGE_SIZE = 25;
const MAX_PAGE_SIZE = 100;

interface PagePlace {
  readonly size: number;
  readonly number: number;
}

export function pagePlace({ query }: ApiRequest): PagePlace {
  return {
    size: query.whole('pageSize', { fallback: DEFAULT_PAGE_SIZE, max: MAX_PAGE_SIZE }),
    number: query.whole('pageNumber', { fallback: 1, max: 1_000_000 }),
  };
}

/** One page by number, with totals and the relative addresses of its neighbours. */
export function numberedPage<T>(
  request: ApiRequest,
  items: readonly T[],
  entity: (item: T) => unknown,
): object {
  const { size, number } = pagePlace(request);
  const pageCount = Math.ceil(items.length / size);
  return {
    entities: slice(items, { size, number }).map(entity),
    pageSize: size,
    pageNumber: number,
    total: items.length,
    pageCount,
    firstUri: pageUri(request, 1),
    selfUri: pageUri(request, number),
    lastUri: pageUri(request, Math.max(1, pageCount)),
    ...(number < pageCount ? { nextUri: pageUri(request, number + 1) } : {}),
    ...(number > 1 ? { previousUri: pageUri(request, number - 1) } : {}),
  };
}

/** One page by number without totals: queue members are listed like this. */
export function pageWithoutTotal<T>(
  request: ApiRequest,
  items: readonly T[],
  entity: (item: T) => unknown,
): object {
  const { size, number } = pagePlace(request);
  return {
    entities: slice(items, { size, number }).map(entity),
    pageSize: size,
    pageNumber: number,
    firstUri: pageUri(request, 1),
    selfUri: pageUri(request, number),
    ...(number * size < items.length ? { nextUri: pageUri(request, number + 1) } : {}),
    ...(number > 1 ? { previousUri: pageUri(request, number - 1) } : {}),
  };
}

/** One page by cursor: `after` and `before` hold positions nobody else should read. */
export function cursorPage<T>(
  request: ApiRequest,
  items: readonly T[],
  entity: (item: T) => unknown,
): object {
  const { query, path } = request;
  const size = query.whole('pageSize', { fallback: DEFAULT_PAGE_SIZE, max: MAX_PAGE_SIZE });
  const after = readCursor(query.text('after'), 'after');
  const before = readCursor(query.text('before'), 'before');
  const start = after ?? Math.max(0, (before ?? 0) - size);
  const end = Math.min(items.length, before ?? start + size);
  const uri = (name: string, at: number): string =>
    `${path}?pageSize=${String(size)}&${name}=${Buffer.from(`at:${String(at)}`).toString('base64url')}`;
  return {
    entities: items.slice(start, end).map(entity),
    selfUri: path,
    ...(end < items.length ? { nextUri: uri('after', end) } : {}),
    ...(start > 0 ? { previousUri: uri('before', start) } : {}),
  };
}

/** The part of a list that a page by number shows. */
export function slice<T>(items: readonly T[], { size, number }: PagePlace): readonly T[] {
  return items.slice((number - 1) * size, number * size);
}

function pageUri({ path, query }: ApiRequest, number: number): string {
  return `${path}?${query.with('pageNumber', String(number))}`;
}

function readCursor(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  const found = /^at:(\d+)$/.exec(Buffer.from(text, 'base64url').toString());
  if (found === null) throw invalidValue(`Parameter ${name} is not a cursor of this listing.`, name);
  return Number(found[1]);
}
