import { succeeded } from '../../../core/faults/fault.ts';
import type { Outcome } from '../../../core/faults/fault.ts';
import type { Campaign } from '../../../core/floor/campaign.ts';
import type { Http } from '../http.ts';
import { numberedPages } from '../platform/pages.ts';
import { campaign, type ListedCampaign } from './decode.ts';

/**
 * What joins campaigns to agents: the queues they name, or their skill groups where they name none. The
 * board knows it by one id, as it knows a queue.
 */
export interface Join {
  readonly id: string;
  readonly queueIds: readonly string[];
  readonly skillGroupIds: readonly string[];
  readonly campaignNames: readonly string[];
}

/** The campaigns as last listed; other calls need to know what joins them to agents. */
export interface Campaigns {
  read(): Promise<Outcome<readonly Campaign[]>>;
  /** As last listed; reads the list where that never happened. */
  listed(): Promise<Outcome<readonly ListedCampaign[]>>;
  joins(): Promise<Outcome<readonly Join[]>>;
}

export function createCampaigns(http: Http): Campaigns {
  let last: readonly ListedCampaign[] | null = null;
  let underWay: Promise<Outcome<readonly ListedCampaign[]>> | null = null;

  async function readAll(): Promise<Outcome<readonly ListedCampaign[]>> {
    const list = { path: '/api/v2/campaigns', priority: 'campaigns', item: campaign } as const;
    const outcome = await numberedPages(http, list);
    if (outcome.ok) last = [...new Map(outcome.value.map((one) => [one.id, one])).values()];
    return outcome.ok ? succeeded(last ?? []) : outcome;
  }

  function read(): Promise<Outcome<readonly ListedCampaign[]>> {
    underWay ??= readAll().finally(() => {
      underWay = null;
    });
    return underWay;
  }

  const listed = (): Promise<Outcome<readonly ListedCampaign[]>> =>
    last === null ? read() : Promise.resolve(succeeded(last));

  return {
    async read() {
      const outcome = await read();
      return outcome.ok ? succeeded(outcome.value.map(campaignOf)) : outcome;
    },
    listed,
    async joins() {
      const outcome = await listed();
      return outcome.ok ? succeeded(joinsOf(outcome.value)) : outcome;
    },
  };
}

function campaignOf(listed: ListedCampaign): Campaign {
  return {
    id: listed.id,
    name: listed.name,
    mediaType: listed.mediaType,
    dialingMode: listed.dialingMode,
    status: listed.status,
    queueId: joinIdOf(listed),
    skillGroupIds: listed.skillGroupIds,
    abandonTarget: null,
    maxCallsPerAgent: null,
    problems: [],
  };
}

function joinIdOf({ queueIds, skillGroupIds }: ListedCampaign): string | null {
  const ids = queueIds.length > 0 ? queueIds : skillGroupIds;
  return ids.length === 0 ? null : ids.toSorted().join('+');
}

function joinsOf(campaigns: readonly ListedCampaign[]): readonly Join[] {
  const joins = new Map<string, Join>();
  for (const listed of campaigns) {
    const id = joinIdOf(listed);
    if (id === null) continue;
    const known = joins.get(id);
    joins.set(id, {
      id,
      queueIds: listed.queueIds,
      skillGroupIds: [...new Set([...(known?.skillGroupIds ?? []), ...listed.skillGroupIds])],
      campaignNames: [...(known?.campaignNames ?? []), listed.name],
    });
  }
  return [...joins.values()];
}

/** Whether somebody works for the join: in one of its queues, or, without any, in its skill groups. */
export function isIn(join: Join, person: Pick<Join, 'queueIds' | 'skillGroupIds'>): boolean {
  const [wanted, held] =
    join.queueIds.length > 0 ? [join.queueIds, person.queueIds] : [join.skillGroupIds, person.skillGroupIds];
  return wanted.some((id) => held.includes(id));
}
