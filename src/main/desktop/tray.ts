import { Menu, nativeImage, Tray, type NativeImage } from 'electron';
import type { AttentionSummary } from '../../core/alerts/summary.ts';
import type { Instant } from '../../core/time/minute.ts';
import { trayBitmap } from './tray-icon.ts';
import { trayMenu, type TrayActions } from './tray-menu.ts';
import { trayTooltip } from './tray-words.ts';

/** Panels of Linux scale down what is too large and blur what is too small. */
const SIZE_PX = process.platform === 'linux' ? 32 : 16;

/** What Windows shows of a tooltip, characters. */
const TOOLTIP_LIMIT = process.platform === 'win32' ? 127 : null;

export interface TrayIcon {
  /** Shows how things are now. */
  show(summary: AttentionSummary): void;
}

/** Puts the icon into the tray; its menu acts on all alerts, brings the window back, ends the program. */
export function createTray(actions: TrayActions, summary: AttentionSummary): TrayIcon {
  const tray = new Tray(iconOf(summary.worst));
  tray.on('click', actions.open);
  const show = (now: AttentionSummary): void => {
    tray.setImage(iconOf(now.worst));
    tray.setToolTip(trayTooltip(now, { limit: TOOLTIP_LIMIT, timeOf }));
    // A menu of Linux never changes: a new one takes its place.
    tray.setContextMenu(Menu.buildFromTemplate(trayMenu(now, { actions, timeOf })));
  };
  show(summary);
  return { show };
}

function iconOf(worst: AttentionSummary['worst']): NativeImage {
  const image = nativeImage.createFromBitmap(trayBitmap(SIZE_PX, worst), { width: SIZE_PX, height: SIZE_PX });
  const double = SIZE_PX * 2;
  const buffer = trayBitmap(double, worst);
  image.addRepresentation({ scaleFactor: 2, width: double, height: double, buffer });
  // macOS draws it in the menu bar's own colour.
  image.setTemplateImage(process.platform === 'darwin');
  return image;
}

/** The time of day as this machine writes it. */
function timeOf(instant: Instant): string {
  return new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' }).format(instant);
}
