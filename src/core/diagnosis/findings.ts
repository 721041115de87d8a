import type { Finding } from '../board/view.ts';
import type { Campaign } from '../floor/campaign.ts';
import type { CampaignDiagnosis, CampaignPace } from '../floor/dialer.ts';
import { severityRank } from '../metrics/levels.ts';
import { contactFindings } from './contacts.ts';
import { dialerFindings } from './dialer.ts';
import { type PeopleFacts, peopleFindings } from './people.ts';

export interface DiagnosisInput {
  readonly campaign: Campaign;
  readonly diagnosis: CampaignDiagnosis | null;
  readonly pace: CampaignPace | null;
  /** What the campaign's agents show; `null` where nobody is known. */
  readonly people: PeopleFacts | null;
}

/**
 * Why a campaign's agents are idle, or its contacts stand still: what the dialer and the agents' list
 * say, in words, worst first. Only what is known is listed; the order of equal findings is that of the
 * list.
 */
export function findingsOf(input: DiagnosisInput): readonly Finding[] {
  const findings = [...dialerFindings(input), ...peopleFindings(input), ...contactFindings(input)];
  return findings.sort((a, b) => severityRank(a.severity) - severityRank(b.severity));
}
