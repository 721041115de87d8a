import type { Page } from '@playwright/test';
import { minuteOf, type Minute } from '../../../src/core/time/minute.ts';
import { askWindow } from '../../support/ask-window.ts';
import { BoardPage } from '../../support/board-page.ts';
import { expect, test } from '../../support/fixtures.ts';
import { openFloor, type Floor } from '../../support/floor.ts';
import { prepareIncident, UNTIL_JUDGED } from '../../support/incident.ts';

const RULE = 'Campaign was forced off';

let floor: Floor;
test.beforeEach(async () => {
  test.setTimeout(2 * UNTIL_JUDGED.timeout + 180_000);
  floor = await openFloor(['--seed', '7', '--agents', '40', '--campaigns', '5', '--queues', '3']);
});
test.afterEach(async () => {
  await floor.close();
});

test('goes in the past from alert to alert, and to the campaign of each', async ({ show }) => {
  const { page } = await show(floor.signIn);
  const board = new BoardPage(page);
  await board.isLive();
  const incident = await prepareIncident(page, floor);
  await incident.begin();
  await expect.poll(incident.open, UNTIL_JUDGED).toContain(incident.campaign);
  const raised = await minuteRaised(page);
  await expect.poll(() => newestKept(page), UNTIL_JUDGED).toBeGreaterThan(raised);
  await board.campaigns.filter({ hasNotText: incident.campaign }).first().click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).not.toHaveText(incident.campaign);

  await page.keyboard.press('r');
  const minute = page.getByRole('slider', { name: /^Minute of the past/ });
  const [before, after] = ['Previous alert', 'Next alert'].map((name) => page.getByRole('button', { name }));
  const then = page.getByRole('region', { name: 'Alerts of this campaign then' });

  await test.step('back to where it was raised, with its campaign', async () => {
    await before?.click();
    await expect(minute).toHaveValue(String(raised));
    await expect(heading).toHaveText(incident.campaign);
    await expect(then).toContainText(RULE);
    await expect(board.campaigns.filter({ hasText: incident.campaign })).toContainText('open alert');
    await expect(before ?? minute).toBeDisabled();
    await expect(after ?? minute).toBeDisabled();
  });

  await test.step('the minute before knows nothing of it, and the next alert is that one', async () => {
    await page.keyboard.press('ArrowLeft');
    await expect(minute).not.toHaveValue(String(raised));
    await expect(then).toHaveCount(0);
    await after?.click();
    await expect(minute).toHaveValue(String(raised));
    await expect(then).toContainText(RULE);
  });

  await test.step('its campaign stays open in the present', async () => {
    await page.keyboard.press('l');
    await expect(minute).toHaveCount(0);
    await expect(heading).toHaveText(incident.campaign);
  });
});

async function minuteRaised(page: Page): Promise<Minute> {
  const { open } = await askWindow(page, ['alerts', 'read']);
  const [alert] = open;
  if (alert === undefined) throw new Error('No alert is open.');
  return minuteOf(alert.raisedAt);
}

async function newestKept(page: Page): Promise<Minute> {
  return (await askWindow(page, ['history', 'state'])).to ?? 0;
}
