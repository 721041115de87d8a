import { BoardPage } from '../../support/board-page.ts';
import { expect, test } from '../../support/fixtures.ts';
import { mountSmallDisk } from '../../support/small-disk.ts';

/** What waits is written with the next closed minute, or a minute after the last try. */
const A_MINUTE_AND_MORE = { timeout: 120_000 };

test('says that the disk is full and what helps, until there is room again', async ({ show, folder }) => {
  test.slow();
  const disk = mountSmallDisk(folder);
  test.skip(disk === null, 'no small disk can be mounted here');
  try {
    const { page } = await show();
    const board = new BoardPage(page);
    await board.isLive();
    const trouble = page.getByRole('status').filter({ hasText: 'The disk is full' });
    await expect(trouble).toHaveCount(0);
    disk?.fill();
    await board.choose('Theme', 'Dark');
    await expect(trouble).toContainText('The disk is full: the settings');
    await expect(trouble).toContainText(`Free some space on the disk of ${folder}.`);
    await trouble.getByRole('button', { name: 'Dismiss until it changes' }).click();
    await expect(trouble).toHaveCount(0);
    // Alerts and history are news of their own.
    const all = 'the settings, the alerts and the history cannot be written';
    await expect(trouble).toContainText(all, A_MINUTE_AND_MORE);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await board.isLive();
    disk?.makeRoom();
    await expect(trouble).toHaveCount(0, A_MINUTE_AND_MORE);
    await page.reload();
    await board.isLive();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  } finally {
    disk?.unmount();
  }
});
