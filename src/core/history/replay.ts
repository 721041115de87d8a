import { campaignRow } from '../board/campaign-rows.ts';
import { figuresOf } from '../board/figures.ts';
import { closedMinuteView } from '../board/minute-views.ts';
import type { PeopleNow } from '../board/people-now.ts';
import type { CampaignFacts, CampaignRow, Finding, OpenedCampaign, ReadinessCount } from '../board/view.ts';
import type { CampaignCounts } from '../floor/dialer.ts';
import { EMPTY_FLOOR, type Floor } from '../merge/floor.ts';
import { type MinuteFigures, mergeSeries } from '../merge/series.ts';
import type { KeptAlert } from './kept-alert.ts';
import type { KeptBoard, RecalledCampaign, RecalledMinute } from './kept.ts';
import type { NotKept, ReplayedBoard } from './view.ts';

export interface ReplayInput {
  readonly recalled: RecalledMinute;
  readonly alerts: readonly KeptAlert[];
  /** What is wanted of one campaign; `null` = nothing. */
  readonly opened: ReplayedPart | null;
}

export interface ReplayedPart {
  readonly campaignId: string;
  /** Up to the recalled minute, ascending. */
  readonly minutes: readonly MinuteFigures[];
  /** `null` = not kept. */
  readonly explained: {
    readonly findings: readonly Finding[];
    readonly readiness: readonly ReadinessCount[];
  } | null;
}

/** The board as it was, put together by the same rules as the live one. */
export function replayedBoard({ recalled, alerts, opened }: ReplayInput): ReplayedBoard {
  const floor = floorOf(recalled);
  const rows = recalled.campaigns.map((campaign) => rowOf(floor, recalled, campaign));
  const of = recalled.campaigns.find(({ campaign }) => campaign.id === opened?.campaignId);
  const shown = of === undefined || opened === null ? null : { of, part: opened };
  return {
    minute: recalled.minute,
    phase: recalled.board?.phase ?? null,
    campaigns: rows,
    opened: shown === null ? null : openedOf(floor, recalled, shown),
    alerts: [...alerts].sort(bySeverity),
    notKept: notKept(recalled, shown?.part ?? null),
  };
}

function bySeverity(a: KeptAlert, b: KeptAlert): number {
  if (a.severity !== b.severity) return a.severity === 'critical' ? -1 : 1;
  return b.raisedAt - a.raisedAt;
}

function notKept({ board }: RecalledMinute, part: ReplayedPart | null): readonly NotKept[] {
  return [
    ...(board === null ? (['unwatched'] as const) : []),
    ...(part === null ? [] : (['agents', 'work'] as const)),
    ...(part !== null && part.explained === null ? (['findings'] as const) : []),
  ];
}

/** As much of a floor as was kept. */
function floorOf({ minute, board, campaigns }: RecalledMinute): Floor {
  const queues = campaigns.flatMap(({ campaign: { queueId }, queueName }) =>
    queueId === null || queueName === null ? [] : [{ id: queueId, name: queueName, memberGroups: [] }],
  );
  return {
    ...EMPTY_FLOOR,
    campaigns: new Map(campaigns.map(({ campaign }) => [campaign.id, campaign])),
    queues: new Map(queues.map((queue) => [queue.id, queue])),
    series: new Map(
      campaigns.map(({ campaign, people, contacts }) => [
        campaign.id,
        mergeSeries([], [{ minute, people, contacts }]),
      ]),
    ),
    progress: new Map(
      campaigns.flatMap(({ campaign: { id }, progress }) =>
        progress === null ? [] : [[id, { campaignId: id, ...progress }] as const],
      ),
    ),
    totals: totalsOf(board, campaigns),
  };
}

function totalsOf(board: KeptBoard | null, campaigns: readonly RecalledCampaign[]): Floor['totals'] {
  const day = board?.day ?? null;
  if (day === null) return null;
  return new Map(
    campaigns.flatMap(({ campaign: { id }, today }) => {
      if (today === null) return [];
      const counts: CampaignCounts = { campaignId: id, media: 'voice', ...day, ...today, handled: 0 };
      return [[id, counts] as const];
    }),
  );
}

function rowOf(floor: Floor, { minute, board }: RecalledMinute, of: RecalledCampaign): CampaignRow {
  const input = { floor, closed: minute, freshness: board?.freshness ?? 'never' };
  return campaignRow(input, of.campaign, peopleOf(of));
}

function peopleOf({ ready }: RecalledCampaign): PeopleNow | null {
  if (ready === null) return null;
  const { count, assigned, why } = ready;
  return {
    ready: count,
    readyWhy: why,
    assigned,
    occupancy: { numerator: 0, denominator: 0 },
    readiness: [],
  };
}

function openedOf(
  floor: Floor,
  recalled: RecalledMinute,
  { of, part }: { readonly of: RecalledCampaign; readonly part: ReplayedPart },
): OpenedCampaign {
  const { campaign, progress } = of;
  const facts: CampaignFacts = {
    row: rowOf(floor, recalled, of),
    problems: campaign.problems,
    processed: progress?.processed ?? null,
    total: progress?.total ?? null,
    figures: figuresOf({ floor, campaign, closed: recalled.minute, now: peopleOf(of) }),
    findings: part.explained?.findings ?? [],
    readiness: part.explained?.readiness ?? [],
    work: [],
    lacking: [],
  };
  return { id: campaign.id, facts, minutes: part.minutes.map(closedMinuteView), agents: [] };
}
