import type { Notice } from '../../core/alerts/state.ts';
import type { AlertSeverity } from '../../core/alerts/rule.ts';
import type { Noticed } from '../../shared/ipc.ts';
import type { Log } from '../ports/log.ts';
import type { NoticeAction, Notifier } from '../ports/notifier.ts';
import type { AlertDesk } from './alert-desk.ts';
import { createListeners } from './listeners.ts';
import type { PreferencesService } from './preferences.ts';
import type { ShiftsService } from './shifts.ts';

/** A notice with whose alerts it tells. */
export interface ShownNotice {
  readonly desk: AlertDesk;
  readonly notice: Notice;
}

export interface NoticesParts {
  readonly notifier: Notifier;
  readonly preferences: PreferencesService;
  readonly shifts: ShiftsService;
  readonly log: Log;
  /** `null` = a notice that stands for no alert, or one of an earlier start. */
  readonly onAction: (action: NoticeAction, shown: ShownNotice | null) => void;
}

/** Brings notices before the supervisor, and takes away those that are dealt with. */
export interface Notices {
  /** Shows what the desk has decided to tell, once the system has said whether it may make a sound. */
  deliver(desk: AlertDesk): void;
  /** Takes away all that tells of this desk's alerts. */
  drop(desk: AlertDesk): void;
  /** Shows a notice that stands for no alert. */
  tell(notice: Notice): void;
  onNoticed(listener: (noticed: Noticed) => void): () => void;
  close(): void;
}

export function createNotices(parts: NoticesParts): Notices {
  const { notifier } = parts;
  const listeners = createListeners<[noticed: Noticed]>();
  const shown = new Map<string, ShownNotice>();
  const show = (notice: Notice, sound: AlertSeverity | null): void => {
    // The window plays the tone: the system's own would be the second.
    if (notifier.native) attempt(parts.log, () => notifier.show(notice, { silent: true }));
    listeners.tell({ notice, native: notifier.native, sound });
  };
  const showAll = (desk: AlertDesk, silent: boolean): void => {
    for (const notice of desk.take()) {
      replaceEarlier(notifier, shown, { desk, notice });
      shown.set(notice.id, { desk, notice });
      show(notice, silent ? null : soundOf(parts, notice));
    }
  };
  const stopListening = notifier.onAction((id, action) => parts.onAction(action, shown.get(id) ?? null));
  return {
    deliver(desk) {
      withdraw(notifier, shown, desk);
      if (desk.state().outbox.length === 0) return;
      void mayNotDisturb(parts).then((silent) => showAll(desk, silent));
    },
    drop: (desk) => takeAway(notifier, shown, (of) => of.desk === desk),
    tell: (notice) => show(notice, null),
    onNoticed: listeners.add,
    close: stopListening,
  };
}

function soundOf({ preferences, shifts }: NoticesParts, { severity }: Notice): AlertSeverity | null {
  const { soundCritical, soundWarning } = preferences.read();
  if (!(severity === 'critical' ? soundCritical : soundWarning)) return null;
  const { quiet, plan } = shifts.read();
  const passes = severity === 'critical' && plan.criticalThroughQuiet;
  return quiet && !passes ? null : severity;
}

async function mayNotDisturb({ notifier, log }: NoticesParts): Promise<boolean> {
  try {
    return (await notifier.doNotDisturb()) === true;
  } catch (error) {
    log.warn('alerts', 'The system did not say whether it may be disturbed.', { error: String(error) });
    return false;
  }
}

/** What cannot be shown is in the inbox all the same. */
function attempt(log: Log, run: () => void): void {
  try {
    run();
  } catch (error) {
    log.error('alerts', 'A notification could not be shown.', { error: String(error) });
  }
}

function withdraw(notifier: Notifier, shown: Map<string, ShownNotice>, desk: AlertDesk): void {
  const pressing = pressingIn(desk);
  takeAway(notifier, shown, (of) => of.desk === desk && !of.notice.alertIds.some((id) => pressing.has(id)));
}

/** Told again: what stands there already says nothing that the new one does not. */
function replaceEarlier(
  notifier: Notifier,
  shown: Map<string, ShownNotice>,
  { desk, notice }: ShownNotice,
): void {
  const pressing = pressingIn(desk);
  const isSaid = (id: string): boolean => notice.alertIds.includes(id) || !pressing.has(id);
  takeAway(notifier, shown, (of) => of.desk === desk && of.notice.alertIds.every(isSaid));
}

function pressingIn(desk: AlertDesk): ReadonlySet<string> {
  const pressing = Object.values(desk.state().open).filter(({ acknowledged }) => acknowledged === null);
  return new Set(pressing.map(({ id }) => id));
}

function takeAway(
  notifier: Notifier,
  shown: Map<string, ShownNotice>,
  isOver: (of: ShownNotice) => boolean,
): void {
  const over = [...shown].filter(([, of]) => isOver(of)).map(([id]) => id);
  over.forEach((id) => shown.delete(id));
  if (over.length > 0) notifier.withdraw(over);
}
