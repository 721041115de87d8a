import { findingsOf } from '../diagnosis/findings.ts';
import type { Campaign } from '../floor/campaign.ts';
import type { CampaignDiagnosis } from '../floor/dialer.ts';
import type { Floor } from '../merge/floor.ts';
import type { AgentSeen } from './agents-seen.ts';
import { peopleFacts } from './people-facts.ts';
import type { PeopleNow } from './people-now.ts';
import { withCounted } from './readiness-counts.ts';
import type { CampaignFacts } from './view.ts';

interface Known {
  readonly agents: readonly AgentSeen[];
  /** `null` = the campaign has no agents, or they are not known. */
  readonly people: PeopleNow | null;
  readonly diagnosis: CampaignDiagnosis | null;
}

/** Why a campaign does as it does, and who of its agents is ready, as far as it is known now. */
export function explainedBy(
  floor: Floor,
  campaign: Campaign,
  { agents, people, diagnosis }: Known,
): Pick<CampaignFacts, 'findings' | 'readiness'> {
  return {
    findings: findingsOf({
      campaign,
      diagnosis,
      pace: floor.pace.get(campaign.id) ?? null,
      people: people === null ? null : peopleFacts(floor, campaign, { agents, people }),
    }),
    readiness: agents.length === 0 ? [] : withCounted(people?.readiness ?? [], diagnosis),
  };
}
