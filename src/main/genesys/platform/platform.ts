import type { ContactCentre } from '../../ports/contact-centre.ts';
import type { Http } from '../http.ts';
import { readActivity } from './activity.ts';
import { readAgentTime } from './agent-time.ts';
import { readCampaigns } from './campaigns.ts';
import { readCounts } from './counts.ts';
import { readDiagnosis } from './diagnosis.ts';
import { readLicences, readLicencesOf } from './licences.ts';
import { readLoad } from './load.ts';
import { readMemberships } from './members.ts';
import { readOrganization } from './organization.ts';
import { readPace } from './pace.ts';
import { readPeople } from './people.ts';
import { readProgress } from './progress.ts';
import { readQueues } from './queues.ts';
import { readSkillGroups } from './skill-groups.ts';

/** The dialect of the platform's public API. */
export function createPlatform({ http }: { readonly http: Http }): ContactCentre {
  return {
    organization: () => readOrganization(http),
    campaigns: () => readCampaigns(http),
    queues: () => readQueues(http),
    skillGroups: (ids) => readSkillGroups(http, ids),
    memberships: (queueIds) => readMemberships(http, queueIds),
    people: () => readPeople(http),
    licences: () => readLicences(http),
    licencesOf: (agentIds) => readLicencesOf(http, agentIds),
    activity: (queueIds) => readActivity(http, queueIds),
    load: (queueIds) => readLoad(http, queueIds),
    pace: (campaignIds) => readPace(http, campaignIds),
    progress: (campaigns) => readProgress(http, campaigns),
    counts: (window) => readCounts(http, window),
    agentTime: (agentIds, window) => readAgentTime(http, agentIds, window),
    diagnosis: (campaignId) => readDiagnosis(http, campaignId),
  };
}
