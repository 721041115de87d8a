import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { BoardPage } from '../../support/board-page.ts';
import { expect, test } from '../../support/fixtures.ts';
import { openFloor, type Floor } from '../../support/floor.ts';
import { InboxPage } from '../../support/inbox-page.ts';
import { savedFile } from '../../support/saved-file.ts';

/** A minute has to close before it is judged, and the rule asks for one more. */
const RAISED_WITHIN = 360_000;
const RULE = 'Campaign was forced off';

let floor: Floor;
test.beforeEach(async () => {
  test.setTimeout(RAISED_WITHIN + 180_000);
  floor = await openFloor(['--seed', '7', '--agents', '40', '--campaigns', '5', '--queues', '3']);
});
test.afterEach(async () => {
  await floor.close();
});

test('an incident is told, looked into, acknowledged with a note and found again', async ({ show }) => {
  const shown = await show(floor.signIn);
  const { page } = shown;
  const inbox = new InboxPage(page);
  const name = await forceOff(page);

  await test.step('the bell counts it, the board shows it where it happens', async () => {
    await page.keyboard.press('a');
    await expect(inbox.drawer).toBeVisible();
    await expect(inbox.alert(RULE, name)).toBeVisible({ timeout: RAISED_WITHIN });
    await expect(inbox.bell).toHaveAccessibleName(/^Alerts: \d+ open, the worst critical/);
    await expect(page.getByRole('option').filter({ hasText: name })).toContainText('open alert');
  });

  await test.step('it says what, why and what to check', async () => {
    await inbox.open(RULE, name);
    await expect(inbox.drawer).toContainText('Likely cause');
    await expect(inbox.drawer).toContainText('Check first');
    await inbox.drawer.getByRole('button', { name: 'Open campaign' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(page.getByRole('region', { name: 'Alerts of this campaign' })).toContainText(RULE);
  });

  await test.step('everybody can use it', () => isAccessible(page));

  await test.step('acknowledged, it moves and keeps the note', async () => {
    await inbox.drawer.getByLabel('Note').fill('Asked the administrator');
    await inbox.drawer.getByRole('button', { name: 'Acknowledge', exact: true }).click();
    await expect(inbox.alert(RULE, name)).toBeHidden();
    await inbox.tab('Acknowledged').click();
    await expect(inbox.alert(RULE, name)).toBeVisible();
    await expect(inbox.drawer).toContainText('Asked the administrator');
  });

  await test.step('the history is searched and taken along', async () => {
    await inbox.search.fill('forced administrator');
    await expect(inbox.alert(RULE, name)).toBeVisible();
    await inbox.search.fill('nothing like it');
    await expect(inbox.drawer).toContainText('No alert matches');
    await inbox.search.fill('forced');
    await inbox.tab('Resolved').click();
    const click = () => inbox.drawer.getByRole('button', { name: 'Export' }).click();
    const text = (await savedFile(shown, click)).bytes.toString('utf8');
    expect(text).toContain(name);
    expect(text).toContain('Asked the administrator');
  });

  await test.step('Escape leads back to the board', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(inbox.drawer).toBeHidden();
  });
});

test('the inbox is worked with the keyboard and silences everything for a while', async ({ show }) => {
  const { page } = await show(floor.signIn);
  await new BoardPage(page).isLive();
  const inbox = new InboxPage(page);
  await inbox.bell.focus();
  await page.keyboard.press('Enter');
  await expect(inbox.drawer).toBeVisible();
  await expect(inbox.drawer.locator(':focus')).toBeVisible();
  await isAccessible(page);
  await inbox.drawer.getByRole('button', { name: 'Snooze all alerts' }).click();
  await page.getByRole('menuitem', { name: 'For 15 minutes' }).click();
  await expect(inbox.drawer).toContainText(/All alerts are snoozed\. Ends at \d\d:\d\d/);
  await expect(inbox.bell).toHaveAccessibleName(/all are snoozed$/);
  await inbox.drawer.getByRole('button', { name: 'End now' }).click();
  await expect(inbox.drawer).not.toContainText('All alerts are snoozed');
  await page.keyboard.press('Escape');
  await expect(inbox.drawer).toBeHidden();
  await expect(inbox.bell).toBeFocused();
});

/** Lets the platform force a running campaign off; answers with its name. */
async function forceOff(page: Page): Promise<string> {
  const board = new BoardPage(page);
  await board.isLive();
  const running = board.campaigns.filter({ hasText: '/min' }).first();
  const name = (await running.locator('[title]').getAttribute('title')) ?? '';
  await floor.act({ act: 'setCampaignStatus', campaignId: name, status: 'forced_off' });
  return name;
}

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
    [],
  );
}
