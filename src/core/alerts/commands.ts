import type { Instant } from '../time/minute.ts';
import type { Alert } from './alert.ts';
import type { AlertState } from './state.ts';

interface Acknowledgement {
  readonly ids: readonly string[];
  readonly note: string;
  readonly now: Instant;
}

/**
 * Marks open alerts as seen, with a note for the next who looks. Ids that are not open are passed over. Seen
 * twice, the first time stays, and an empty note takes none away.
 */
export function acknowledge(state: AlertState, { ids, note, now }: Acknowledgement): AlertState {
  const text = note.trim();
  return change(state, ids, (alert) => ({
    ...alert,
    acknowledged: {
      at: alert.acknowledged?.at ?? now,
      note: text === '' ? (alert.acknowledged?.note ?? '') : text,
    },
  }));
}

interface Snooze {
  readonly ids: readonly string[];
  /** `null` ends it. */
  readonly until: Instant | null;
}

/** Tells nothing of these alerts until then. Ids that are not open are passed over. */
export function snooze(state: AlertState, { ids, until }: Snooze): AlertState {
  return change(state, ids, (alert) => ({ ...alert, snoozedUntil: until }));
}

/** Tells nothing at all until then; `null` ends it. */
export function snoozeAll(state: AlertState, until: Instant | null): AlertState {
  return { ...state, snoozedUntil: until };
}

/** Says that an alert, open or past, was none. */
export function markFalseAlarm(alert: Alert, is: boolean): Alert {
  return { ...alert, falseAlarm: is };
}

/** The same for an alert that is still open. An id that is not open changes nothing. */
export function markOpenFalseAlarm(
  state: AlertState,
  { id, is }: { readonly id: string; readonly is: boolean },
): AlertState {
  return change(state, [id], (alert) => markFalseAlarm(alert, is));
}

function change(state: AlertState, ids: readonly string[], to: (alert: Alert) => Alert): AlertState {
  const wanted = new Set(ids);
  const entries = Object.entries(state.open);
  if (!entries.some(([, { id }]) => wanted.has(id))) return state;
  const open = entries.map(([key, alert]) => [key, wanted.has(alert.id) ? to(alert) : alert] as const);
  return { ...state, open: Object.fromEntries(open) };
}
