import { succeeded } from '../../../core/faults/fault.ts';
import type { Outcome } from '../../../core/faults/fault.ts';
import type { Instant } from '../../../core/time/minute.ts';
import type { Http } from '../http.ts';
import { inChunks } from '../platform/chunks.ts';
import { numberedPages, PAGE_SIZE } from '../platform/pages.ts';
import { type ListedUser, user } from './decode.ts';

const LISTING = { path: '/api/v2/users', priority: 'catalogue', item: user } as const;

/**
 * The guide's one list of people. Names, licences and who belongs to what are all in it, and each is asked
 * for by itself: a list that is young enough is not read again.
 */
export interface Directory {
  everybody(oldestMs: number): Promise<Outcome<readonly ListedUser[]>>;
  /** Some people, read anew. */
  some(ids: readonly string[]): Promise<Outcome<readonly ListedUser[]>>;
}

export function createDirectory(http: Http, now: () => Instant): Directory {
  let last: { readonly users: readonly ListedUser[]; readonly readAt: Instant } | null = null;
  let underWay: Promise<Outcome<readonly ListedUser[]>> | null = null;

  async function read(): Promise<Outcome<readonly ListedUser[]>> {
    const outcome = await numberedPages(http, LISTING);
    if (outcome.ok) last = { users: outcome.value, readAt: now() };
    return outcome;
  }

  return {
    everybody(oldestMs) {
      if (last !== null && now() - last.readAt < oldestMs) return Promise.resolve(succeeded(last.users));
      underWay ??= read().finally(() => {
        underWay = null;
      });
      return underWay;
    },
    some: (ids) =>
      inChunks(ids, PAGE_SIZE, (chunk) =>
        numberedPages(http, { ...LISTING, query: chunk.map((id) => ['id', id] as const) }),
      ),
  };
}
