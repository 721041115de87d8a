import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Browser, type ElectronApplication, type Page } from '@playwright/test';
import { openFloor, type Floor } from './floor.ts';
import { launchDesktop } from './launch-desktop.ts';
import { launchWebHost, type Variables } from './launch.ts';

export interface HostOptions {
  /** Where the board is shown; chosen by the project. */
  readonly host: 'web' | 'desktop';
  /** Settings of the app on top of those that sign it in to the floor. */
  readonly settings: Variables;
}

/** The app of one test. */
export interface Shown {
  readonly page: Page;
  /** Its profile: settings and log. */
  readonly folder: string;
  /** Only on the desktop. */
  readonly electron: ElectronApplication | null;
}

export interface TestFixtures extends HostOptions {
  /** The contact centre that the app of this test signs in to. */
  readonly floor: Floor;
  /** An empty folder for settings and log. */
  readonly folder: string;
  /**
   * Shows the app and ends it after the test; asked for by the test, so that faults can come first. The
   * arguments stand on the desktop's command line.
   */
  readonly show: (settings?: Variables, args?: readonly string[]) => Promise<Shown>;
}

export interface WorkerFixtures {
  readonly sharedFloor: Floor;
  /** The browser, started when a test first needs one; the desktop needs none. */
  readonly browserOnDemand: () => Promise<Browser>;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  host: ['web', { option: true }],
  settings: [{}, { option: true }],

  sharedFloor: [
    async ({}, use) => {
      const floor = await openFloor(['--seed', '7', '--agents', '60', '--campaigns', '8', '--queues', '4']);
      await use(floor);
      await floor.close();
    },
    { scope: 'worker' },
  ],

  browserOnDemand: [
    async ({ playwright }, use) => {
      const kept = new Map<'browser', Promise<Browser>>();
      await use(() => {
        const browser = kept.get('browser') ?? playwright.chromium.launch();
        kept.set('browser', browser);
        return browser;
      });
      for (const browser of kept.values()) await (await browser).close();
    },
    { scope: 'worker' },
  ],

  floor: async ({ sharedFloor }, use) => {
    await use(sharedFloor);
    await sharedFloor.clearFaults();
  },

  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'floorwatch-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  show: async ({ host, settings, floor, folder, browserOnDemand, viewport }, use, testInfo) => {
    const ends: (() => Promise<void>)[] = [];
    await use(async (more = {}, args = []) => {
      const own = { FLOORWATCH_DATA_DIR: folder, XDG_CONFIG_HOME: join(folder, 'config') };
      const env = { ...floor.signIn, ...own, ...settings, ...more };
      if (host === 'desktop') {
        const { electron, page, end } = await launchDesktop({ env, args }, testInfo);
        ends.push(end);
        return { page, folder, electron };
      }
      const server = await launchWebHost(env);
      ends.push(() => server.stop());
      const context = await (await browserOnDemand()).newContext({ viewport });
      ends.push(() => context.close());
      const page = await context.newPage();
      await page.goto(server.ready.url);
      return { page, folder, electron: null };
    });
    for (const end of ends.reverse()) await end();
  },
});

export { expect } from '@playwright/test';
