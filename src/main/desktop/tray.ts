import { Menu, nativeImage, Tray } from 'electron';
import { trayBitmap } from './tray-icon.ts';

const SIZE_PX = 32;

export interface TrayActions {
  readonly open: () => void;
  readonly quit: () => void;
}

/** Puts the icon into the tray; its menu brings the window back or ends the program. */
export function createTray({ open, quit }: TrayActions): Tray {
  const size = { width: SIZE_PX, height: SIZE_PX, scaleFactor: 2 };
  const tray = new Tray(nativeImage.createFromBitmap(trayBitmap(SIZE_PX), size));
  tray.setToolTip('Floorwatch');
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: 'Open Floorwatch', click: open },
      { type: 'separator' },
      { label: 'Quit', click: quit },
    ]),
  );
  tray.on('click', open);
  return tray;
}
