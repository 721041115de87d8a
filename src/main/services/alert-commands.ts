import {
  acknowledge,
  markFalseAlarm,
  markOpenFalseAlarm,
  snooze,
  snoozeAll,
} from '../../core/alerts/commands.ts';
import { snoozeEnd } from '../../core/alerts/snooze-end.ts';
import type { SnoozeLength } from '../../core/alerts/view.ts';
import type { Instant } from '../../core/time/minute.ts';
import type { AlertRoom } from './alert-room.ts';
import type { Alerter } from './alerter.ts';
import { tryNotice } from './other-notices.ts';
import type { ShiftsService } from './shifts.ts';

type Commands = Pick<Alerter, 'acknowledge' | 'snooze' | 'snoozeAll' | 'markFalseAlarm' | 'tryNotification'>;

/** What the supervisor does with the alerts of the watched profile. */
export function alertCommands(room: AlertRoom, shifts: ShiftsService): Commands {
  const end = (length: SnoozeLength | null, now: Instant): Instant | null => {
    const { on, until } = shifts.read();
    return length === null ? null : snoozeEnd(length, now, on ? until : null);
  };
  return {
    acknowledge: (ids, note) => room.change((state, now) => acknowledge(state, { ids, note, now })),
    snooze: (ids, length) => room.change((state, now) => snooze(state, { ids, until: end(length, now) })),
    snoozeAll: (length) => room.change((state, now) => snoozeAll(state, end(length, now))),
    markFalseAlarm(id, is) {
      const desk = room.post()?.desk;
      const over = desk?.alerts().filter((alert) => alert.id === id && alert.resolved !== null) ?? [];
      desk?.amend(over.map((alert) => markFalseAlarm(alert, is)));
      room.change((state) => markOpenFalseAlarm(state, { id, is }));
    },
    tryNotification: () => room.notices.tell(tryNotice(room.now())),
  };
}
