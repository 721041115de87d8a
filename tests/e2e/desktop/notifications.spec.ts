import type { ElectronApplication } from '@playwright/test';
import { asksForQuiet, hasNotificationService } from '../../../src/main/desktop/quiet-system.ts';
import { hasTray } from '../../../src/main/desktop/tray-host.ts';
import { trayBitmap } from '../../../src/main/desktop/tray-icon.ts';
import type { Severity } from '../../../src/main/desktop/severity-mark.ts';
import { askMain } from '../../support/ask-main.ts';
import { askWindow } from '../../support/ask-window.ts';
import { alphasOf } from '../../support/bitmaps.ts';
import { BoardPage } from '../../support/board-page.ts';
import { expect, test } from '../../support/desktop-around.ts';
import { openFloor } from '../../support/floor.ts';
import { prepareIncident, UNTIL_JUDGED } from '../../support/incident.ts';
import { inWindow, isVisible } from '../../support/main-window.ts';
import type { TrayWatcher } from '../../support/tray-watcher.ts';

/** Each incident has a floor of its own: what is stopped there must not show in another test. */
const FLOOR = ['--seed', '7', '--agents', '20', '--campaigns', '4', '--queues', '2'];

const URGENCY = { normal: 1, critical: 2 } as const;
const NEVER = 0;

test('shows one notification for one try, and a click brings the window', async ({ show, around }) => {
  const { notified, click } = around.notifications;
  const floor = await openFloor(['--empty']);
  try {
    const { page, electron } = await show({ ...around.settings, ...floor.signIn });
    await expect(new BoardPage(page).connection).toBeVisible();
    await askWindow(page, ['alerts', 'tryNotification']);
    await expect.poll(() => notified.length).toBe(1);
    expect(notified[0]).toMatchObject({ app: 'Floorwatch', hints: { urgency: URGENCY.normal } });
    expect(notified[0]?.actions).toContain('default');
    expect(notified[0]?.title).not.toBe('');
    await expect.poll(() => around.tray.count()).toBe(1);
    await inWindow(electron, 'close');
    await expect.poll(() => isVisible(electron)).toBe(false);
    await click();
    await expect.poll(() => isVisible(electron)).toBe(true);
    // The next one is the second: the first was shown once.
    await askWindow(page, ['alerts', 'tryNotification']);
    await expect.poll(() => notified.length).toBe(2);
  } finally {
    await floor.close();
  }
});

test('hears from the desktop that it wants quiet', async ({ around: { notifications, run } }) => {
  const question = { platform: 'linux', desktop: undefined, run } as const;
  expect(await hasNotificationService(question)).toBe(true);
  expect(await hasTray({ platform: 'linux', wish: undefined, run })).toBe(true);
  expect(await asksForQuiet(question)).toBe(false);
  await notifications.setPaused(true);
  expect(await asksForQuiet(question)).toBe(true);
});

test('leaves it to the page where nobody shows notifications', async ({ show, around }) => {
  await around.notifications.leave();
  const { page } = await show(around.settings);
  await new BoardPage(page).isLive();
  const told = page.evaluate(
    () =>
      new Promise((settle) => {
        const { floorwatch } = globalThis as unknown as {
          floorwatch: { alerts: { noticed: (listener: (value: { native: boolean }) => void) => void } };
        };
        floorwatch.alerts.noticed(({ native }) => settle(native));
      }),
  );
  await askWindow(page, ['alerts', 'tryNotification']);
  expect(await told).toBe(false);
});

test('tells of an incident once, also with the window closed, until it is over', async ({ show, around }) => {
  test.setTimeout(900_000);
  const { notifications, tray, settings } = around;
  const floor = await openFloor(FLOOR);
  try {
    const { page, electron } = await show({ ...settings, ...floor.signIn });
    const board = new BoardPage(page);
    await board.isLive();
    const incident = await prepareIncident(page, floor);
    const told = () => notifications.notified.filter(({ title }) => incident.isTitle(title));
    await expect.poll(() => tray.count()).toBe(1);
    await inWindow(electron, 'close');
    await expect.poll(() => isVisible(electron)).toBe(false);

    await incident.begin();
    await expect.poll(() => told().length, UNTIL_JUDGED).toBe(1);
    expect(told()[0]).toMatchObject({ hints: { urgency: URGENCY.critical }, expires: NEVER });
    await expect.poll(() => showsMark(tray, 'critical')).toBe(true);
    expect(await tray.tooltip()).toContain(incident.campaign);

    await notifications.click();
    await expect.poll(() => isVisible(electron)).toBe(true);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(incident.campaign);

    const { open } = await askWindow(page, ['alerts', 'read']);
    await askWindow(page, ['alerts', 'acknowledge'], { ids: open.map(({ id }) => id), note: 'Seen.' });
    await expect.poll(() => showsMark(tray, 'ok'), UNTIL_JUDGED).toBe(true);

    await incident.end();
    await expect.poll(() => incident.open(), UNTIL_JUDGED).toEqual([]);
    await incident.untilJudgedAnew();
    expect(told()).toHaveLength(1);
  } finally {
    await floor.close();
  }
});

test('says nothing twice after a sleep in the middle of an alert', async ({ show, around }) => {
  test.setTimeout(900_000);
  const { notifications, settings } = around;
  const floor = await openFloor(FLOOR);
  try {
    const { page, electron } = await show({ ...settings, ...floor.signIn });
    await new BoardPage(page).isLive();
    const incident = await prepareIncident(page, floor);
    const told = () => notifications.notified.filter(({ title }) => incident.isTitle(title));
    await incident.begin();
    await expect.poll(() => told().length, UNTIL_JUDGED).toBe(1);

    await sleepFor(electron, 90_000);
    await incident.untilJudgedAnew();
    expect(await incident.open()).toEqual([incident.campaign]);
    expect(told()).toHaveLength(1);

    // Dealt with in the window, it is taken off the screen as well.
    const { open } = await askWindow(page, ['alerts', 'read']);
    await askWindow(page, ['alerts', 'acknowledge'], { ids: open.map(({ id }) => id), note: '' });
    await expect.poll(() => notifications.withdrawn).toContain(told()[0]?.id);
  } finally {
    await floor.close();
  }
});

/** Whether the tray's icon has the shape that stands for the severity. */
async function showsMark(tray: TrayWatcher, severity: Severity): Promise<boolean> {
  const { width, bytes } = await tray.icon();
  const shown = Array.from({ length: width * width }, (_, pixel) => bytes[pixel * 4] ?? 0);
  const drawn = alphasOf(trayBitmap(width, severity));
  return shown.every((alpha, pixel) => Math.abs(alpha - (drawn[pixel] ?? 0)) < 8);
}

/** Stops the app as a machine that sleeps does, and wakes it as the system tells of it. */
async function sleepFor(electron: ElectronApplication | null, ms: number): Promise<void> {
  const app = electron?.process();
  const wakesAt = Date.now() + ms;
  app?.kill('SIGSTOP');
  await expect.poll(() => Date.now(), { timeout: ms * 2 }).toBeGreaterThan(wakesAt);
  app?.kill('SIGCONT');
  // Just woken, the app may lose the driver's question; to be told twice that it woke does no harm.
  await expect(async () => {
    await askMain(electron, ({ powerMonitor }) => powerMonitor.emit('resume'));
  }).toPass();
}
