import { statusOf, type Alert } from '../../../src/core/alerts/alert.ts';
import type { Notice } from '../../../src/core/alerts/state.ts';
import type { AlertsView, HistoryQuery, RulesView, SnoozeLength } from '../../../src/core/alerts/view.ts';
import type { HandOverNote, ShiftView } from '../../../src/core/shifts/plan.ts';
import type { Answer, Api } from '../../../src/shared/ipc.ts';
import { told } from './told.ts';

/** What the alerting side of a posed window begins with. */
export interface PosedAlerts {
  readonly alerts: AlertsView;
  /** What is noticed as soon as the window listens. */
  readonly notices: readonly Notice[];
  readonly rules: RulesView;
  readonly shift: ShiftView;
  readonly note: HandOverNote;
  /** The posed time in epoch ms. */
  readonly now: () => number;
}

function answered<T>(value: T): Promise<Answer<T>> {
  return Promise.resolve({ ok: true, value });
}

const silent = () => () => undefined;

const LENGTHS_MS: Readonly<Record<SnoozeLength, number>> = {
  '15m': 900_000,
  '1h': 3_600_000,
  shift: 14_400_000,
};

/** Alerts, rules and shift as far as a window can tell: alerts are dealt with, rules stay as they are. */
export function posedAlerts(posed: PosedAlerts): Pick<Api, 'alerts' | 'rules' | 'shift'> {
  const { rules, shift, note } = posed;
  const done = () => answered(undefined);
  return {
    alerts: dealtWith(posed),
    rules: {
      read: () => answered(rules),
      save: ({ id }) => answered({ id }),
      remove: done,
      reset: done,
      preview: () => answered({ from: null, to: null, fired: 0, examples: [], unknown: [] }),
      changed: silent,
    },
    shift: {
      read: () => answered(shift),
      savePlan: done,
      override: done,
      handOver: () => answered(note),
      changed: silent,
    },
  };
}

function dealtWith({ alerts, notices, now }: PosedAlerts): Api['alerts'] {
  const view = told(alerts);
  const change = (ids: readonly string[], made: Partial<Alert>) => {
    const each = (alert: Alert): Alert => (ids.includes(alert.id) ? { ...alert, ...made } : alert);
    const { open, recent } = view.get();
    view.set({ ...view.get(), open: open.map(each), recent: recent.map(each) });
    return answered(undefined);
  };
  const until = (length: SnoozeLength | null) => (length === null ? null : now() + LENGTHS_MS[length]);
  return {
    read: () => answered(view.get()),
    acknowledge: ({ ids, note }) => change(ids, { acknowledged: { at: now(), note } }),
    snooze: ({ ids, length }) => change(ids, { snoozedUntil: until(length) }),
    snoozeAll: ({ length }) => {
      view.set({ ...view.get(), snoozedUntil: until(length) });
      return answered(undefined);
    },
    markFalseAlarm: ({ id, is }) => change([id], { falseAlarm: is }),
    history: (query) => {
      const found = matching(view.get(), query, now());
      return answered({ alerts: found.slice(0, query.limit), total: found.length });
    },
    exportHistory: (query) => {
      const lines = matching(view.get(), query, now()).map(({ id, ruleName }) => `${id},${ruleName}`);
      return answered({ name: 'alerts.csv', type: 'text/csv', text: ['id,rule', ...lines].join('\n') });
    },
    tryNotification: () => answered(undefined),
    changed: view.changed,
    noticed: (listener) => {
      for (const notice of notices) queueMicrotask(() => listener({ notice, native: true, sound: null }));
      return () => undefined;
    },
    focused: silent,
  };
}

function matching({ open, recent }: AlertsView, query: HistoryQuery, now: number): readonly Alert[] {
  const { text, statuses, severities } = query;
  return [...open, ...recent].filter(
    (alert) =>
      (statuses.length === 0 || statuses.includes(statusOf(alert, now))) &&
      (severities.length === 0 || severities.includes(alert.severity)) &&
      `${alert.ruleName} ${alert.subject.name}`.toLowerCase().includes(text.toLowerCase()),
  );
}
