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
