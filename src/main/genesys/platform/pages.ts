import { z } from 'zod';
import { failed, fault, succeeded } from '../../../core/faults/fault.ts';
import type { Outcome } from '../../../core/faults/fault.ts';
import type { Priority } from '../../../core/polling/priority.ts';
import type { Http } from '../http.ts';
import { joined } from './chunks.ts';
import { maybeList, maybeNumber, maybeText } from './decode/common.ts';

/** The most the platform gives per page. */
export const PAGE_SIZE = 100;

/** A listing longer than this is a loop, not a contact centre. */
const MOST_PAGES = 1_000;

/** What is listed, page by page. */
export interface Listing<T> {
  readonly path: string;
  readonly query?: readonly (readonly [name: string, value: string])[];
  readonly priority: Priority;
  readonly item: z.ZodType<T>;
}

/** A listing that tells how many pages there are: the first page, then all others side by side. */
export async function numberedPages<T>(http: Http, listing: Listing<T>): Promise<Outcome<readonly T[]>> {
  const first = await page(http, listing, [['pageNumber', '1']]);
  if (!first.ok) return first;
  const { entities, pageCount } = first.value;
  if (pageCount === null) return onwards(http, listing, first.value);
  if (pageCount > MOST_PAGES) return failed(endless(listing));
  const rest = Array.from({ length: Math.max(0, pageCount - 1) }, (_, index) => String(index + 2));
  const others = await Promise.all(
    rest.map(async (pageNumber) => entitiesOf(await page(http, listing, [['pageNumber', pageNumber]]))),
  );
  return joined([succeeded(entities), ...others]);
}

/** A listing without totals: one page after the other until one is not full. */
export async function uncountedPages<T>(http: Http, listing: Listing<T>): Promise<Outcome<readonly T[]>> {
  const first = await page(http, listing, [['pageNumber', '1']]);
  return first.ok ? onwards(http, listing, first.value) : first;
}

/** A listing whose every page names the next by a cursor within `nextUri`. */
export async function cursorPages<T>(http: Http, listing: Listing<T>): Promise<Outcome<readonly T[]>> {
  const all: T[] = [];
  let after: string | null = null;
  for (let count = 0; count < MOST_PAGES; count += 1) {
    const next: Outcome<Page<T>> = await page(http, listing, after === null ? [] : [['after', after]]);
    if (!next.ok) return next;
    all.push(...next.value.entities);
    const cursor = cursorOf(next.value.nextUri);
    if (cursor === null || cursor === after) return succeeded(all);
    after = cursor;
  }
  return failed(endless(listing));
}

interface Page<T> {
  readonly entities: readonly T[];
  readonly pageSize: number | null;
  readonly pageCount: number | null;
  readonly nextUri: string | null;
}

function page<T>(
  http: Http,
  { path, query = [], priority, item }: Listing<T>,
  place: readonly (readonly [string, string])[],
): Promise<Outcome<Page<T>>> {
  return http.ask({
    method: 'GET',
    path,
    query: [...query, ['pageSize', String(PAGE_SIZE)], ...place],
    priority,
    schema: pageOf(item),
  });
}

/** One per kind of entity: a schema compiles itself with its first use, which the engine never forgets. */
const pageSchemas = new WeakMap<object, unknown>();

function pageOf<T>(item: Listing<T>['item']): z.ZodType<Page<T>> {
  const known = pageSchemas.get(item) as z.ZodType<Page<T>> | undefined;
  if (known !== undefined) return known;
  const rest = { pageSize: maybeNumber, pageCount: maybeNumber, nextUri: maybeText };
  const schema = z.object({ entities: maybeList(item), ...rest });
  pageSchemas.set(item, schema);
  return schema;
}

async function onwards<T>(http: Http, listing: Listing<T>, first: Page<T>): Promise<Outcome<readonly T[]>> {
  const all = [...first.entities];
  let last = first;
  for (let number = 2; isFull(last); number += 1) {
    if (number > MOST_PAGES) return failed(endless(listing));
    const next = await page(http, listing, [['pageNumber', String(number)]]);
    if (!next.ok) return next;
    all.push(...next.value.entities);
    last = next.value;
  }
  return succeeded(all);
}

/** The platform may give smaller pages than it was asked for, and says so in `pageSize`. */
function isFull<T>({ entities, pageSize }: Page<T>): boolean {
  return entities.length > 0 && entities.length >= Math.min(pageSize ?? PAGE_SIZE, PAGE_SIZE);
}

function entitiesOf<T>(outcome: Outcome<Page<T>>): Outcome<readonly T[]> {
  return outcome.ok ? succeeded(outcome.value.entities) : outcome;
}

function cursorOf(nextUri: string | null): string | null {
  if (nextUri === null) return null;
  const query = nextUri.includes('?') ? nextUri.slice(nextUri.indexOf('?') + 1) : '';
  return new URLSearchParams(query).get('after');
}

function endless<T>({ path }: Listing<T>) {
  return fault('malformed-answer', `The list goes on beyond ${MOST_PAGES} pages.`, { call: `GET ${path}` });
}
