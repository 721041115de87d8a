import type { Clock } from '../src/main/ports/clock.ts';

/*
 * The approach that a first reading of the guide leads to, as a yardstick: every campaign and every queue is
 * asked for every ten seconds, whatever the limit. It shares nothing with the app.
 */

const EVERY_MS = 10_000;
const WINDOW_MS = 120_000;

export interface PlainMeans {
  readonly guideUrl: string;
  readonly loginUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly clock: Clock;
  readonly fetch: typeof fetch;
  /** Told what an answer shows of an agent: since when the present status holds, epoch ms. */
  readonly onAgent: (agentId: string, since: number) => void;
}

export interface PlainApproach {
  /** Agents' ids of the queue that is watched for ages are told as their answers come in. */
  readonly queueIds: readonly string[];
  stop(): void;
}

interface CampaignAnswer {
  readonly entities: readonly { readonly id: string; readonly queueIds: readonly string[] }[];
}

interface QueryAnswer {
  readonly results: readonly { readonly entityId: string; readonly stateSince?: string }[];
}

export async function startPlainApproach(means: PlainMeans): Promise<PlainApproach> {
  const token = await signIn(means);
  const ask = asking(means, token);
  const listed = await listCampaigns(ask);
  const queueIds = [...new Set(listed.flatMap((campaign) => campaign.queueIds))];
  let cancel = (): void => undefined;
  const round = (): void => {
    for (const { id } of listed) void ask(`/api/v2/analytics/campaigns/${id}/metrics`, null);
    for (const queueId of queueIds) void askQueue(ask, means, queueId);
    cancel = means.clock.after(EVERY_MS, round);
  };
  round();
  return { queueIds, stop: () => cancel() };
}

/** The answer as it came; `null` where it was refused. */
type Ask = (path: string, body: object | null) => Promise<unknown>;

function asking({ guideUrl, fetch: send }: PlainMeans, token: string): Ask {
  return async (path, body) => {
    const answer = await send(`${guideUrl}${path}`, {
      method: body === null ? 'GET' : 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body === null ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return answer.ok ? (JSON.parse(text) as unknown) : null;
  };
}

async function signIn({ loginUrl, clientId, clientSecret, fetch: send }: PlainMeans): Promise<string> {
  const answer = await send(`${loginUrl}/oauth/token`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}`,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials&scope=analytics%3Arealtime%3Aread%20campaigns%3Aread%20users%3Aread',
  });
  const { access_token: token } = (await answer.json()) as { readonly access_token: string };
  return token;
}

async function listCampaigns(ask: Ask): Promise<CampaignAnswer['entities']> {
  const all: CampaignAnswer['entities'][number][] = [];
  for (let page = 1; ; page += 1) {
    const answer = (await ask(
      `/api/v2/campaigns?pageSize=100&pageNumber=${page}`,
      null,
    )) as CampaignAnswer | null;
    if (answer === null || answer.entities.length === 0) return all;
    all.push(...answer.entities);
  }
}

async function askQueue(ask: Ask, { clock, onAgent }: PlainMeans, queueId: string): Promise<void> {
  const now = clock.now();
  const answer = (await ask('/api/v2/analytics/queries', {
    entityType: 'USER',
    metrics: [{ name: 'agentAvailableCount' }, { name: 'agentTotalTime' }],
    filter: {
      operator: 'AND',
      expressions: [{ metricName: 'queueId', operator: 'IN', values: [queueId] }],
    },
    dateFilter: {
      granularity: 'FIFTEEN_MINUTES',
      startTime: new Date(now - WINDOW_MS).toISOString(),
      endTime: new Date(now).toISOString(),
    },
  })) as QueryAnswer | null;
  for (const { entityId, stateSince } of answer?.results ?? []) {
    if (stateSince !== undefined) onAgent(entityId, Date.parse(stateSince));
  }
}
