import type { Places, SubjectReading } from './reading.ts';
import type { Rule } from './rule.ts';

/**
 * Tells whether a rule watches a subject of its kind. The connection belongs to no campaign, so that no
 * scope can leave it out.
 */
export function scopeOf({ subject, scope }: Rule): (reading: SubjectReading) => boolean {
  if (scope.kind === 'all' || subject === 'connection') return () => true;
  const campaigns = new Set(scope.campaignIds);
  const queues = new Set(scope.queueIds);
  const teams = new Set(scope.teamIds);
  const isWithin = ({ campaignIds, queueIds, teamIds }: Places): boolean =>
    campaignIds.some((id) => campaigns.has(id)) ||
    queueIds.some((id) => queues.has(id)) ||
    teamIds.some((id) => teams.has(id));
  return ({ campaignId, queueId, teamIds, further }) =>
    (campaignId !== null && campaigns.has(campaignId)) ||
    (queueId !== null && queues.has(queueId)) ||
    (teams.size > 0 && teamIds.some((id) => teams.has(id))) ||
    (further !== undefined && isWithin(further));
}

/** Whether a subject that the rule does not watch may turn out to be one of its teams'. */
export function mayBelong({ scope }: Rule, { teamsUnread }: SubjectReading): boolean {
  return scope.kind === 'some' && scope.teamIds.length > 0 && teamsUnread === true;
}
