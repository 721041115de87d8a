import { z } from 'zod';
import type { Routes } from '../../shared/ipc.ts';
import type { Alerter } from '../services/alerter.ts';
import type { Caller } from './routes.ts';

/** The alerts as the calls need them. */
export type AlertsDesk = Pick<
  Alerter,
  | 'read'
  | 'acknowledge'
  | 'snooze'
  | 'snoozeAll'
  | 'markFalseAlarm'
  | 'history'
  | 'exportHistory'
  | 'tryNotification'
>;

const MAX_ID_LENGTH = 600;
const MAX_ALERTS = 2_000;
const MAX_NOTE = 1_000;

const id = z.string().min(1).max(MAX_ID_LENGTH);
const ids = z.array(id).min(1, 'No alert is named.').max(MAX_ALERTS);
const note = z.string().trim().max(MAX_NOTE, 'The note is too long.');
const length = z.enum(['15m', '1h', 'shift']).nullable();

const acknowledge = z.strictObject({ ids, note });
const snooze = z.strictObject({ ids, length });
const snoozeAll = z.strictObject({ length });
const falseAlarm = z.strictObject({ id, is: z.boolean() });

const query = z.strictObject({
  text: z.string().max(200),
  statuses: z.array(z.enum(['open', 'acknowledged', 'snoozed', 'resolved'])).max(4),
  severities: z.array(z.enum(['critical', 'warning'])).max(2),
  ruleId: z.string().max(200).nullable(),
  from: z.number().nullable(),
  to: z.number().nullable(),
  limit: z.int().min(1).max(MAX_ALERTS),
});

export function alertRoutes(alerts: AlertsDesk): Routes<Caller>['alerts'] {
  return {
    read: { parse: nothing, run: () => alerts.read() },
    acknowledge: {
      parse: (input) => acknowledge.parse(input),
      run: ({ ids, note }) => done(() => alerts.acknowledge(ids, note)),
    },
    snooze: {
      parse: (input) => snooze.parse(input),
      run: ({ ids, length }) => done(() => alerts.snooze(ids, length)),
    },
    snoozeAll: {
      parse: (input) => snoozeAll.parse(input),
      run: ({ length }) => done(() => alerts.snoozeAll(length)),
    },
    markFalseAlarm: {
      parse: (input) => falseAlarm.parse(input),
      run: ({ id, is }) => done(() => alerts.markFalseAlarm(id, is)),
    },
    history: { parse: (input) => query.parse(input), run: (asked) => alerts.history(asked) },
    exportHistory: { parse: (input) => query.parse(input), run: (asked) => alerts.exportHistory(asked) },
    tryNotification: { parse: nothing, run: () => done(() => alerts.tryNotification()) },
  };
}

/** What is done has no answer. */
function done(act: () => void): undefined {
  act();
  return undefined;
}

function nothing(): undefined {
  return undefined;
}
