import { forecast, FORECAST_REACH_MS } from '../../core/history/forecast.ts';
import { replayedBoard } from '../../core/history/replay.ts';
import {
  type BaselineBand,
  type BaselineQuery,
  type Forecast,
  type HistoryState,
  NO_HISTORY,
  NOTHING_REPLAYED,
  type ReplayedBoard,
  type ReplayQuery,
} from '../../core/history/view.ts';
import { isRunning } from '../../core/floor/campaign.ts';
import { KEPT_MINUTES } from '../../core/merge/close-minute.ts';
import type { MinuteFigures } from '../../core/merge/series.ts';
import type { Calendar } from '../../core/shifts/calendar.ts';
import { MINUTE_MS, type Span } from '../../core/time/minute.ts';
import { type Baselines, createBaselines } from './baselines.ts';
import type { Recorder } from './recorder.ts';
import { createTeller } from './teller.ts';

/** What windows ask of the past of the watched organisation. */
export interface PastDesk {
  state(): HistoryState;
  baseline(query: BaselineQuery): BaselineBand;
  forecast(campaignId: string): Forecast;
  minute(query: ReplayQuery): ReplayedBoard;
  /** What was kept of the span, by campaign id; ascending minutes. */
  figures(span: Span): ReadonlyMap<string, readonly MinuteFigures[]>;
  /** Told only what differs. */
  onChange(listener: (state: HistoryState) => void): () => void;
}

export function createPastDesk(recorder: Recorder, calendar: Calendar): PastDesk {
  const state = (): HistoryState => recorder.current()?.history.state() ?? NO_HISTORY;
  const teller = createTeller(state);
  const baselinesOf = rememberBaselines(recorder, calendar);
  recorder.onChange(teller.refresh);
  return {
    state,
    baseline: (query) => baselinesOf()?.band(query) ?? { campaignId: query.campaignId, slots: [], weeks: 0 },
    forecast: (campaignId) => forecastOf(recorder, campaignId),
    minute: (query) => replay(recorder, query),
    figures: (span) => recorder.current()?.history.figures(span) ?? new Map(),
    onChange: teller.add,
  };
}

const DAY_MS = 86_400_000;

/** What is usual stays so for the day; of another profile it is something else. */
function rememberBaselines(recorder: Recorder, calendar: Calendar): () => Baselines | null {
  let kept: { readonly key: readonly unknown[]; readonly baselines: Baselines } | null = null;
  return () => {
    const post = recorder.current();
    if (post === null) return null;
    const { history, watch } = post;
    const zone = watch.sight.board.floor().organization?.zone ?? null;
    const key = [history, zone, Math.floor(watch.now() / DAY_MS)];
    if (kept?.key.every((part, index) => part === key[index]) !== true)
      kept = { key, baselines: createBaselines({ history, calendar, zone }) };
    return kept.baselines;
  };
}

function forecastOf(recorder: Recorder, campaignId: string): Forecast {
  const post = recorder.current();
  const campaign = post?.watch.sight.board.floor().campaigns?.get(campaignId);
  const now = post?.watch.now() ?? 0;
  const reach = { from: now - FORECAST_REACH_MS - 5 * MINUTE_MS, to: now };
  return forecast({
    running: campaign !== undefined && isRunning(campaign.status),
    progress: post?.history.progressOf(campaignId, reach) ?? [],
    now,
  });
}

function replay(recorder: Recorder, { minute, campaignId }: ReplayQuery): ReplayedBoard {
  const history = recorder.current()?.history;
  const recalled = history?.recall(minute) ?? null;
  if (history === undefined || recalled === null) return NOTHING_REPLAYED;
  const to = recalled.minute + MINUTE_MS;
  const opened =
    campaignId === null
      ? null
      : {
          campaignId,
          minutes: history.figuresOf(campaignId, { from: to - KEPT_MINUTES * MINUTE_MS, to }),
          explained: history.explained(campaignId, recalled.minute),
        };
  return replayedBoard({ recalled, alerts: history.alertsIn(recalled.minute), opened });
}
