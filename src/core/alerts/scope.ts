import type { SubjectReading } from './reading.ts';
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
  return ({ campaignId, queueId, teamIds }) =>
    (campaignId !== null && campaigns.has(campaignId)) ||
    (queueId !== null && queues.has(queueId)) ||
    (teams.size > 0 && teamIds.some((id) => teams.has(id)));
}
