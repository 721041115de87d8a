import type { BrowserWindowConstructorOptions } from 'electron';
import { MIN_SIZE, type Area } from './bounds.ts';

export interface WindowLook {
  readonly place: Area | { readonly width: number; readonly height: number };
  /** The absolute path of the preload script. */
  readonly preload: string;
  readonly dark: boolean;
}

/**
 * How the window is made. What guards it is stated even where it is Electron's default, so that a
 * changed default changes nothing.
 */
export function windowOptions({ place, preload, dark }: WindowLook): BrowserWindowConstructorOptions {
  return {
    ...place,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: 'Floorwatch',
    show: false,
    autoHideMenuBar: true,
    // The first frame before the page is drawn; a white flash at night is unkind.
    backgroundColor: dark ? '#0e1116' : '#f6f7f9',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
    },
  };
}
