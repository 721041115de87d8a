import type { CampaignDiagnosis } from '../floor/dialer.ts';
import { VERDICTS } from '../readiness/readiness.ts';
import type { ReadinessCount } from './view.ts';

/** The named counts with those that only the dialer has, in the order of verdicts. */
export function withCounted(
  named: readonly ReadinessCount[],
  diagnosis: CampaignDiagnosis | null,
): readonly ReadinessCount[] {
  const known = new Set(named.map(({ verdict }) => verdict));
  const counted = countedOnly(diagnosis).filter(({ verdict, count }) => count > 0 && !known.has(verdict));
  return VERDICTS.flatMap((verdict) => [
    ...named.filter((count) => count.verdict === verdict),
    ...counted.filter((count) => count.verdict === verdict),
  ]);
}

function countedOnly(diagnosis: CampaignDiagnosis | null): readonly ReadinessCount[] {
  const people = diagnosis?.people ?? null;
  if (people === null) return [];
  const skilled = diagnosis?.skilledAgents ?? null;
  return [
    { verdict: 'other-edge-group', count: people.onOtherEdgeGroup, named: false },
    { verdict: 'other-work', count: people.onOtherCall, named: false },
    { verdict: 'missing-skill', count: skilled === null ? 0 : people.inQueue - skilled, named: false },
  ];
}
