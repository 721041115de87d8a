import type { Page } from '@playwright/test';
import { BoardPage } from '../../support/board-page.ts';
import { expect, test, type Shown } from '../../support/fixtures.ts';
import { readCsvRows } from '../../support/read-csv.ts';
import { savedFile, type SavedFile } from '../../support/saved-file.ts';

test('the chart’s numbers are saved as the table shows them', async ({ show }) => {
  const shown = await show();
  const { page } = shown;
  await new BoardPage(page).isLive();
  await page.getByRole('radio', { name: 'Table' }).click();
  let before = await tableRows(page);
  // The past is filled in side by side; what is still to come would change while it is saved.
  await expect
    .poll(async () => {
      before = await tableRows(page);
      return [...before.values()].filter(isFilledIn).length;
    })
    .toBeGreaterThan(50);
  const file = await exported(shown, 'the chart', 'Minutes as CSV');
  const after = await tableRows(page);
  expect(file.name).toMatch(/^floorwatch-minutes-.+-\d{4}-\d\d-\d\d-\d{4}\.csv$/);
  const rows = new Map(readCsvRows(textOf(file)).map((row) => [clockOf(row), cellsAsShown(row)]));
  expect(rows.size).toBe(60);
  // What both readings agree on did not change while it was saved.
  const steady = [...before].filter(([time, cells]) => after.get(time)?.join() === cells.join());
  expect(steady.length).toBeGreaterThan(50);
  for (const [time, cells] of steady)
    if (rows.has(time)) expect([time, ...rows.get(time)!]).toEqual([time, ...cells]);
});

test('the chart is saved as a picture', async ({ show }) => {
  const shown = await show();
  const board = new BoardPage(shown.page);
  await board.isLive();
  await expect(board.chart).toBeVisible();
  const { name, bytes } = await exported(shown, 'the chart', 'Picture as PNG');
  expect(name).toMatch(/^floorwatch-chart-.+\.png$/);
  expect([...bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2560, 1276]);
  expect(bytes.length).toBeGreaterThan(20_000);
  await expect(shown.page.getByRole('status').filter({ hasText: `Saved ${name}` })).toBeAttached();
});

test('agents and campaigns are saved as they are filtered', async ({ show }) => {
  const shown = await show();
  const { page } = shown;
  const board = new BoardPage(page);
  await board.isLive();
  const filter = page.getByRole('radio', { name: /^Ready \d+$/ });
  await filter.click();
  const agents = readCsvRows(textOf(await exported(shown, 'the agents', 'Table as CSV')));
  expect(agents.length).toBeGreaterThan(0);
  expect(new Set(agents.map((row) => row['Campaign-ready']))).toEqual(new Set(['yes']));
  const first = (await board.campaigns.first().locator('[title]').getAttribute('title')) ?? '';
  await board.search.fill(first);
  await expect(board.campaigns).toHaveCount(1);
  const file = await exported(shown, 'the campaigns', 'List as CSV');
  expect(file.name).toMatch(/^floorwatch-campaigns-\d{4}-\d\d-\d\d-\d{4}\.csv$/);
  expect(readCsvRows(textOf(file)).map(({ Campaign }) => Campaign)).toEqual([first]);
});

test('the shift report stands alone and says whose it is', async ({ show, host }) => {
  const shown = await show();
  const board = new BoardPage(shown.page);
  await board.isLive();
  const name = (await board.campaigns.first().locator('[title]').getAttribute('title')) ?? '';
  const file = await savedFile(shown, () => fromOrganizationMenu(shown.page, 'Save shift report'));
  expect(file.name).toMatch(/^floorwatch-shift-report-.+\.html$/);
  expect(textOf(file)).toContain('not the legal rate');
  if (host === 'web') await opensWithout(shown, file, name);
});

