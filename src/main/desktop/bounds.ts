/** A rectangle on the screens, in pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const DEFAULT_SIZE = { width: 1440, height: 900 } as const;
export const MIN_SIZE = { width: 960, height: 600 } as const;

/** How much of the title bar must show for a window to be grabbed, px. */
const GRIP = { width: 120, height: 32 } as const;

/**
 * Where to open the window: the remembered place if its title bar still lies on a screen (screens
 * come and go), else the default size, which the system places.
 */
export function usableBounds(
  saved: Area | null,
  screens: readonly Area[],
): Area | { readonly width: number; readonly height: number } {
  if (saved === null) return DEFAULT_SIZE;
  const width = Math.max(saved.width, MIN_SIZE.width);
  const height = Math.max(saved.height, MIN_SIZE.height);
  const reachable = screens.some((screen) => showsGrip({ ...saved, width, height }, screen));
  return reachable ? { x: saved.x, y: saved.y, width, height } : DEFAULT_SIZE;
}

function showsGrip(window: Area, screen: Area): boolean {
  const left = Math.max(window.x, screen.x);
  const right = Math.min(window.x + window.width, screen.x + screen.width);
  const top = Math.max(window.y, screen.y);
  const bottom = Math.min(window.y + GRIP.height, screen.y + screen.height);
  // A title bar above the screen cannot be grabbed however much of the rest shows.
  return right - left >= GRIP.width && bottom - top >= GRIP.height;
}

/** The default size in the middle of a screen, smaller where the screen is. */
export function centredOn(screen: Area): Area {
  const width = Math.min(DEFAULT_SIZE.width, screen.width);
  const height = Math.min(DEFAULT_SIZE.height, screen.height);
  const x = screen.x + Math.floor((screen.width - width) / 2);
  return { x, y: screen.y + Math.floor((screen.height - height) / 2), width, height };
}
