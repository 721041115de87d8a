import type { Alert } from '../../../src/core/alerts/alert.ts';
import type { CampaignRow, MinuteView, OpenedCampaign } from '../../../src/core/board/view.ts';
import { keptAlert } from '../../../src/core/history/kept-alert.ts';
import {
  type BaselineBand,
  type BaselineQuery,
  type Forecast,
  type HistoryState,
  NO_HISTORY,
  NOTHING_REPLAYED,
  type ReplayedBoard,
  type ReplayQuery,
  type Usual,
} from '../../../src/core/history/view.ts';
import { lastClosedMinute, MINUTE_MS } from '../../../src/core/time/minute.ts';
import type { Answer, Api } from '../../../src/shared/ipc.ts';
import { FIXTURE_NOW, openedCampaign } from '../board-fixture.ts';
import { CAMPAIGNS } from '../fixture/campaigns.ts';

/** What the past of a posed window tells; what is not given is not kept. */
export interface PosedHistory {
  readonly state?: HistoryState;
  readonly band?: (query: BaselineQuery) => BaselineBand;
  readonly forecast?: Forecast;
  readonly replayed?: (query: ReplayQuery) => ReplayedBoard;
}

const UNKNOWN: Forecast = {
  kind: 'none',
  why: 'not-known',
  sentence: 'The list’s progress has not been watched for long enough.',
};

function answered<T>(value: T): Promise<Answer<T>> {
  return Promise.resolve({ ok: true, value });
}

export function posedHistory(posed: PosedHistory = {}): Pick<Api, 'history'> {
  const { state, band, forecast, replayed } = posed;
  return {
    history: {
      state: () => answered(state ?? NO_HISTORY),
      baseline: (query) => answered(band?.(query) ?? { ...query, slots: [], weeks: 0 }),
      forecast: () => answered(forecast ?? UNKNOWN),
      minute: (query) => answered(replayed?.(query) ?? NOTHING_REPLAYED),
      changed: () => () => undefined,
    },
  };
}

const NEWEST = lastClosedMinute(FIXTURE_NOW);
const SLOT_MS = 5 * MINUTE_MS;
const DAY_MS = 86_400_000;

/** Pasts by the name in `?history=`. */
export const HISTORIES = {
  none: NO_HISTORY,
  disk: {
    kind: 'disk',
    why: null,
    refused: null,
    from: NEWEST - 38 * DAY_MS,
    to: NEWEST,
    sizeBytes: 61_400_000,
  },
  memory: {
    kind: 'memory',
    why: 'This version of Floorwatch’s runtime cannot keep the past: it ends when you quit. Update Floorwatch to keep it.',
    refused: null,
    from: NEWEST - 95 * MINUTE_MS,
    to: NEWEST,
    sizeBytes: 0,
  },
} as const satisfies Readonly<Record<string, HistoryState>>;

/** What is usual, by the name in `?baseline=`. */
export const BASELINES = {
  none: ({ campaignId }: BaselineQuery): BaselineBand => ({ campaignId, slots: [], weeks: 0 }),
  some: (query: BaselineQuery): BaselineBand => ({
    campaignId: query.campaignId,
    weeks: 4,
    slots: Array.from({ length: Math.ceil((query.to - query.from) / SLOT_MS) }, (_, index) => {
      const from = Math.floor(query.from / SLOT_MS) * SLOT_MS + index * SLOT_MS;
      const wave = Math.sin(from / 900_000);
      return {
        from,
        to: from + SLOT_MS,
        weeks: 4,
        utilization: around(70 + 4 * wave, 8),
        contacts: around(36 + 3 * wave, 6),
        onQueue: around(23, 2),
      };
    }),
  }),
};

/** Forecasts by the name in `?forecast=`. */
export const FORECASTS = {
  unknown: UNKNOWN,
  range: {
    kind: 'range',
    left: 4_870,
    earliest: FIXTURE_NOW + 128 * MINUTE_MS,
    latest: FIXTURE_NOW + 186 * MINUTE_MS,
    slow: 26.1,
    fast: 38,
  },
} as const satisfies Readonly<Record<string, Forecast>>;

function around(median: number, half: number): Usual {
  return { median, low: median - half, high: median + half };
}

/** The fixture's own minutes as a kept past: every minute but the four that nobody watched. */
export function posedReplay(alerts: readonly Alert[]): (query: ReplayQuery) => ReplayedBoard {
  return ({ minute, campaignId }) => {
    const opened = campaignId === null ? null : openedThen(campaignId, minute);
    const row = opened?.facts.row;
    const of = alerts.filter(
      ({ raisedAt, resolved }) => raisedAt < minute + MINUTE_MS && (resolved?.at ?? Infinity) >= minute,
    );
    return {
      minute,
      phase: 'live',
      campaigns: CAMPAIGNS.map((each) => (each.id === row?.id ? row : each)),
      opened,
      alerts: of.map(keptAlert),
      notKept: ['agents', 'work'],
    };
  };
}

function openedThen(id: string, minute: number): OpenedCampaign | null {
  const opened = openedCampaign(id);
  if (opened === null) return null;
  const minutes = opened.minutes
    .filter((each) => each.minute <= minute)
    .map((each): MinuteView => ({ ...each, forming: false }));
  const last = minutes.at(-1);
  const row = rowThen(opened.facts.row, last);
  const figures = opened.facts.figures.map((figure) => {
    const moved = figure.from === null ? {} : { from: minute, to: minute + MINUTE_MS };
    const changed = { value: row.utilization, severity: row.severity };
    return { ...figure, ...moved, ...(figure.metric === 'utilization' ? changed : {}) };
  });
  return { id, minutes, agents: [], facts: { ...opened.facts, row, figures, work: [] } };
}

function rowThen(row: CampaignRow, minute: MinuteView | undefined): CampaignRow {
  const utilization = minute?.utilization ?? null;
  const low = utilization !== null && utilization < 50;
  return {
    ...row,
    utilization,
    severity: low ? 'critical' : 'ok',
    contactsPerMinute: minute?.contacts ?? null,
  };
}