test('the diagnostics file holds no secret and no name', async ({ show, floor }) => {
  const shown = await show();
  const board = new BoardPage(shown.page);
  await board.isLive();
  const agents = readCsvRows(textOf(await exported(shown, 'the agents', 'Table as CSV')));
  const campaigns = readCsvRows(textOf(await exported(shown, 'the campaigns', 'List as CSV')));
  const file = await savedFile(shown, () => fromOrganizationMenu(shown.page, 'Save diagnostics'));
  expect(file.name).toMatch(/^floorwatch-diagnostics-[\d-]+t?\d*\.json$/);
  const text = textOf(file);
  const { FLOORWATCH_CLIENT_ID: clientId, FLOORWATCH_CLIENT_SECRET: secret } = floor.signIn;
  const hidden = [
    ...[clientId, secret],
    ...agents.flatMap((row) => [row.Agent, row['Agent id']]),
    ...campaigns.flatMap((row) => [row.Campaign, row['Campaign id'], row.Queue]),
  ].filter((each) => each !== undefined && each !== '');
  expect(hidden.length).toBeGreaterThan(20);
  for (const each of hidden) expect(text).not.toContain(each);
  expect(JSON.parse(text)).toMatchObject({
    program: { host: shown.electron === null ? 'web' : 'desktop' },
    session: { phase: 'signed-in' },
    sizes: { campaigns: campaigns.length },
    log: expect.arrayContaining([expect.stringContaining('Signed in.')]),
  });
});

async function exported(shown: Shown, what: string, choice: string): Promise<SavedFile> {
  return savedFile(shown, async () => {
    await shown.page.getByRole('button', { name: `Export ${what}` }).click();
    await shown.page.getByRole('menuitem', { name: choice }).click();
  });
}

async function fromOrganizationMenu(page: Page, choice: string): Promise<void> {
  await page.getByRole('button', { name: /^Organisation:/ }).click();
  await page.getByRole('menuitem', { name: choice }).click();
}

function textOf({ bytes }: SavedFile): string {
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}

/** Clock time → the cells of the closed minutes, as the table shows them. */
/** The closed minutes by their clock; what is usual at such a time is no number of the minute. */
async function tableRows(page: Page): Promise<ReadonlyMap<string, readonly string[]>> {
  const table = page.getByRole('region', { name: 'Minutes as a table' });
  const heads = await table.getByRole('columnheader').allTextContents();
  const usual = heads.findIndex((head) => head.startsWith('Usual'));
  const rows = await table
    .locator('tbody tr[data-forming="false"]')
    .evaluateAll((found) => found.map((row) => [...row.children].map((cell) => cell.textContent)));
  return new Map(
    rows.map((row) => {
      const [head = '', ...cells] = row.filter((_, place) => place !== usual);
      return [head.slice(0, 5), cells];
    }),
  );
}

/** Contacts and utilization stand in these columns: the dialer's side and the people's. */
function isFilledIn(cells: readonly string[]): boolean {
  return [cells[4], cells[5]].every((cell) => /\d/.test(cell ?? ''));
}

type Row = Readonly<Record<string, string>>;

function clockOf(row: Row): string {
  const local = Object.entries(row).find(
    ([header]) => header.startsWith('Minute (') && header !== 'Minute (UTC)',
  );
  return (local?.[1] ?? row['Minute (UTC)'] ?? '').slice(11, 16);
}

const DECIMALS: readonly (readonly [header: string, decimals: number, unit: string])[] = [
  ['Interacting (agents, average)', 1, ''],
  ['Communicating (agents, average)', 1, ''],
  ['Idle (agents, average)', 1, ''],
  ['Not responding (agents, average)', 1, ''],
  ['Contacts (per minute)', 0, ''],
  ['Utilization (per cent)', 0, '\u202f%'],
  ['Connected (contacts)', 0, ''],
  ['Abandoned (contacts)', 0, ''],
];

function cellsAsShown(row: Row): readonly string[] {
  return DECIMALS.map(([header, decimals, unit]) => {
    const cell = row[header] ?? 'no such column';
    if (cell === '') return '–';
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    return `${Number(cell).toLocaleString('en', digits).replaceAll(',', '\u202f')}${unit}`;
  });
}

/** The report in a window of its own, from the disk. */
async function opensWithout({ page }: Shown, { bytes }: SavedFile, campaign: string): Promise<void> {
  const other = await page.context().newPage();
  const said: string[] = [];
  other.on('console', (message) => said.push(message.text()));
  other.on('pageerror', (error) => said.push(error.message));
  await other.route('**/*', (route) => route.fulfill({ body: bytes, contentType: 'text/html' }));
  await other.goto('https://report.example/');
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(other.getByRole('heading', { name: campaign })).toBeVisible();
  await expect(other.getByRole('img').first()).toBeVisible();
  expect(await other.locator('body').evaluate((body) => getComputedStyle(body).maxWidth)).toBe('860px');
  expect(said).toEqual([]);
}
