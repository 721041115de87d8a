import type { Outcome } from '../../../core/faults/fault.ts';
import type { Instant } from '../../../core/time/minute.ts';
import type { ContactCentre } from '../../ports/contact-centre.ts';
import type { Http } from '../http.ts';
import { readActivity } from './activity.ts';
import { readAgentTime } from './agent-time.ts';
import { createCampaigns, type Join } from './campaigns.ts';
import { readCounts } from './counts.ts';
import { organization } from './decode.ts';
import { readDiagnosis, readPace, readProgress } from './dialer.ts';
import { createDirectory } from './directory.ts';
import { createLiveCounts } from './live-counts.ts';
import { readLicences, readLicencesOf, readMemberships, readPeople, readSkillGroups } from './people.ts';
import { readLoad, readQueues } from './queues.ts';

export interface GuideOptions {
  readonly http: Http;
  /** The platform's time where it is known; else this machine's. */
  readonly now?: () => Instant;
}

/**
 * The dialect of the guide: for gateways that offer the calls it shows, which the platform itself does
 * not. What the guide cannot tell stays unknown. docs/guide.md tells which statement became what.
 */
export function createGuide({ http, now = Date.now }: GuideOptions): ContactCentre {
  const campaigns = createCampaigns(http);
  const directory = createDirectory(http, now);
  const live = createLiveCounts(http, now);

  async function withJoins<T>(
    ids: readonly string[] | null,
    ask: (joins: readonly Join[]) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    const joins = await campaigns.joins();
    if (!joins.ok) return joins;
    return ask(ids === null ? joins.value : joins.value.filter(({ id }) => ids.includes(id)));
  }

  return {
    organization: () =>
      http.ask({
        method: 'GET',
        path: '/api/v2/organizations/me',
        priority: 'catalogue',
        schema: organization,
      }),
    campaigns: () => campaigns.read(),
    queues: () => withJoins(null, (joins) => readQueues(http, joins, now())),
    skillGroups: (ids) => readSkillGroups(directory, ids),
    memberships: (queueIds) => withJoins(queueIds, (joins) => readMemberships(directory, joins)),
    people: () => readPeople(directory),
    licences: () => readLicences(directory),
    licencesOf: (agentIds) => readLicencesOf(directory, agentIds),
    activity: (queueIds) => withJoins(queueIds, (joins) => readActivity(http, joins, now())),
    load: (queueIds) => withJoins(queueIds, (joins) => readLoad(http, joins, now())),
    async pace(campaignIds) {
      const listed = await campaigns.listed();
      return listed.ok ? readPace(live, listed.value, campaignIds) : listed;
    },
    progress: (wanted) =>
      readProgress(
        live,
        wanted.map(({ id }) => id),
      ),
    async counts(window) {
      const listed = await campaigns.listed();
      return listed.ok ? readCounts(live, listed.value, { window, now: now() }) : listed;
    },
    agentTime: (agentIds, window) => readAgentTime(http, agentIds, window),
    diagnosis: (campaignId) => readDiagnosis(live, campaignId),
  };
}
