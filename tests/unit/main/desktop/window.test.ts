import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SIZE, usableBounds } from '../../../../src/main/desktop/bounds.ts';
import { hasTray } from '../../../../src/main/desktop/tray-host.ts';
import { windowOptions } from '../../../../src/main/desktop/window-options.ts';

describe('windowOptions', () => {
  it('states every guard of the window', () => {
    const { webPreferences } = windowOptions({ place: DEFAULT_SIZE, preload: '/p/index.cjs', dark: false });
    expect(webPreferences).toEqual({
      preload: '/p/index.cjs',
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
    });
  });

  it('opens at the given place, hidden until the page is drawn', () => {
    const place = { x: 10, y: 20, width: 1200, height: 800 };
    expect(windowOptions({ place, preload: '', dark: true })).toMatchObject({ ...place, show: false });
  });
});

describe('usableBounds', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 };
  const second = { x: 1920, y: 200, width: 1280, height: 1024 };
  const saved = { x: 100, y: 100, width: 1200, height: 800 };

  it.each([
    ['nothing was remembered', null, [screen], DEFAULT_SIZE],
    ['the place is on the screen', saved, [screen], saved],
    [
      'the place is on the second screen',
      { ...saved, x: 2000, y: 300 },
      [screen, second],
      { ...saved, x: 2000, y: 300 },
    ],
    ['the second screen is gone', { ...saved, x: 2000, y: 300 }, [screen], DEFAULT_SIZE],
    ['the title bar is above the screen', { ...saved, y: -50 }, [screen], DEFAULT_SIZE],
    ['the title bar is below the screen', { ...saved, y: 1070 }, [screen], DEFAULT_SIZE],
    ['too little of the title bar shows', { ...saved, x: 1850 }, [screen], DEFAULT_SIZE],
    ['enough of the title bar shows', { ...saved, x: 1800 }, [screen], { ...saved, x: 1800 }],
    [
      'it was too small',
      { ...saved, width: 10, height: 10 },
      [screen],
      { ...saved, width: 960, height: 600 },
    ],
    ['there is no screen', saved, [], DEFAULT_SIZE],
  ])('when %s', (_, bounds, screens, expected) => {
    expect(usableBounds(bounds, screens)).toEqual(expected);
  });

  it('never places the title bar where no screen shows it', () => {
    const place = fc.integer({ min: -5000, max: 5000 });
    const size = fc.integer({ min: 1, max: 4000 });
    fc.assert(
      fc.property(place, place, size, size, (x, y, width, height) => {
        const bounds = usableBounds({ x, y, width, height }, [screen, second]);
        if (!('x' in bounds)) return;
        const shows = [screen, second].some(
          (s) =>
            bounds.x + bounds.width > s.x &&
            bounds.x < s.x + s.width &&
            bounds.y >= s.y - 32 &&
            bounds.y < s.y + s.height,
        );
        expect(shows).toBe(true);
      }),
    );
  });
});

describe('hasTray', () => {
  const told = (answer: string | null) => () => Promise.resolve(answer);

  it.each([
    ['win32', undefined, null, true],
    ['darwin', undefined, null, true],
    ['linux', undefined, '(true,)', true],
    ['linux', undefined, '(false,)', false],
    ['linux', undefined, null, false],
    ['linux', '1', null, true],
    ['linux', '0', '(true,)', false],
    ['win32', '0', null, false],
  ] as const)('on %s with the wish %s and the answer %s: %s', async (platform, wish, answer, expected) => {
    expect(await hasTray({ platform, wish, run: told(answer) })).toBe(expected);
  });
});
