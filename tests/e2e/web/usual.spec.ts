import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BoardPage } from '../../support/board-page.ts';
import { expect, test } from '../../support/fixtures.ts';
import { keepHabits } from '../../support/habits.ts';

test('remembers whether the chart shows what is usual', async ({ show, floor, folder }) => {
  const state = await fetch(`${floor.ready.control}/state`);
  const { campaigns } = (await state.json()) as { campaigns: readonly { readonly id: string }[] };
  keepHabits(
    folder,
    campaigns.map(({ id }) => id),
  );
  const { page } = await show();
  const board = new BoardPage(page);
  await board.isLive();
  const usual = board.panel('Dialer and people').getByRole('button', { name: 'usual' });
  await expect(usual).toHaveAttribute('aria-pressed', 'true');
  await expect(board.chart).toHaveAttribute('aria-label', /Usual at this weekday and time/);
  await usual.click();
  await expect(usual).toHaveAttribute('aria-pressed', 'false');
  await expect(board.chart).not.toHaveAttribute('aria-label', /Usual at this weekday/);
  await expect
    .poll(() => readFileSync(join(folder, 'settings.json'), 'utf8'))
    .toMatch(/"showUsual":\s*false/);
  await page.reload();
  await board.isLive();
  await expect(usual).toHaveAttribute('aria-pressed', 'false');
});
