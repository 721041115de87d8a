import { defineConfig } from '@playwright/test';
import { chromiumPath } from './tests/support/programs.ts';
import type { HostOptions } from './tests/support/fixtures.ts';

const asRoot = process.getuid?.() === 0;

/*
 * The same journeys run on both hosts; what only one of them has lies in its own folder. What is
 * built in out/ is tested: run `npm run build` first.
 */
export default defineConfig<HostOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: { trace: 'retain-on-failure', viewport: { width: 1440, height: 900 } },
  projects: [
    {
      name: 'web',
      testMatch: ['both/**/*.spec.ts', 'web/**/*.spec.ts'],
      use: {
        host: 'web',
        launchOptions: { executablePath: chromiumPath(), args: asRoot ? ['--no-sandbox'] : [] },
      },
    },
    {
      name: 'desktop',
      testMatch: ['both/**/*.spec.ts', 'desktop/**/*.spec.ts'],
      use: { host: 'desktop' },
    },
  ],
});
