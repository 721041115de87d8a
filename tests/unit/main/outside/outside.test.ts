import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createOutside } from '../../../../src/main/outside/outside.ts';
import { browserCommand, openerOf } from '../../../../src/main/outside/run-browser.ts';
import { createSilentLog } from '../../../support/silent-log.ts';

const LOGIN = 'https://login.mypurecloud.de';
const PAGE = `${LOGIN}/oauth/authorize?state=very-secret-state&a=1`;

describe('the door to the browser', () => {
  it('lets allowed links through and no other', async () => {
    const opened: string[] = [];
    const log = createSilentLog();
    const handOver = (url: string): Promise<void> => Promise.resolve(void opened.push(url));
    const outside = createOutside({ handOver, log });
    expect(await outside.open({ kind: 'sign-in', url: PAGE, loginUrl: LOGIN })).toBe(true);
    expect(await outside.open({ kind: 'page', url: 'https://evil.example/' })).toBe(false);
    expect(opened).toEqual([PAGE]);
  });

  it('says that a browser failed, and keeps the link to itself', async () => {
    const log = createSilentLog();
    const handOver = (url: string): Promise<void> => Promise.reject(new Error(`xdg-open ${url}`));
    expect(await createOutside({ handOver, log }).open({ kind: 'sign-in', url: PAGE, loginUrl: LOGIN })).toBe(
      false,
    );
    expect(log.lines).toHaveLength(1);
    expect(JSON.stringify(log.lines)).not.toContain('very-secret-state');
  });

  it.each([
    ['linux', 'xdg-open'],
    ['freebsd', 'xdg-open'],
    ['darwin', 'open'],
    ['win32', 'rundll32'],
  ] as const)('on %s is %s', (platform, program) => expect(openerOf(platform)[0]).toBe(program));
});

describe('FLOORWATCH_BROWSER_COMMAND', () => {
  it('is none where it is not set', () => {
    expect(browserCommand({})).toBeNull();
    expect(browserCommand({ FLOORWATCH_BROWSER_COMMAND: ' ' })).toBeNull();
  });

  it.skipIf(process.platform === 'win32')('gets the link as one argument, past any shell', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'browser-'));
    try {
      const program = join(folder, 'browser');
      writeFileSync(program, `#!/bin/sh\nprintf '%s|%s' "$#" "$1" > "${folder}/seen"\n`, { mode: 0o755 });
      const link = 'https://x/?a=1&b=$(touch nope);"\'';
      await browserCommand({ FLOORWATCH_BROWSER_COMMAND: program })?.(link);
      expect(readFileSync(join(folder, 'seen'), 'utf8')).toBe(`1|${link}`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('that is no program fails', async () => {
    const open = browserCommand({ FLOORWATCH_BROWSER_COMMAND: '/nonexistent/browser' });
    await expect(open?.('https://x/')).rejects.toThrow('the program failed');
  });
});
