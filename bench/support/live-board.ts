import { BoardPage } from '../../tests/support/board-page.ts';
import { startDesktop } from '../../tests/support/launch-desktop.ts';
import { launchWebHost, type Variables } from '../../tests/support/launch.ts';
import { firstLiveBoard } from './first-board.ts';

/** Starts the app and answers once its board is live, with its end. */
export type ShowLive = (env: Variables) => Promise<() => Promise<unknown>>;

/** Until a page reads the first live view from the host. */
export const onWebHost: ShowLive = async (env) => {
  const host = await launchWebHost({ ...env, FLOORWATCH_WEB_PORT: '0' });
  await firstLiveBoard(host.ready.url);
  return host.stop;
};

/** Until the window shows it. What the driver costs that looks on is in the time as well. */
export const onDesktop: ShowLive = async (env) => {
  const electron = await startDesktop({ env, args: [] });
  const board = new BoardPage(await electron.firstWindow());
  await board.connection.filter({ hasText: 'Live' }).waitFor();
  await board.campaigns.first().waitFor();
  return () => electron.close();
};
