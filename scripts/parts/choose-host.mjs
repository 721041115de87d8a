import { setup } from '../setup.mjs';
import { canMakeDisplay, hasDisplay } from './display.mjs';
import { findElectron } from './electron-runtime.mjs';

/**
 * Sets up and chooses where the board is shown: the desktop where the Electron runtime and a display
 * are there, else the browser. Says which and why.
 * @param {{ wish: string | undefined, watched: boolean }} how `watched` = somebody must see the window
 * @returns {Promise<{ host: 'desktop', electron: string } | { host: 'web', chromium: string | null }>}
 */
export async function chooseHost({ wish, watched }) {
  const drives = !watched;
  const mayBeDesktop =
    wish !== 'web' && (wish === 'desktop' || hasDisplay() || (drives && findElectron() !== null));
  if (mayBeDesktop) {
    const { electron } = await setup({ browser: false, desktop: true });
    const seen = hasDisplay() || (drives && canMakeDisplay());
    if (electron !== null && seen)
      return told(
        { host: 'desktop', electron },
        hasDisplay()
          ? 'the Electron runtime and a display are there'
          : 'the Electron runtime is there; the display is one in memory',
      );
    if (wish === 'desktop') {
      throw new Error(electron === null ? 'There is no Electron runtime here.' : 'There is no display here.');
    }
  }
  const { chromium } = await setup({ browser: drives, desktop: false });
  return told({ host: 'web', chromium }, reasonForWeb(wish));
}

function reasonForWeb(wish) {
  if (wish === 'web') return 'as asked';
  return findElectron() === null ? 'there is no Electron runtime here' : 'there is no display here';
}

function told(choice, why) {
  const name =
    choice.host === 'desktop' ? 'Showing the board on the desktop' : 'Showing the board in the browser';
  process.stdout.write(`${name}: ${why}.\n`);
  return choice;
}
