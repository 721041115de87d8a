import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { NO_PLAN, type Weekday } from '../../../src/core/shifts/plan.ts';
import { askWindow } from '../../support/ask-window.ts';
import { BoardPage } from '../../support/board-page.ts';
import { expect, test, type Shown } from '../../support/fixtures.ts';
import { InboxPage } from '../../support/inbox-page.ts';
import { SettingsPage } from '../../support/settings-page.ts';

async function openShift({ page }: Shown): Promise<SettingsPage> {
  await new BoardPage(page).isLive();
  const settings = new SettingsPage(page);
  await settings.open('Shift');
  return settings;
}

test('a shift is planned as a whole and kept', async ({ show }) => {
  const shown = await show();
  const { dialog, ...settings } = await planOf(shown);
  await expect(dialog).toContainText('No hours are planned, so alerts are told at any time.');

  await dialog.getByRole('button', { name: 'Add hours on Monday' }).click();
  await dialog.getByLabel('Monday from').fill('22');
  await dialog.getByLabel('Monday to').fill('6:30');
  await expect(dialog.getByRole('group', { name: 'Monday' })).toContainText('next day');
  await expect(dialog.getByLabel('Monday from')).toHaveValue('22:00');
  await dialog.getByRole('button', { name: 'Copy Monday to all weekdays' }).click();
  await expect(dialog.getByLabel('Friday to')).toHaveValue('06:30');
  await expect(settings.state).toHaveText('Unsaved changes');

  await dialog.getByRole('button', { name: 'Add an exception' }).click();
  await dialog.getByRole('button', { name: 'Save plan' }).click();
  await expect(dialog.getByLabel('Date')).toHaveAccessibleDescription('Choose the day.');
  await dialog.getByLabel('Date').fill('2026-12-24');
  await dialog.getByRole('button', { name: 'Save plan' }).click();
  await expect(settings.state).toHaveText('Saved');
  await expect(dialog.getByRole('region', { name: 'The shift now' })).toContainText(/your plan/i);

  await shown.page.reload();
  await openShift(shown);
  await expect(dialog.getByLabel('Friday from')).toHaveValue('22:00');
  await expect(dialog.getByRole('listitem', { name: 'Exception on 2026-12-24' })).toBeVisible();
});

async function planOf(shown: Shown) {
  const { dialog } = await openShift(shown);
  return { dialog, state: dialog.getByRole('form', { name: 'Shift plan' }).getByRole('status').last() };
}

test('a shift is over when its supervisor says so, and on again by the plan', async ({ show }) => {
  const { dialog } = await openShift(await show());
  await dialog.getByRole('switch', { name: 'My shift is on' }).click();
  await expect(dialog.getByRole('switch', { name: 'My shift is over' })).not.toBeChecked();
  await expect(dialog).toContainText('You switched it off.');
  await dialog.getByRole('button', { name: 'Go by the plan again' }).click();
  await expect(dialog.getByRole('switch', { name: 'My shift is on' })).toBeChecked();
});

test('nothing is snoozed until the end of a shift that is not on', async ({ show }) => {
  const { page } = await show();
  await new BoardPage(page).isLive();
  const inTwoDays = ((new Date().getUTCDay() + 1) % 7) + 1;
  const weekly = [{ day: inTwoDays as Weekday, from: 480, to: 960 }];
  await askWindow(page, ['shift', 'savePlan'], { ...NO_PLAN, zone: 'UTC', weekly });
  const inbox = new InboxPage(page);
  await inbox.bell.click();
  await inbox.drawer.getByRole('button', { name: 'Snooze all alerts' }).click();
  const item = page.getByRole('menuitem', { name: 'Until the end of the shift' });
  await expect(item).toContainText('no end is planned');
  await expect(item).toBeDisabled();
});

test('a hand-over note is made, read and kept as a file', async ({ show, host }) => {
  const { page, ...rest } = await show();
  const { dialog } = await openShift({ page, ...rest });
  await dialog.getByRole('button', { name: 'Make the note now' }).click();
  const notes = dialog.getByRole('list', { name: 'Hand-over notes' });
  const text = notes.getByRole('region', { name: /^Text: the note of/ });
  await expect(text).toContainText(/hand-over/i);
  await expect(notes.getByRole('button', { name: /^Copy the note/ })).toBeVisible();
  // On the desktop the system asks where to put the file, and no test can answer that.
  if (host === 'desktop') return;
  const downloading = page.waitForEvent('download');
  await notes.getByRole('button', { name: /^Download the note/ }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toMatch(/^hand-over-\d{4}-\d{2}-\d{2}-\d{4}\.txt$/);
  expect(await readFile(await file.path(), 'utf8')).toBe(await text.textContent());
});

for (const pane of ['Shift', 'Notifications']) {
  test(`can be used by everybody: ${pane.toLowerCase()}`, async ({ show }) => {
    const { page } = await show();
    await new BoardPage(page).isLive();
    await new SettingsPage(page).open(pane);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include('dialog').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
      [],
    );
  });
}
