import type { Page } from '@playwright/test';
import type { Answer, AnswerOf, ArgumentOf, Contract, Group } from '../../src/shared/ipc.ts';

/** Asks a call of the contract from within the page, on either host; throws where it is not answered well. */
export async function askWindow<G extends Group, N extends keyof Contract[G] & string>(
  page: Page,
  [group, name]: readonly [group: G, name: N],
  argument?: ArgumentOf<Contract[G][N]>,
): Promise<AnswerOf<Contract[G][N]>> {
  const answer = await page.evaluate(
    async ([path, given]): Promise<unknown> => {
      const { floorwatch } = globalThis as unknown as {
        floorwatch?: Record<string, Record<string, (argument: unknown) => Promise<unknown>>>;
      };
      if (floorwatch !== undefined) return floorwatch[path[0]]?.[path[1]]?.(given);
      // In a browser the page keeps the contract to itself; its server answers the same calls.
      const headers = {
        'content-type': 'application/json',
        'x-floorwatch': '1',
        'x-floorwatch-viewer': 'asked-by-the-test',
      };
      const body = JSON.stringify(given ?? null);
      const response = await fetch(`/api/${path[0]}/${path[1]}`, { method: 'POST', headers, body });
      return response.json();
    },
    [[group, name], argument] as const,
  );
  const told = answer as Answer<AnswerOf<Contract[G][N]>>;
  if (!told.ok) throw new Error(told.message);
  return told.value;
}
