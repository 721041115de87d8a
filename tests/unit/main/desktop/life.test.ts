import type { BrowserWindow, Screen, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { centredOn, type Area } from '../../../../src/main/desktop/bounds.ts';
import { keepInSight } from '../../../../src/main/desktop/displays.ts';
import { endWhenStuck, reloadWhenGone } from '../../../../src/main/desktop/recovery.ts';
import { untilFirstShown, watchVisibility } from '../../../../src/main/desktop/visibility.ts';
import { keptLog } from '../../../support/fake-board.ts';
import { createHandClock } from '../../../support/hand-clock.ts';

describe('watchVisibility', () => {
  it.each([
    ['hide', false],
    ['minimize', false],
    ['show', true],
    ['restore', true],
  ])('on %s tells %s', (name, visible) => {
    const listeners = new Map<string, () => void>();
    const told: boolean[] = [];
    const window = { on: (event: string, listener: () => void) => listeners.set(event, listener) };
    watchVisibility(window as unknown as BrowserWindow, (seen) => told.push(seen));
    listeners.get(name)?.();
    expect(told).toEqual([visible]);
  });
});

describe('untilFirstShown', () => {
  it('believes the page only once its window was shown', () => {
    const told: boolean[] = [];
    let show = (): void => undefined;
    const window = { once: (_event: 'show', listener: () => void) => (show = listener) };
    const viewer = untilFirstShown({ setVisible: (visible: boolean) => void told.push(visible) }, window);
    viewer.setVisible(true);
    show();
    viewer.setVisible(true);
    viewer.setVisible(false);
    expect(told).toEqual([false, false, true, false]);
  });
});

/** A page as the main side sees it, and what was done to it. */
function page() {
  const clock = createHandClock();
  const listeners = new Map<string, ((event: unknown, details: object) => void)[]>();
  const done = { reloads: 0, ends: 0 };
  const tell = (name: string, details: object = {}): void =>
    listeners.get(name)?.forEach((listener) => listener(null, details));
  const contents = {
    on: (name: string, listener: (event: unknown, details: object) => void) =>
      listeners.set(name, [...(listeners.get(name) ?? []), listener]),
    reload: () => (done.reloads += 1),
    forcefullyCrashRenderer: () => (done.ends += 1),
  };
  const parts = { contents: contents as unknown as WebContents, clock, log: keptLog() };
  const die = (reason: string): void => tell('render-process-gone', { reason, exitCode: 1 });
  return { clock, done, tell, die, parts };
}

describe('reloadWhenGone', () => {
  it.each(['crashed', 'oom', 'killed', 'abnormal-exit', 'launch-failed', 'integrity-failure'])(
    'loads a page again that is gone for the reason %s',
    (reason) => {
      const { die, done, parts } = page();
      reloadWhenGone(parts);
      die(reason);
      expect(done.reloads).toBe(1);
    },
  );

  it('leaves a page that ended by itself', () => {
    const { die, done, parts } = page();
    reloadWhenGone(parts);
    die('clean-exit');
    expect(done.reloads).toBe(0);
  });

  it('gives a page that keeps dying a minute of rest, and takes it up again by itself', async () => {
    const { clock, die, done, parts } = page();
    reloadWhenGone(parts);
    for (let death = 0; death < 4; death += 1) die('oom');
    expect(done.reloads).toBe(3);
    await clock.advance(59_999);
    expect(done.reloads).toBe(3);
    await clock.advance(1);
    expect(done.reloads).toBe(4);
    die('oom');
    expect(done.reloads).toBe(5);
  });
});

describe('endWhenStuck', () => {
  it('ends a page that answers nothing for half a minute, once', async () => {
    const { clock, done, parts, tell } = page();
    endWhenStuck(parts);
    tell('unresponsive');
    await clock.advance(20_000);
    tell('unresponsive');
    await clock.advance(9_999);
    expect(done.ends).toBe(0);
    await clock.advance(60_000);
    expect(done.ends).toBe(1);
  });

  it.each(['responsive', 'render-process-gone'])('leaves one that is %s meanwhile', async (event) => {
    const { clock, done, parts, tell } = page();
    endWhenStuck(parts);
    tell('unresponsive');
    await clock.advance(29_000);
    tell(event);
    await clock.advance(60_000);
    expect(done.ends).toBe(0);
  });
});

describe('keepInSight', () => {
  const first = { x: 0, y: 0, width: 1920, height: 1080 };
  const second = { x: 1920, y: 0, width: 1280, height: 1024 };

  function desk(bounds: Area) {
    const screens = { areas: [first, second] };
    const moved: Area[] = [];
    let look = (): void => undefined;
    const window = {
      getNormalBounds: () => bounds,
      setBounds: (to: Area) => moved.push(to),
      isDestroyed: () => false,
    };
    const screen = {
      on: (_name: string, listener: () => void) => (look = listener),
      getAllDisplays: () => screens.areas.map((workArea) => ({ workArea })),
      getPrimaryDisplay: () => ({ workArea: first }),
    };
    keepInSight(window, screen as unknown as Screen);
    return { moved, screens, look: () => look() };
  }

  it('brings the window to the first screen when its own is gone', () => {
    const { moved, screens, look } = desk({ x: 2000, y: 100, width: 1200, height: 800 });
    look();
    expect(moved).toEqual([]);
    screens.areas = [first];
    look();
    expect(moved).toEqual([{ x: 240, y: 90, width: 1440, height: 900 }]);
  });

  it('leaves a window whose screen is still there', () => {
    const { moved, screens, look } = desk({ x: 100, y: 100, width: 1200, height: 800 });
    screens.areas = [first];
    look();
    expect(moved).toEqual([]);
  });
});

describe('centredOn', () => {
  it.each([
    [
      { x: 0, y: 0, width: 1920, height: 1080 },
      { x: 240, y: 90, width: 1440, height: 900 },
    ],
    [
      { x: -1024, y: 30, width: 1024, height: 738 },
      { x: -1024, y: 30, width: 1024, height: 738 },
    ],
  ])('on %j is %j', (screen, place) => {
    expect(centredOn(screen)).toEqual(place);
  });
});
