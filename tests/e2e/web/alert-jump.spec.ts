import type { Alert } from '../../../src/core/alerts/alert.ts';
import { MINUTE_MS, minuteOf, type Minute } from '../../../src/core/time/minute.ts';
import { anAlert } from '../../support/alert-builder.ts';
import { BoardPage } from '../../support/board-page.ts';
import { expect, test } from '../../support/fixtures.ts';
import { type FloorFacts, readFacts } from '../../support/floor-facts.ts';
import { seedAlerts, seedPast } from '../../support/seeded-past.ts';

// In the browser host only: the Electron that tests have keeps no past on disk.

const RULE = 'Campaign was forced off';
const LASTED = 5 * MINUTE_MS;

/** An alert that was raised in the minute, and over five minutes later. */
function pastAlert(raised: Minute, { id, name }: FloorFacts['campaigns'][number]): Alert {
  return anAlert({
    ...{ id: `forced-off ${id} ${raised}`, ruleId: 'forced-off', ruleName: RULE },
    ...{ subject: { kind: 'campaign', id, name }, campaignId: id },
    ...{ since: raised - MINUTE_MS, raisedAt: raised + 20_000, lastBreach: raised + LASTED - MINUTE_MS },
    resolved: { at: raised + LASTED, how: 'cleared' },
  });
}

test('goes in the past from alert to alert, and to the campaign of each', async ({ show, floor, folder }) => {
  const { campaigns } = await readFacts(floor.ready.control);
  const [first, second, other] = campaigns;
  if (first === undefined || second === undefined || other === undefined)
    throw new Error('Too few campaigns.');
  const [earlier, later] = [70, 30].map((ago) => minuteOf(Date.now()) - ago * MINUTE_MS) as [Minute, Minute];
  seedPast(folder, campaigns, 1);
  seedAlerts(folder, [pastAlert(earlier, first), pastAlert(later, second)]);
  const { page } = await show();
  const board = new BoardPage(page);
  await board.isLive();
  await board.campaigns.filter({ hasText: other.name }).click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(other.name);

  await page.keyboard.press('r');
  const minute = page.getByRole('slider', { name: /^Minute of the past/ });
  const previous = page.getByRole('button', { name: 'Previous alert' });
  const next = page.getByRole('button', { name: 'Next alert' });
  const then = page.getByRole('region', { name: 'Alerts of this campaign then' });
  const isAt = async (raised: Minute, name: string): Promise<void> => {
    await expect(minute).toHaveValue(String(raised));
    await expect(heading).toHaveText(name);
    await expect(then).toContainText(RULE);
    await expect(board.campaigns.filter({ hasText: name })).toContainText('open alert');
  };

  await test.step('back to where each was raised, with its campaign', async () => {
    // What the floor itself is told of comes later.
    await minute.fill(String(later + 2 * LASTED));
    await previous.click();
    await isAt(later, second.name);
    await previous.click();
    await isAt(earlier, first.name);
    await expect(previous).toBeDisabled();
  });

  await test.step('the minute before knows nothing of it, and the next alerts are these', async () => {
    await page.keyboard.press('ArrowLeft');
    await expect(minute).not.toHaveValue(String(earlier));
    await expect(then).toHaveCount(0);
    await next.click();
    await isAt(earlier, first.name);
    await next.click();
    await isAt(later, second.name);
  });

  await test.step('its campaign stays open in the present', async () => {
    await page.keyboard.press('l');
    await expect(minute).toHaveCount(0);
    await expect(heading).toHaveText(second.name);
  });
});
