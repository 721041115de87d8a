import type { ReadingLog } from '../../core/alerts/reading-log.ts';
import type { Rule } from '../../core/alerts/rule.ts';
import { NO_ALERTS } from '../../core/alerts/state.ts';
import type { AttentionSummary } from '../../core/alerts/summary.ts';
import { summaryOf } from '../../core/alerts/summarize.ts';
import { alertsView } from '../../core/alerts/view-of.ts';
import {
  type AlertsView,
  type HistoryPage,
  type HistoryQuery,
  NO_ALERTS_VIEW,
  type RulePreview,
  type RuleStatistics,
  type SnoozeLength,
} from '../../core/alerts/view.ts';
import type { Calendar } from '../../core/shifts/calendar.ts';
import type { HandOverNote } from '../../core/shifts/plan.ts';
import type { Focus, Noticed, TextFile } from '../../shared/ipc.ts';
import type { OpenAlertBook } from '../ports/alert-book.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Notifier } from '../ports/notifier.ts';
import { alertCommands } from './alert-commands.ts';
import type { WatchedSession } from './alert-posts.ts';
import { alertRecords } from './alert-records.ts';
import { type AlertRoom, createAlertRoom } from './alert-room.ts';
import { createHandOvers } from './hand-overs.ts';
import type { ReadMinute } from './minute-reader.ts';
import type { PreferencesService } from './preferences.ts';
import type { RulesService } from './rules.ts';
import { followShift } from './shift-ends.ts';
import type { ShiftsService } from './shifts.ts';
import { createTeller } from './teller.ts';

export interface AlerterParts {
  readonly session: WatchedSession;
  readonly rules: RulesService;
  readonly shifts: ShiftsService;
  readonly preferences: PreferencesService;
  readonly openBook: OpenAlertBook;
  readonly openReadings?: (profileId: string) => ReadingLog;
  readonly readMinute: ReadMinute;
  readonly notifier: Notifier;
  readonly clock: Clock;
  readonly calendar: Calendar;
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
  /** Makes the note of the present shift; it is kept only when the shift ends. */
  handOver(): HandOverNote;
  /** Removes what is kept of a profile that was removed. */
  forget(profileId: string): void;
  summary(): AttentionSummary;
  onChange(listener: (view: AlertsView) => void): () => void;
  onNoticed(listener: (noticed: Noticed) => void): () => void;
  onFocused(listener: (focus: Focus) => void): () => void;
  onSummary(listener: (summary: AttentionSummary) => void): () => void;
  close(): void;
}

export function createAlerter(parts: AlerterParts): Alerter {
  const { preferences, shifts } = parts;
  const room = createAlertRoom(parts);
  const handOvers = createHandOvers(room, parts);
  const read = (): AlertsView => viewOf(room);
  const summary = (): AttentionSummary => summaryNow(room, shifts);
  const [views, summaries] = [createTeller(read), createTeller(summary)];
  room.onChange(() => {
    views.refresh();
    summaries.refresh();
  });
  const stopFollowing = [
    followShift(shifts, {
      onEnd: handOvers.onShiftEnd,
      onChange() {
        tellAgain(room);
        // Without a profile there are no alerts to tell of, but a shift.
        summaries.refresh();
      },
    }),
    // What was kept back while notifications were off.
    preferences.onChange(() => tellAgain(room)),
  ];
  room.start();
  return {
    read,
    summary,
    ...alertCommands(room, shifts),
    ...alertRecords(room, parts.rules),
    handOver: handOvers.make,
    forget: room.forget,
    onChange: views.add,
    onSummary: summaries.add,
    onNoticed: room.notices.onNoticed,
    onFocused: room.onFocused,
    close() {
      stopFollowing.forEach((stop) => stop());
      room.close();
    },
  };
}

/** Alerts that were not to be told until now. */
function tellAgain(room: AlertRoom): void {
  room.change((state) => state);
}

function summaryNow(room: AlertRoom, shifts: ShiftsService): AttentionSummary {
  const desk = room.post()?.desk;
  const { on: onShift, until } = shifts.read();
  return summaryOf({
    ...{ state: desk?.state() ?? NO_ALERTS, now: room.now(), watching: desk !== undefined },
    ...{ onShift, shiftEnd: onShift ? until : null },
  });
}

function viewOf(room: AlertRoom): AlertsView {
  const desk = room.post()?.desk;
  return desk === undefined ? NO_ALERTS_VIEW : alertsView(desk.state(), desk.alerts(), room.now());
}
