import { z } from 'zod';
import type {
  BaselineBand,
  BaselineQuery,
  Forecast,
  HistoryState,
  ReplayedBoard,
  ReplayQuery,
} from '../../core/history/view.ts';
import { MINUTE_MS, minuteOf } from '../../core/time/minute.ts';
import type { Routes } from '../../shared/ipc.ts';
import type { Caller } from './routes.ts';

/** The past as the calls need it. */
export interface HistoryDesk {
  state(): HistoryState;
  baseline(query: BaselineQuery): BaselineBand;
  forecast(campaignId: string): Forecast;
  minute(query: ReplayQuery): ReplayedBoard;
}

const MAX_ID_LENGTH = 200;

/** The longest chart, and some more for the minutes ahead. */
const MAX_BAND_MS = 24 * 60 * MINUTE_MS;

/** Instants that dates can say. */
const MAX_INSTANT = 8.64e15;

const campaignId = z.string().min(1).max(MAX_ID_LENGTH);
const instant = z.number().min(0).max(MAX_INSTANT);

const baseline = z
  .strictObject({ campaignId, from: instant, to: instant })
  .refine(({ from, to }) => to > from, 'The end lies before the start.')
  .refine(({ from, to }) => to - from <= MAX_BAND_MS, 'At most a day can be asked for.');
const forecast = z.strictObject({ campaignId });
const minute = z.strictObject({ minute: instant, campaignId: campaignId.nullable() });

export function historyRoutes(history: HistoryDesk): Routes<Caller>['history'] {
  return {
    state: { parse: () => undefined, run: () => history.state() },
    baseline: { parse: (input) => baseline.parse(input), run: (query) => history.baseline(query) },
    forecast: {
      parse: (input) => forecast.parse(input),
      run: (asked) => history.forecast(asked.campaignId),
    },
    minute: {
      parse: (input) => minute.parse(input),
      run: (asked) => history.minute({ ...asked, minute: minuteOf(asked.minute) }),
    },
  };
}
