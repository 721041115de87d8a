import { succeeded } from '../../../core/faults/fault.ts';
import type { Outcome } from '../../../core/faults/fault.ts';
import type { SkillGroup } from '../../../core/floor/queue.ts';
import type { Http } from '../http.ts';
import { joined } from './chunks.ts';
import { reference } from './decode/common.ts';
import { cursorPages } from './pages.ts';

/** The members of the given groups; a group that is gone is left out. */
export async function readSkillGroups(
  http: Http,
  ids: readonly string[],
): Promise<Outcome<readonly SkillGroup[]>> {
  return joined(await Promise.all(ids.map((id) => withMembers(http, id))));
}

async function withMembers(http: Http, id: string): Promise<Outcome<readonly SkillGroup[]>> {
  const members = await cursorPages(http, {
    path: `/api/v2/routing/skillgroups/${encodeURIComponent(id)}/members`,
    priority: 'catalogue',
    item: reference,
  });
  if (members.ok) return succeeded([{ id, memberIds: members.value.map((member) => member.id) }]);
  return members.fault.kind === 'not-found' ? succeeded([]) : members;
}
