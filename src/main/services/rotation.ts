import { failed, type Outcome, succeeded } from '../../core/faults/fault.ts';
import type { SourceName } from '../../core/floor/source.ts';
import type { Floor } from '../../core/merge/floor.ts';
import { gatherMemberships, gatherSkillGroups } from '../../core/merge/gather-people.ts';
import type { Instant } from '../../core/time/minute.ts';
import type { ContactCentre } from '../ports/contact-centre.ts';
import { type Gather, queueIds, skillGroupIds, type Source } from './sources.ts';

/** How long a queue's or group's members are taken as they were read. */
const REFRESH_MS = 10 * 60_000;
const ROUND_MS = 20_000;

/** So many per round at least; more where a round of few would not come about in time. */
const FEWEST = 2;

/** Sweeps tell who is in a queue as well; the configured members may wait until the board stands. */
const MEMBERS_WAIT_MS = 60_000;

interface Kind {
  readonly name: SourceName;
  /** How long after the first look the first round goes out, ms. */
  readonly waitMs: number;
  readonly idsOf: (floor: Floor) => readonly string[];
  readonly ask: (centre: ContactCentre, ids: readonly string[]) => Promise<Outcome<Gather>>;
}

/** The members of the campaigns' queues, a few queues a round. */
export function createMembers(): Source {
  return createRotation({
    name: 'members',
    waitMs: MEMBERS_WAIT_MS,
    idsOf: queueIds,
    async ask(centre, ids) {
      const outcome = await centre.memberships(ids);
      if (!outcome.ok) return failed(outcome.fault);
      return succeeded((floor) => gatherMemberships(floor, ids, outcome.value));
    },
  });
}

/** The people of the skill groups that feed those queues, a few groups a round. */
export function createSkillGroups(): Source {
  return createRotation({
    name: 'skill-groups',
    waitMs: 0,
    idsOf: skillGroupIds,
    async ask(centre, ids) {
      const outcome = await centre.skillGroups(ids);
      return outcome.ok
        ? succeeded((floor) => gatherSkillGroups(floor, outcome.value))
        : failed(outcome.fault);
    },
  });
}

/**
 * Reads many small lists in turn instead of all at once: a burst of fifty requests every ten minutes
 * would stand in the way of the live readings.
 */
function createRotation(kind: Kind): Source {
  const readAt = new Map<string, Instant>();
  const failedAt = new Map<string, Instant>();
  let firstLook: Instant | null = null;
  return {
    name: kind.name,
    periodMs: REFRESH_MS,
    roundMs: ROUND_MS,
    cost: (floor) => kind.idsOf(floor).length,
    ask({ centre, floor, now, refreshMs }) {
      const all = kind.idsOf(floor);
      firstLook ??= now;
      if (now - firstLook < kind.waitMs) return null;
      const due = all.filter((id) => now - (readAt.get(id) ?? -Infinity) >= refreshMs);
      const most = Math.max(FEWEST, Math.ceil((all.length * ROUND_MS) / refreshMs));
      const ids = nextOf(due, failedAt, most);
      if (ids.length === 0) return null;
      return kind.ask(centre, ids).then((outcome) => {
        for (const id of ids) {
          (outcome.ok ? readAt : failedAt).set(id, now);
          if (outcome.ok) failedAt.delete(id);
        }
        return outcome;
      });
    },
  };
}

/** What failed is asked last, one by one: a list that may not be read must not hold up the others. */
function nextOf(
  due: readonly string[],
  failedAt: ReadonlyMap<string, Instant>,
  most: number,
): readonly string[] {
  const well = due.filter((id) => !failedAt.has(id));
  if (well.length > 0) return well.slice(0, most);
  return [...due].sort((a, b) => (failedAt.get(a) ?? 0) - (failedAt.get(b) ?? 0)).slice(0, 1);
}
