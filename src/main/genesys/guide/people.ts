import type { Outcome } from '../../../core/faults/fault.ts';
import type { Agent } from '../../../core/floor/agent.ts';
import type { Membership, SkillGroup } from '../../../core/floor/queue.ts';
import type { LicenceHolder } from '../../../core/readiness/licences.ts';
import { MINUTE_MS } from '../../../core/time/minute.ts';
import { mapped } from '../platform/chunks.ts';
import { isIn, type Join } from './campaigns.ts';
import type { ListedUser } from './decode.ts';
import type { Directory } from './directory.ts';

/** Who belongs where changes seldom; licences matter within the minute. */
const TIES_OLDEST_MS = 5 * MINUTE_MS;
const LICENCES_OLDEST_MS = MINUTE_MS;

/** The guide does not speak of phones. */
export async function readPeople(directory: Directory): Promise<Outcome<readonly Agent[]>> {
  return mapped(await directory.everybody(0), (users) =>
    users
      .filter(({ state }) => state !== 'deleted')
      .map(({ id, name, state }) => ({ id, name, state, station: null })),
  );
}

export async function readLicences(directory: Directory): Promise<Outcome<readonly LicenceHolder[]>> {
  return mapped(await directory.everybody(LICENCES_OLDEST_MS), holdersOf);
}

/** Whoever is not listed any more holds none; whose licence is not told is left out. */
export async function readLicencesOf(
  directory: Directory,
  agentIds: readonly string[],
): Promise<Outcome<readonly LicenceHolder[]>> {
  return mapped(await directory.some(agentIds), (users) => {
    const listed = new Set(users.map(({ id }) => id));
    const gone = agentIds.filter((id) => !listed.has(id)).map((agentId) => ({ agentId, licenceIds: [] }));
    return [...holdersOf(users), ...gone];
  });
}

function holdersOf(users: readonly ListedUser[]): readonly LicenceHolder[] {
  return users.flatMap(({ id, licenceIds }) => (licenceIds === null ? [] : [{ agentId: id, licenceIds }]));
}

export async function readSkillGroups(
  directory: Directory,
  ids: readonly string[],
): Promise<Outcome<readonly SkillGroup[]>> {
  return mapped(await directory.everybody(TIES_OLDEST_MS), (users) =>
    ids.map((id) => ({
      id,
      memberIds: users.filter(({ skillGroupIds }) => skillGroupIds.includes(id)).map((user) => user.id),
    })),
  );
}

/** The guide tells whom a queue gives work, so that everybody it names is joined. */
export async function readMemberships(
  directory: Directory,
  joins: readonly Join[],
): Promise<Outcome<readonly Membership[]>> {
  return mapped(await directory.everybody(TIES_OLDEST_MS), (users) =>
    joins.flatMap((join) =>
      users
        .filter((user) => isIn(join, user))
        .map(({ id }) => ({ queueId: join.id, agentId: id, joined: true })),
    ),
  );
}
