import { BoardPage } from '../../support/board-page.ts';
import { expect, test } from '../../support/desktop-around.ts';

test('registers one icon with the panel', async ({ show, around }) => {
  const { page } = await show(around.settings);
  await new BoardPage(page).isLive();
  await expect.poll(() => around.tray.count()).toBe(1);
  console.log(await around.tray.tooltip());
  const i = await around.tray.icon();
  console.log(i.width, i.height, i.bytes.length);
  console.log(JSON.stringify(await around.tray.menu()));
});
