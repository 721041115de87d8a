import type { Queue } from '../../world/model.ts';
import { divisionRef } from '../references.ts';

/** A queue as listings and the single call show it. */
export function queueEntity(queue: Queue): object {
  const { id, name, description, members, groups } = queue;
  return {
    id,
    name,
    division: divisionRef(),
    description,
    memberCount: members.length,
    userMemberCount: members.filter(({ membership }) => membership.memberBy === 'user').length,
    joinedMemberCount: members.filter(({ membership }) => membership.joined).length,
    mediaSettings: {
      call: mediaSettings(20_000),
      chat: mediaSettings(30_000),
      message: mediaSettings(60_000),
    },
    acwSettings: { wrapupPrompt: 'MANDATORY_TIMEOUT', timeoutMs: 120_000 },
    skillEvaluationMethod: 'ALL',
    memberGroups: groups.map((group) => ({
      id: group.id,
      name: group.name,
      type: 'SKILLGROUP',
      memberCount: group.members.length,
      selfUri: `/api/v2/routing/skillgroups/${group.id}`,
    })),
    enableTranscription: false,
    enableManualAssignment: false,
    selfUri: `/api/v2/routing/queues/${id}`,
  };
}

function mediaSettings(durationMs: number): object {
  return { alertingTimeoutSeconds: 8, serviceLevel: { percentage: 0.8, durationMs } };
}
