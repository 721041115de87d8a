import { setTimeout as pause } from 'node:timers/promises';
import type { BoardView } from '../../src/core/board/view.ts';
import type { Answer } from '../../src/shared/ipc.ts';

const LOOK_EVERY_MS = 20;
const GIVE_UP_MS = 60_000;

/** Reads the board as a page does until it is live and lists campaigns. Throws where it never does. */
export async function firstLiveBoard(startLink: string): Promise<BoardView> {
  const entered = await fetch(startLink, { redirect: 'manual' });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { origin } = new URL(startLink);
  const headers = {
    cookie,
    origin,
    'content-type': 'application/json',
    'x-floorwatch': '1',
    'x-floorwatch-viewer': 'bench-viewer-0001',
  };
  const end = performance.now() + GIVE_UP_MS;
  while (performance.now() < end) {
    const response = await fetch(`${origin}/api/board/read`, { method: 'POST', headers, body: 'null' });
    const answer = (await response.json()) as Answer<{ readonly view: BoardView }>;
    if (answer.ok && isLive(answer.value.view)) return answer.value.view;
    await pause(LOOK_EVERY_MS);
  }
  throw new Error('The board did not become live.');
}

function isLive({ connection, campaigns }: BoardView): boolean {
  return connection.phase === 'live' && campaigns.some(({ ready }) => ready !== null);
}
