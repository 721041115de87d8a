import { BoardPage } from '../../support/board-page.ts';
import { askWindow } from '../../support/ask-window.ts';
import { expect, test } from '../../support/desktop-around.ts';
import { inWindow, isVisible } from '../../support/main-window.ts';

test('shows one icon in the tray, with its menu', async ({ show, around: { tray, settings } }) => {
  const { page } = await show(settings);
  await new BoardPage(page).isLive();
  await expect.poll(() => tray.count()).toBe(1);
  expect(await tray.tooltip()).toMatch(/^Floorwatch: /);
  const labels = (await tray.menu()).map(({ label }) => label).filter((label) => label !== '');
  expect(labels).toEqual(['Open Floorwatch', 'Snooze all', 'My shift is on', 'Quit']);
});

test('finds a panel that starts after it', async ({ show, around: { tray, settings } }) => {
  await tray.setPresent(false);
  const { page, electron } = await show(settings);
  await new BoardPage(page).isLive();
  await tray.setPresent(true);
  await expect.poll(() => tray.count()).toBe(1);
  await inWindow(electron, 'close');
  await expect.poll(() => isVisible(electron)).toBe(false);
});

test('brings the window back by a click and by the menu', async ({ show, around: { tray, settings } }) => {
  const { page, electron } = await show(settings);
  await new BoardPage(page).isLive();
  await expect.poll(() => tray.count()).toBe(1);
  for (const back of [() => tray.click(), () => tray.choose('Open Floorwatch')]) {
    await inWindow(electron, 'close');
    await expect.poll(() => isVisible(electron)).toBe(false);
    await back();
    await expect.poll(() => isVisible(electron)).toBe(true);
  }
});

test('snoozes, ends the snooze and switches the shift', async ({ show, around: { tray, settings } }) => {
  const { page } = await show(settings);
  await new BoardPage(page).isLive();
  await expect.poll(() => tray.count()).toBe(1);
  const snoozed = async () => (await askWindow(page, ['alerts', 'read'])).snoozedUntil !== null;
  await tray.choose('15 minutes');
  await expect.poll(snoozed).toBe(true);
  await expect.poll(() => tray.tooltip()).toMatch(/Snoozed until \d\d[:.]\d\d/);
  await tray.choose(/^End the snooze/);
  await expect.poll(snoozed).toBe(false);
  await tray.choose('My shift is on');
  await expect.poll(async () => (await askWindow(page, ['shift', 'read'])).on).toBe(false);
  await expect.poll(() => tray.tooltip()).toContain('My shift is off');
  await expect
    .poll(async () => (await tray.menu()).find(({ checked }) => checked !== null)?.checked)
    .toBe(false);
});

test('quits from the menu', async ({ show, around: { tray, settings } }) => {
  const { page, electron } = await show(settings);
  await new BoardPage(page).isLive();
  await expect.poll(() => tray.count()).toBe(1);
  const ended = new Promise((settle) => electron?.process().once('exit', settle));
  await tray.choose('Quit');
  expect(await ended).toBe(0);
  await expect.poll(() => tray.count()).toBe(0);
});
