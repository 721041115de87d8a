import type { Screen } from 'electron';
import { centredOn, usableBounds } from './bounds.ts';
import type { MainWindow } from './window.ts';

/** Brings the window back into sight when the screen that it was on is gone or has another size. */
export function keepInSight(
  window: Pick<MainWindow, 'getNormalBounds' | 'setBounds' | 'isDestroyed'>,
  screen: Pick<Screen, 'on' | 'getAllDisplays' | 'getPrimaryDisplay'>,
): void {
  const look = (): void => {
    if (window.isDestroyed()) return;
    const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
    const place = usableBounds(window.getNormalBounds(), areas);
    if (!('x' in place)) window.setBounds(centredOn(screen.getPrimaryDisplay().workArea));
  };
  screen.on('display-removed', look);
  screen.on('display-metrics-changed', look);
}
