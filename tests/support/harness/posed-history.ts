import {
  type BaselineBand,
  type Forecast,
  type HistoryState,
  NO_HISTORY,
  NOTHING_REPLAYED,
  type ReplayedBoard,
} from '../../../src/core/history/view.ts';
import type { Answer, Api } from '../../../src/shared/ipc.ts';

/** What the past of a posed window tells; what is not given is not kept. */
export interface PosedHistory {
  readonly state?: HistoryState;
  readonly band?: BaselineBand;
  readonly forecast?: Forecast;
  readonly replayed?: ReplayedBoard;
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
  return {
    history: {
      state: () => answered(posed.state ?? NO_HISTORY),
      baseline: ({ campaignId }) => answered(posed.band ?? { campaignId, slots: [], weeks: 0 }),
      forecast: () => answered(posed.forecast ?? UNKNOWN),
      minute: () => answered(posed.replayed ?? NOTHING_REPLAYED),
      changed: () => () => undefined,
    },
  };
}
