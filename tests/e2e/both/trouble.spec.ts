import { BoardPage } from '../../support/board-page.ts';
import { expect, test } from '../../support/fixtures.ts';
import { openFloor } from '../../support/floor.ts';

test.describe('while the platform', () => {
  test('refuses everything with 429, counts down and goes on by itself', async ({ show, floor }) => {
    const { page } = await show();
    const board = new BoardPage(page);
    await board.isLive();
    await floor.fault({ kind: 'storm429', retryAfter: 3, seconds: 15 });
    await expect(page.getByRole('alert')).toContainText('Request limit reached');
    await expect(page.getByRole('timer')).toContainText('until requests resume');
    await expect(board.connection).toHaveText(/Rate-limited/);
    // The platform's own window of a minute has to pass.
    await expect(board.connection).toHaveText(/Live/, { timeout: 100_000 });
    await expect(page.getByRole('timer')).toBeHidden();
  });

  test('takes a permission away, names it, and the rest goes on', async ({ show, floor }) => {
    const { page } = await show();
    const board = new BoardPage(page);
    await board.isLive();
    await floor.fault({ kind: 'dropPermission', permission: 'analytics:queueObservation:view' });
    const panel = board.panel('Queue now');
    await expect(panel).toContainText('Permission missing', { timeout: 60_000 });
    await expect(panel).toContainText('Ask an administrator to add analytics:queueObservation:view');
    await expect(board.tile('Utilization')).toContainText(/\d\s%/);
    await floor.fault({ kind: 'restorePermission', permission: 'analytics:queueObservation:view' });
  });

  test('answers one call with nonsense, says so there, and the rest goes on', async ({ show, floor }) => {
    const { page } = await show();
    const board = new BoardPage(page);
    await board.isLive();
    const pathPrefix = '/api/v2/analytics/queues/observations';
    await floor.fault({ kind: 'malformed', pathPrefix });
    await expect(board.panel('Queue now')).toContainText('could not be read', { timeout: 60_000 });
    await expect(board.panel('Queue now')).toContainText('Waiting work');
    await expect(board.connection).toHaveText(/Live/);
    await floor.clearFaults();
    await expect(board.panel('Queue now')).not.toContainText('could not be read', { timeout: 90_000 });
  });

  test('revokes the token, the board signs in again', async ({ show, floor }) => {
    const { page } = await show();
    const board = new BoardPage(page);
    await board.isLive();
    const before = await floor.requests();
    await floor.fault({ kind: 'expireToken' });
    await expect.poll(() => floor.requests(), { timeout: 60_000 }).toBeGreaterThan(before + 5);
    await expect(board.connection).toHaveText(/Live/);
  });
});

test('goes offline in words, greyed, and comes back by itself', async ({ show }) => {
  const floor = await openFloor(['--seed', '3', '--agents', '20', '--campaigns', '4', '--queues', '2']);
  try {
    const { page } = await show(floor.signIn);
    const board = new BoardPage(page);
    await board.isLive();
    await floor.goAway();
    await expect(board.connection).toHaveText(/Offline/, { timeout: 60_000 });
    await expect(page.getByRole('alert')).toContainText('No connection to the platform');
    await expect(page.locator('[data-frozen="true"]')).toBeVisible();
    await expect(board.campaigns.first()).toBeVisible();
    await floor.comeBack();
    await expect(board.connection).toHaveText(/Live/, { timeout: 90_000 });
    await expect(page.locator('[data-frozen="true"]')).toBeHidden();
  } finally {
    await floor.close();
  }
});

test('says that an organisation has no campaigns', async ({ show }) => {
  const floor = await openFloor(['--empty']);
  try {
    const { page } = await show(floor.signIn);
    await expect(page.getByRole('heading', { name: 'No campaigns yet' })).toBeVisible();
  } finally {
    await floor.close();
  }
});

test('says that the credentials were rejected', async ({ show }) => {
  const { page } = await show({ FLOORWATCH_CLIENT_SECRET: 'not-the-secret' });
  await expect(page.getByRole('heading', { name: 'Credentials rejected' })).toBeVisible();
  await expect(page.locator('body')).not.toContainText('not-the-secret');
});

test('says that a region is unknown', async ({ show }) => {
  const { page } = await show({
    FLOORWATCH_API_URL: '',
    FLOORWATCH_LOGIN_URL: '',
    FLOORWATCH_REGION: 'moon-base-1',
  });
  await expect(page.getByRole('heading', { name: 'Unknown region' })).toBeVisible();
});

test('asks for credentials where there are none', async ({ show }) => {
  const { page } = await show({
    FLOORWATCH_API_URL: '',
    FLOORWATCH_LOGIN_URL: '',
    FLOORWATCH_CLIENT_ID: '',
    FLOORWATCH_CLIENT_SECRET: '',
  });
  await expect(page.getByRole('heading', { name: 'Connect Floorwatch to your organisation' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Explore the demo' })).toBeVisible();
});
