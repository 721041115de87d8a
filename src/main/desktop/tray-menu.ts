import type { MenuItemConstructorOptions } from 'electron';
import type { AttentionSummary } from '../../core/alerts/summary.ts';
import type { SnoozeLength } from '../../core/alerts/view.ts';
import type { Instant } from '../../core/time/minute.ts';

export interface TrayActions {
  readonly open: () => void;
  /** `null` ends it. */
  readonly snoozeAll: (length: SnoozeLength | null) => void;
  readonly setShift: (on: boolean) => void;
  readonly quit: () => void;
}

export interface MenuParts {
  readonly actions: TrayActions;
  readonly timeOf: (instant: Instant) => string;
}

/** The tray's menu for what it shows now. */
export function trayMenu(summary: AttentionSummary, parts: MenuParts): MenuItemConstructorOptions[] {
  const { open, setShift, quit } = parts.actions;
  const { onShift } = summary;
  return [
    { label: 'Open Floorwatch', click: open },
    { type: 'separator' },
    { label: 'Snooze all', submenu: snoozeMenu(summary, parts) },
    // The tick is told by the summary; how the system left it does not count.
    { label: 'My shift is on', type: 'checkbox', checked: onShift, click: () => setShift(!onShift) },
    { type: 'separator' },
    { label: 'Quit', click: quit },
  ];
}

function snoozeMenu(
  { shiftEnd, snoozedUntil }: AttentionSummary,
  { actions, timeOf }: MenuParts,
): MenuItemConstructorOptions[] {
  const snooze = (length: SnoozeLength | null) => () => actions.snoozeAll(length);
  const until = snoozedUntil === null ? '' : ` (until ${timeOf(snoozedUntil)})`;
  return [
    { label: '15 minutes', click: snooze('15m') },
    { label: '1 hour', click: snooze('1h') },
    { label: 'Until the end of the shift', enabled: shiftEnd !== null, click: snooze('shift') },
    { type: 'separator' },
    { label: `End the snooze${until}`, enabled: snoozedUntil !== null, click: snooze(null) },
  ];
}
