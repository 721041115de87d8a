import { succeeded } from '../../../core/faults/fault.ts';
import type { Outcome } from '../../../core/faults/fault.ts';
import type { SkillGroup } from '../../../core/floor/queue.ts';
import type { Http } from '../http.ts';
import { joined } from './chunks.ts';
import { reference } from './decode/common.ts';
import { skillGroup } from './decode/directory.ts';
import { cursorPages } from './pages.ts';

/** The named groups with their members; a group that is gone is left out. */
export async function readSkillGroups(
  http: Http,
  ids: readonly string[],
): Promise<Outcome<readonly SkillGroup[]>> {
  if (ids.length === 0) return succeeded([]);
  const listed = await cursorPages(http, {
    path: '/api/v2/routing/skillgroups',
    priority: 'catalogue',
    item: skillGroup,
  });
  if (!listed.ok) return listed;
  const wanted = listed.value.filter(({ id }) => ids.includes(id));
  return joined(await Promise.all(wanted.map((group) => withMembers(http, group))));
}

async function withMembers(
  http: Http,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<Outcome<readonly SkillGroup[]>> {
  const members = await cursorPages(http, {
    path: `/api/v2/routing/skillgroups/${encodeURIComponent(id)}/members`,
    priority: 'catalogue',
    item: reference,
  });
  if (members.ok) return succeeded([{ id, name, memberIds: members.value.map((member) => member.id) }]);
  return members.fault.kind === 'not-found' ? succeeded([]) : members;
}
