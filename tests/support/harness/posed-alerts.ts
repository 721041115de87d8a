import type { AlertsView, RulesView } from '../../../src/core/alerts/view.ts';
import type { HandOverNote, ShiftView } from '../../../src/core/shifts/plan.ts';
import type { Answer, Api } from '../../../src/shared/ipc.ts';

/** What the alerting side of a posed window begins with. */
export interface PosedAlerts {
  readonly alerts: AlertsView;
  readonly rules: RulesView;
  readonly shift: ShiftView;
  readonly note: HandOverNote;
}

function answered<T>(value: T): Promise<Answer<T>> {
  return Promise.resolve({ ok: true, value });
}

const silent = () => () => undefined;

/** Alerts, rules and shift as far as a window can tell. */
export function posedAlerts({
  alerts,
  rules,
  shift,
  note,
}: PosedAlerts): Pick<Api, 'alerts' | 'rules' | 'shift'> {
  const done = () => answered(undefined);
  return {
    alerts: {
      read: () => answered(alerts),
      acknowledge: done,
      snooze: done,
      snoozeAll: done,
      markFalseAlarm: done,
      history: () => answered({ alerts: [...alerts.open, ...alerts.recent], total: 0 }),
      exportHistory: () => answered({ name: 'alerts.csv', type: 'text/csv', text: '' }),
      tryNotification: done,
      changed: silent,
      noticed: silent,
      focused: silent,
    },
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
