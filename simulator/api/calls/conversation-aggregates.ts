import { analyticsNow, lagOf, type Simulation } from '../../simulation.ts';
import type { Agent } from '../../world/model.ts';
import { MINUTE, type TallyCell } from '../../world/tallies.ts';
import { badRequest } from '../errors.ts';
import { buckets, readInterval, writeInterval, type Span } from '../interval.ts';
import { readMetrics } from '../metrics.ts';
import { any } from '../permissions.ts';
import { readFilter, type Filter } from '../predicates.ts';
import { HOME_DIVISION } from '../references.ts';
import { objectBody, type ApiRequest } from '../request.ts';
import type { Route } from '../router.ts';
import { isShown } from '../visible.ts';
import { CONVERSATION_DIMENSIONS, CONVERSATION_METRICS } from './conversation-metrics.ts';
import { ConversationSums } from './conversation-sums.ts';
import { granularityFloorMs } from './granularity.ts';

type Dimensions = Readonly<Record<string, string | undefined>>;

export const conversationAggregateRoutes: readonly Route[] = [
  {
    method: 'POST',
    template: '/api/v2/analytics/conversations/aggregates/query',
    needs: any('analytics:conversationAggregate:view'),
    handle: query,
  },
];

interface Group {
  readonly group: Record<string, string>;
  readonly sums: ConversationSums[];
}

function query(sim: Simulation, request: ApiRequest): object {
  const body = objectBody(request.body);
  const metrics = readMetrics(body.metrics, CONVERSATION_METRICS);
  const spans = buckets(readInterval(body.interval), body.granularity, granularityFloorMs(sim));
  const filter = readFilter(body.filter, CONVERSATION_DIMENSIONS);
  const groupBy = readGroupBy(body.groupBy);
  const groups = new Map<string, Group>();
  const book = { groups, groupBy, spans };
  const perUser = groupBy.includes('userId') || filter.valuesOf('userId').length > 0;
  if (perUser) gatherUsers(sim, filter, book);
  else gatherCells(sim, filter, book);
  return {
    results: [...groups.values()]
      .map((group) => write(group, spans, metrics))
      .filter(({ data }) => data.length > 0),
  };
}

interface Book {
  readonly groups: Map<string, Group>;
  readonly groupBy: readonly string[];
  readonly spans: readonly Span[];
}

function readGroupBy(groupBy: unknown): string[] {
  if (groupBy === undefined || groupBy === null) return [];
  const names = Array.isArray(groupBy) ? (groupBy as unknown[]) : [groupBy];
  const unknown = names.find((name) => typeof name !== 'string' || !CONVERSATION_DIMENSIONS.includes(name));
  if (unknown !== undefined)
    throw badRequest(`Conversations cannot be grouped by ${JSON.stringify(unknown)} here.`, 'groupBy');
  return names as string[];
}

/** Facts of the floor as a whole: per-minute counters of every campaign and queue. */
function gatherCells(sim: Simulation, filter: Filter, book: Book): void {
  for (const cell of sim.world.cells) {
    const dimensions = dimensionsOf(sim, cell);
    if (!filter.passes(dimensions)) continue;
    for (const [i, { from, to }] of book.spans.entries()) {
      // A minute belongs to the bucket in which it begins.
      for (let minute = Math.ceil(from / MINUTE); minute * MINUTE < to; minute += 1) {
        const row = cell.rows.get(minute);
        if (row !== undefined) sumsOf(book, dimensions, i).addRow(row);
      }
    }
  }
}

/** Facts of single agents: what each of them finished. */
function gatherUsers(sim: Simulation, filter: Filter, book: Book): void {
  const wanted = filter.valuesOf('userId');
  const now = analyticsNow(sim);
  for (const agent of sim.world.agents) {
    if (!isShown(sim, agent) || (wanted.length > 0 && !wanted.includes(agent.id))) continue;
    for (const [i, span] of book.spans.entries()) {
      const visible = { from: span.from, to: Math.min(span.to, now - lagOf(sim, agent.index, 0)) };
      gatherUser(sim, { agent, span: visible, filter, book, bucket: i });
    }
  }
}

interface UserPlace {
  readonly agent: Agent;
  readonly span: Span;
  readonly filter: Filter;
  readonly book: Book;
  readonly bucket: number;
}

function gatherUser(sim: Simulation, { agent, span, filter, book, bucket }: UserPlace): void {
  for (const { cellIndex, talkMs, wrapUpMs } of agent.handled.within(span.from, span.to)) {
    const cell = sim.world.cells[cellIndex];
    if (cell === undefined) continue;
    const dimensions = { ...dimensionsOf(sim, cell), userId: agent.id };
    if (!filter.passes(dimensions)) continue;
    const sums = sumsOf(book, dimensions, bucket);
    sums.addCount('nConnected', 1);
    sums.addDuration('tTalk', talkMs);
    sums.addDuration('tAcw', wrapUpMs);
    sums.addDuration('tHandle', talkMs + wrapUpMs);
  }
}

function dimensionsOf({ world }: Simulation, { key }: TallyCell): Dimensions {
  const list = world.campaigns.find(({ id }) => id === key.campaign?.id)?.contactList;
  return {
    outboundCampaignId: key.campaign?.id,
    outboundContactListId: list?.id,
    queueId: key.queue?.id,
    mediaType: key.media,
    direction: key.direction,
    originatingDirection: key.direction,
    divisionId: HOME_DIVISION.id,
  };
}

function sumsOf({ groups, groupBy, spans }: Book, dimensions: Dimensions, bucket: number): ConversationSums {
  const entries = groupBy.flatMap((name) => {
    const value = dimensions[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const key = JSON.stringify(entries);
  let group = groups.get(key);
  if (group === undefined) {
    group = { group: Object.fromEntries(entries), sums: spans.map(() => new ConversationSums()) };
    groups.set(key, group);
  }
  return group.sums[bucket] ?? new ConversationSums();
}

function write(
  { group, sums }: Group,
  spans: readonly Span[],
  metrics: readonly string[],
): { group: object; data: object[] } {
  const data = spans.flatMap((span, i) => {
    const written = sums[i]?.write(metrics) ?? [];
    return written.length === 0 ? [] : [{ interval: writeInterval(span), metrics: written }];
  });
  return { group, data };
}
