import { DateTime } from 'luxon';
import { MINUTE_MS, minuteOf } from '../../../src/core/time/minute.ts';
import { BoardPage } from '../../support/board-page.ts';
import { expect, test } from '../../support/fixtures.ts';
import { readFacts } from '../../support/floor-facts.ts';
import { seedPast } from '../../support/seeded-past.ts';

// In the browser host only: the Electron that tests have keeps no past on disk.

const TWO_WEEKS_MS = 14 * 24 * 60 * MINUTE_MS;

test('goes to a day and time that is typed digit by digit', async ({ show, floor, folder }) => {
  const { campaigns } = await readFacts(floor.ready.control);
  seedPast(folder, campaigns, 1);
  const wanted = minuteOf(Date.now()) - TWO_WEEKS_MS - 60 * MINUTE_MS;
  const { page } = await show();
  await new BoardPage(page).isLive();
  await page.keyboard.press('r');
  const field = page.getByLabel('Go to a day and time');
  await field.focus();
  // On the way the field holds days of which nothing is kept, and none of them may be put in its place.
  // Each part goes on to the next once it is full.
  for (const part of ['MM', 'dd', 'yyyy', 'hh', 'mm', 'a'])
    await page.keyboard.type(DateTime.fromMillis(wanted).toFormat(part));
  await expect(page.getByRole('slider', { name: /^Minute of the past/ })).toHaveValue(String(wanted));
  const day = DateTime.fromMillis(wanted).toFormat('d LLL');
  await expect(page.getByRole('region', { name: 'Replay', exact: true })).toContainText(day);
  await field.press('Escape');
  await expect(field).toHaveCount(0);
});
