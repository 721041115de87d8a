import { z } from 'zod';
import type { Agent } from '../../../../core/floor/agent.ts';
import type { Organization } from '../../../../core/floor/organization.ts';
import type { MemberGroup, Queue } from '../../../../core/floor/queue.ts';
import { maybeList, maybeText } from './common.ts';

/** The platform's description of an organisation names no time zone. */
export const organization = z
  .object({ id: z.string(), name: maybeText })
  .transform(({ id, name }): Organization => ({ id, name: name ?? id, zone: null }));

const memberGroup = z.object({ id: z.string(), name: maybeText, type: maybeText });

export const queue = z
  .object({ id: z.string(), name: maybeText, memberGroups: maybeList(memberGroup) })
  .transform(({ id, name, memberGroups }): Queue => ({
    id,
    name: name ?? id,
    memberGroups: memberGroups.map((group) => ({
      id: group.id,
      name: group.name ?? group.id,
      kind: groupKindOf(group.type),
    })),
  }));

function groupKindOf(type: string | null): MemberGroup['kind'] {
  switch (type?.toUpperCase() ?? '') {
    case 'TEAM':
      return 'team';
    case 'SKILLGROUP':
      return 'skill-group';
    default:
      return 'group';
  }
}

const present = z
  .unknown()
  .optional()
  .transform((value) => value !== null && value !== undefined);

/** Expanding is the platform's best effort: without the part nothing is known about a phone. */
const station = z
  .object({ associatedStation: present, effectiveStation: present })
  .nullish()
  .transform((told) => (told ? told.associatedStation || told.effectiveStation : null));

export const person = z
  .object({ id: z.string(), name: maybeText, state: maybeText, station })
  .transform(({ state, ...rest }): Agent => ({ ...rest, state: stateOf(state) }));

function stateOf(word: string | null): Agent['state'] {
  return word === 'active' || word === 'inactive' || word === 'deleted' ? word : null;
}

/** A member of a queue; the member's id is the person's where the person is not given beside it. */
export const queueMember = z
  .object({ id: z.string(), user: z.object({ id: maybeText }).nullish(), joined: z.boolean().nullish() })
  .transform(({ id, user, joined }) => ({ agentId: user?.id ?? id, joined: joined ?? false }));
