import type { App, Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import {
  blockNavigation,
  blockRendererRequests,
  denyPermissions,
  openLinksOutside,
  sandboxEverything,
} from '../../../../src/main/desktop/security.ts';

describe('sandboxEverything', () => {
  it.each([
    [false, 1],
    [true, 0],
  ])('with --no-sandbox %s it is called %i times', (hasSwitch, times) => {
    let calls = 0;
    const app = { enableSandbox: () => (calls += 1), commandLine: { hasSwitch: () => hasSwitch } };
    sandboxEverything(app as unknown as App);
    expect(calls).toBe(times);
  });
});

describe('denyPermissions', () => {
  it('denies every request, check and device', () => {
    const decisions: unknown[] = [];
    denyPermissions({
      setPermissionRequestHandler: (handler: unknown) =>
        (handler as (...args: unknown[]) => void)(null, 'media', (granted: boolean) =>
          decisions.push(granted),
        ),
      setPermissionCheckHandler: (handler: unknown) => decisions.push((handler as () => boolean)()),
      setDevicePermissionHandler: (handler: unknown) => decisions.push((handler as () => boolean)()),
    });
    expect(decisions).toEqual([false, false, false]);
  });
});

describe('blockNavigation', () => {
  it('prevents every way to leave the page', () => {
    const prevented: string[] = [];
    const contents = {
      on: (name: string, listener: (event: { preventDefault(): void }) => void) =>
        listener({ preventDefault: () => prevented.push(name) }),
    };
    blockNavigation(contents as unknown as WebContents);
    expect(prevented).toEqual([
      'will-navigate',
      'will-frame-navigate',
      'will-redirect',
      'will-attach-webview',
    ]);
  });
});

describe('openLinksOutside', () => {
  it.each([
    ['https://help.genesys.cloud/articles', ['https://help.genesys.cloud/articles']],
    ['https://evil.example/', []],
  ])('opens no window for %s and hands on %j', (url, handedOn) => {
    const opened: string[] = [];
    let answer: unknown;
    const contents = {
      setWindowOpenHandler: (handler: (details: { url: string }) => unknown) => (answer = handler({ url })),
    };
    openLinksOutside(contents as unknown as WebContents, (link) => opened.push(link));
    expect(answer).toEqual({ action: 'deny' });
    expect(opened).toEqual(handedOn);
  });
});

describe('blockRendererRequests', () => {
  function isCancelled(url: string): unknown {
    let cancelled: unknown;
    const webRequest = {
      onBeforeRequest: (listener: (details: { url: string }, decide: (d: unknown) => void) => void) =>
        listener({ url }, (decision) => (cancelled = decision)),
    };
    blockRendererRequests({ webRequest } as unknown as Session);
    return cancelled;
  }

  it.each(['floorwatch://app/', 'floorwatch://app/assets/index.js', 'data:image/png;base64,AA=='])(
    'lets %s through',
    (url) => {
      expect(isCancelled(url)).toEqual({ cancel: false });
    },
  );

  it.each([
    'https://api.mypurecloud.com/api/v2/users',
    'http://127.0.0.1:80/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'floorwatch://other/',
    'data:text/html,x',
    'blob:floorwatch://app/1',
  ])('cancels %s', (url) => {
    expect(isCancelled(url)).toEqual({ cancel: true });
  });
});
