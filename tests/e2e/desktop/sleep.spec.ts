import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { askMain } from '../../support/ask-main.ts';
import { BoardPage } from '../../support/board-page.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Floor } from '../../support/floor.ts';

/** Longer than two sweeps over the agents are apart. */
const A_WHILE_MS = 17_000;
/** Longer than a beat may be late. */
const A_SLEEP_MS = 24_000;

test('asks nothing while the machine sleeps, and everything once it is awake', async ({ show, floor }) => {
  const { page, electron } = await show();
  const board = new BoardPage(page);
  await board.isLive();
  await systemTells(electron, 'suspend');
  const quiet = quietOn(floor);
  await expect.poll(async () => (await quiet()).forMs).toBeGreaterThan(A_WHILE_MS);
  const before = (await quiet()).asked;
  await systemTells(electron, 'resume');
  await expect.poll(() => floor.requests()).toBeGreaterThan(before + 5);
  await board.isLive();
});

test('goes on where the system said that it would sleep and did not', async ({ show, floor, folder }) => {
  const { page, electron } = await show();
  const board = new BoardPage(page);
  await board.isLive();
  await systemTells(electron, 'suspend');
  await expect
    .poll(() => logIn(folder), { timeout: 60_000 })
    .toContain('The machine did not sleep; watching goes on.');
  const before = await floor.requests();
  await expect.poll(() => floor.requests()).toBeGreaterThan(before + 5);
  await board.isLive();
});

test('notices a standstill that nobody told of, and asks everything at once', async ({ show, folder }) => {
  const { page, electron } = await show();
  const board = new BoardPage(page);
  await board.isLive();
  electron?.process().kill('SIGSTOP');
  const until = Date.now() + A_SLEEP_MS;
  await expect.poll(() => Date.now() > until).toBe(true);
  electron?.process().kill('SIGCONT');
  await expect.poll(() => logIn(folder)).toContain('Time has passed unnoticed; everything is asked again.');
  await board.isLive();
  await expect(page.locator('body')).not.toContainText(/-\d+ (?:s|min|h)\b/);
});

/** Plays the system's part: `powerMonitor` only passes on what it hears. */
async function systemTells(electron: ElectronApplication | null, what: 'suspend' | 'resume'): Promise<void> {
  await askMain(electron, ({ powerMonitor }, event) => void powerMonitor.emit(event), what);
}

/** How many were asked, and since when no more have been. */
function quietOn(floor: Floor): () => Promise<{ readonly asked: number; readonly forMs: number }> {
  let asked = -1;
  let since = Date.now();
  return async () => {
    const now = await floor.requests();
    if (now !== asked) since = Date.now();
    asked = now;
    return { asked, forMs: Date.now() - since };
  };
}

function logIn(folder: string): string {
  return readFileSync(join(folder, 'floorwatch.log'), 'utf8');
}
