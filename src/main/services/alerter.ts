import type { AttentionSummary } from '../../core/alerts/summary.ts';
import { NO_SUMMARY } from '../../core/alerts/summary.ts';
import type { Rule } from '../../core/alerts/rule.ts';
import {
  type AlertsView,
  type HistoryPage,
  type HistoryQuery,
  NO_ALERTS_VIEW,
  type RulePreview,
  type RuleStatistics,
  type SnoozeLength,
} from '../../core/alerts/view.ts';
import type { HandOverNote } from '../../core/shifts/plan.ts';
import type { Focus, Noticed, TextFile } from '../../shared/ipc.ts';
import type { OpenAlertBook } from '../ports/alert-book.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Notifier } from '../ports/notifier.ts';
import { createListeners } from './listeners.ts';
import type { PreferencesService } from './preferences.ts';
import type { RulesService } from './rules.ts';
import type { SessionService } from './session.ts';
import type { ShiftsService } from './shifts.ts';

export interface AlerterParts {
  readonly session: SessionService;
  readonly rules: RulesService;
  readonly shifts: ShiftsService;
  readonly preferences: PreferencesService;
  readonly openBook: OpenAlertBook;
  readonly notifier: Notifier;
  readonly clock: Clock;
  readonly log: Log;
}

/** Judges every closed minute of the watched organisation, and tells. */
export interface Alerter {
  read(): AlertsView;
  acknowledge(ids: readonly string[], note: string): void;
  snooze(ids: readonly string[], length: SnoozeLength | null): void;
  snoozeAll(length: SnoozeLength | null): void;
  markFalseAlarm(id: string, is: boolean): void;
  history(query: HistoryQuery): HistoryPage;
  exportHistory(query: HistoryQuery): TextFile;
  tryNotification(): void;
  statistics(): readonly RuleStatistics[];
  preview(rule: Rule): RulePreview;
  handOver(): HandOverNote;
  summary(): AttentionSummary;
  onChange(listener: (view: AlertsView) => void): () => void;
  onNoticed(listener: (noticed: Noticed) => void): () => void;
  onFocused(listener: (focus: Focus) => void): () => void;
  onSummary(listener: (summary: AttentionSummary) => void): () => void;
  close(): void;
}

export function createAlerter(parts: AlerterParts): Alerter {
  parts.log.info('alerts', 'nothing is judged yet');
  const nothing = (): void => undefined;
  return {
    read: () => NO_ALERTS_VIEW,
    acknowledge: nothing,
    snooze: nothing,
    snoozeAll: nothing,
    markFalseAlarm: nothing,
    history: () => ({ alerts: [], total: 0 }),
    exportHistory: () => ({ name: 'alerts.csv', type: 'text/csv', text: '' }),
    tryNotification: nothing,
    statistics: () => [],
    preview: () => ({ from: null, to: null, fired: 0, examples: [], unknown: [] }),
    handOver: () => ({
      id: '',
      from: 0,
      to: 0,
      organization: '',
      raised: 0,
      acknowledged: 0,
      lines: [],
      worst: [],
      text: '',
    }),
    summary: () => NO_SUMMARY,
    onChange: createListeners<[view: AlertsView]>().add,
    onNoticed: createListeners<[noticed: Noticed]>().add,
    onFocused: createListeners<[focus: Focus]>().add,
    onSummary: createListeners<[summary: AttentionSummary]>().add,
    close: nothing,
  };
}
