import { describe, expect, it } from 'vitest';
import { EMPTY_FLOOR, type Floor } from '../../../../src/core/merge/floor.ts';
import { createLicences } from '../../../../src/main/services/licences.ts';
import { createFakeCentre, type FakeCentre } from '../../../support/fake-centre.ts';

const MINUTE = 60_000;

/** The source over a centre, asked whenever the test says, about as many suspects as it says. */
function posed() {
  const centre = createFakeCentre(() => 0);
  const source = createLicences();
  const names = (count: number): Set<string> =>
    new Set(Array.from({ length: count }, (_, n) => `agent-${n}`));
  const ask = async (
    now: number,
    suspects: number,
    floor: Floor = EMPTY_FLOOR,
  ): Promise<readonly string[]> => {
    const before = centre.calls.length;
    const asking = {
      centre,
      now,
      opened: [],
      wanted: [],
      refreshMs: 10 * MINUTE,
      floor: { ...floor, suspects: names(suspects) },
    };
    await source.ask(asking);
    return centre.calls.slice(before);
  };
  return { centre, ask };
}

/** Reads the first list, so that it is not due again for ten minutes. */
async function listed(): Promise<{ centre: FakeCentre; ask: ReturnType<typeof posed>['ask'] }> {
  const { centre, ask } = posed();
  await ask(0, 0);
  await ask(2 * MINUTE, 0);
  return { centre, ask };
}

describe('main/services/licences', () => {
  it('waits with the first list until the board stands, then reads it every ten minutes', async () => {
    const { ask } = posed();
    expect(await ask(0, 0)).toEqual([]);
    expect(await ask(80_000, 0)).toEqual([]);
    expect(await ask(90_000, 0)).toEqual(['licences']);
    expect(await ask(90_000 + 9 * MINUTE, 0)).toEqual([]);
    expect(await ask(90_000 + 10 * MINUTE, 0)).toEqual(['licences']);
  });

  it('asks for a few by name at once, also before the first list', async () => {
    const { ask } = posed();
    expect(await ask(0, 3)).toEqual(['licencesOf']);
  });

  it('reads the list where more vanished than it has pages, but not again and again', async () => {
    const { ask } = await listed();
    expect(await ask(2 * MINUTE + 10_000, 21)).toEqual([]);
    expect(await ask(3 * MINUTE, 21)).toEqual(['licences']);
    expect(await ask(3 * MINUTE + 10_000, 21)).toEqual([]);
  });

  it('falls back to the list where asking by name is not granted, and tries again later', async () => {
    const { centre, ask } = await listed();
    centre.fail('licencesOf', 'permission-missing');
    expect(await ask(4 * MINUTE, 1)).toEqual(['licencesOf', 'licences']);
    expect(await ask(4 * MINUTE + 10_000, 1)).toEqual([]);
    expect(await ask(5 * MINUTE, 1)).toEqual(['licences']);
    centre.fail('licencesOf', null);
    await ask(15 * MINUTE, 0);
    expect(await ask(15 * MINUTE + 10_000, 1)).toEqual(['licencesOf']);
  });

  it('tries the list again where it failed', async () => {
    const { centre, ask } = posed();
    await ask(0, 0);
    centre.fail('licences', 'platform-error');
    expect(await ask(2 * MINUTE, 0)).toEqual(['licences']);
    expect(await ask(2 * MINUTE + 10_000, 0)).toEqual(['licences']);
  });
});
