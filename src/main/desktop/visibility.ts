import type { MainWindow } from './window.ts';

/**
 * Tells whether the window can be seen, as far as the window system knows. The page tells by itself
 * when it is covered by other windows.
 */
export function watchVisibility(window: Pick<MainWindow, 'on'>, onChange: (visible: boolean) => void): void {
  window.on('hide', () => onChange(false));
  window.on('minimize', () => onChange(false));
  window.on('show', () => onChange(true));
  window.on('restore', () => onChange(true));
}

/**
 * A page whose window was never shown takes itself for visible; what it tells counts from the first
 * showing on.
 */
export function untilFirstShown<Viewer extends { setVisible(visible: boolean): void }>(
  viewer: Viewer,
  window: { once(event: 'show', listener: () => void): unknown },
): Viewer {
  let shown = false;
  window.once('show', () => (shown = true));
  viewer.setVisible(false);
  return { ...viewer, setVisible: (visible) => viewer.setVisible(visible && shown) };
}
