import type { BrowserWindow, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { reloadWhenGone } from '../../../../src/main/desktop/recovery.ts';
import { untilFirstShown, watchVisibility } from '../../../../src/main/desktop/visibility.ts';
import { keptLog } from '../../../support/fake-board.ts';

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

describe('reloadWhenGone', () => {
  function page() {
    let now = 0;
    let reloads = 0;
    let die: (reason: string) => void = () => undefined;
    const contents = {
      on: (_name: string, listener: (event: unknown, details: object) => void) => {
        die = (reason) => listener(null, { reason, exitCode: 1 });
      },
      reload: () => (reloads += 1),
    };
    const clock = { now: () => now, after: () => () => undefined };
    reloadWhenGone({ contents: contents as unknown as WebContents, clock, log: keptLog() });
    return {
      die: (reason: string) => die(reason),
      reloads: () => reloads,
      turn: (ms: number) => (now += ms),
    };
  }

  it('loads a page that crashed again', () => {
    const { die, reloads } = page();
    die('crashed');
    expect(reloads()).toBe(1);
  });

  it('leaves a page that ended by itself', () => {
    const { die, reloads } = page();
    die('clean-exit');
    expect(reloads()).toBe(0);
  });

  it('gives up on a page that keeps dying, and takes it up again later', () => {
    const { die, reloads, turn } = page();
    for (let death = 0; death < 5; death += 1) die('oom');
    expect(reloads()).toBe(3);
    turn(60_000);
    die('oom');
    expect(reloads()).toBe(4);
  });
});
