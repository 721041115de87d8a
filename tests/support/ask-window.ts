import type { Page } from '@playwright/test';
import type { Answer, AnswerOf, ArgumentOf, Contract, Group } from '../../src/shared/ipc.ts';

/** Asks a call of the contract from within the page; throws where it is not answered well. */
export async function askWindow<G extends Group, N extends keyof Contract[G] & string>(
  page: Page,
  [group, name]: readonly [group: G, name: N],
  argument?: ArgumentOf<Contract[G][N]>,
): Promise<AnswerOf<Contract[G][N]>> {
  const answer = await page.evaluate(
    ([path, given]) => {
      const { floorwatch } = globalThis as unknown as {
        floorwatch: Record<string, Record<string, (argument: unknown) => Promise<unknown>>>;
      };
      return floorwatch[path[0]]?.[path[1]]?.(given);
    },
    [[group, name], argument] as const,
  );
  const told = answer as Answer<AnswerOf<Contract[G][N]>>;
  if (!told.ok) throw new Error(told.message);
  return told.value;
}
