import type { Outcome } from '../../core/faults/fault.ts';
import { succeeded } from '../../core/faults/fault.ts';
import type { Floor } from '../../core/merge/floor.ts';
import { gatherLicences } from '../../core/merge/licences.ts';
import type { LicenceHolder } from '../../core/readiness/licences.ts';
import type { Instant } from '../../core/time/minute.ts';
import type { Asking, Gather, Source } from './sources.ts';

/** How long the whole list is taken as it was read. */
const REFRESH_MS = 10 * 60_000;

/** From one look at suspects to the next; also what a sweep and its answer take at most. */
const ROUND_MS = 10_000;

/** The first list may wait until the board stands: inactive users are told by the directory as well. */
const FIRST_MS = 90_000;

/** Agents who are asked for by name in one round; where more vanished, the list is the cheaper answer. */
const MOST_BY_NAME = 20;

/** Where the list stands in for single questions, it is not read more often than this. */
const LIST_AGAIN_MS = 60_000;

const PER_PAGE = 100;

/**
 * Who may work contacts: the whole list every ten minutes, and within seconds those who vanished from
 * live data, as that is what a revoked licence looks like before any list says so.
 */
export function createLicences(): Source {
  let listedAt: Instant | null = null;
  let firstLook: Instant | null = null;
  let byName = true;
  const list = async (asking: Asking, asked: readonly string[]): Promise<Outcome<Gather>> => {
    const outcome = await asking.centre.licences();
    if (outcome.ok) listedAt = asking.now;
    return taken(outcome, { whole: true, asked });
  };
  const single = async (asking: Asking, asked: readonly string[]): Promise<Outcome<Gather>> => {
    const outcome = await asking.centre.licencesOf(asked);
    if (outcome.ok || outcome.fault.kind !== 'permission-missing')
      return taken(outcome, { whole: false, asked });
    // Single questions demand a permission that the list does not.
    byName = false;
    return list(asking, asked);
  };
  return {
    name: 'licences',
    periodMs: REFRESH_MS,
    roundMs: ROUND_MS,
    cost: pagesOf,
    ask(asking) {
      const { floor, now } = asking;
      firstLook ??= now;
      const suspects = [...floor.suspects];
      const sinceList = listedAt === null ? now - firstLook + REFRESH_MS - FIRST_MS : now - listedAt;
      if (sinceList >= REFRESH_MS) {
        byName = true;
        return list(asking, suspects);
      }
      if (suspects.length === 0) return null;
      if (byName && suspects.length <= Math.max(MOST_BY_NAME, pagesOf(floor))) {
        return single(asking, suspects.slice(0, MOST_BY_NAME));
      }
      return listedAt === null || sinceList >= LIST_AGAIN_MS ? list(asking, suspects) : null;
    },
  };
}

function pagesOf({ people }: Floor): number {
  return Math.max(1, Math.ceil(people.size / PER_PAGE));
}

function taken(
  outcome: Outcome<readonly LicenceHolder[]>,
  scope: { readonly whole: boolean; readonly asked: readonly string[] },
): Outcome<Gather> {
  if (!outcome.ok) return outcome;
  return succeeded((floor, readAt) => gatherLicences(floor, outcome.value, { ...scope, readAt }));
}
