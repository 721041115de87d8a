import type { Api } from '../shared/ipc.ts';

declare global {
  interface Window {
    /** Set by the preload on the desktop; absent in a browser. */
    readonly floorwatch?: Api;
  }
}
