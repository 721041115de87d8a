import { describe, expect, it } from 'vitest';
import { failed, fault, succeeded } from '../../../../src/core/faults/fault.ts';
import { MINUTE_MS } from '../../../../src/core/time/minute.ts';
import { createMembers } from '../../../../src/main/services/rotation.ts';
import { aCampaign, aFloor, aQueue } from '../../../support/floor-builder.ts';
import { createFakeCentre } from '../../../support/fake-centre.ts';

const REFRESH_MS = 10 * MINUTE_MS;
const ROUND_MS = 20_000;

/** The members of so many queues, of which some may not be read. */
function rounds(queues: number, forbidden: readonly string[]) {
  const ids = Array.from({ length: queues }, (_, nth) => `q${nth}`);
  const floor = aFloor(
    ids.map((queueId) => aCampaign({ id: `c-${queueId}`, queueId })),
    ids.map((id) => aQueue({ id })),
  );
  const asked: (readonly string[])[] = [];
  const centre = createFakeCentre(() => 0);
  centre.memberships = (queueIds) => {
    asked.push(queueIds);
    const isRefused = queueIds.some((id) => forbidden.includes(id));
    return Promise.resolve(isRefused ? failed(fault('permission-missing', 'no')) : succeeded([]));
  };
  const source = createMembers();
  const run = async (count: number): Promise<void> => {
    for (let round = 0; round < count; round += 1) {
      now += ROUND_MS;
      await source.ask({ centre, floor, now, refreshMs: REFRESH_MS, opened: [], wanted: [] });
    }
  };
  let now = 0;
  return { ids, asked, run };
}

describe('the members of queues, in turn', () => {
  it('are read a few queues a round, each once in its time', async () => {
    const { ids, asked, run } = rounds(5, []);
    await run(25);
    expect(asked.flat().toSorted()).toEqual(ids);
    expect(Math.max(...asked.map((round) => round.length))).toBe(2);
  });

  it('are all read but those that may not be, and those are asked for one by one', async () => {
    const { ids, asked, run } = rounds(9, ['q0', 'q3']);
    await run(30);
    const wellRead = asked.filter((round) => !round.includes('q0') && !round.includes('q3')).flat();
    expect(wellRead.toSorted()).toEqual(ids.filter((id) => id !== 'q0' && id !== 'q3'));
    expect(asked.slice(-6).map((round) => round.length)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(new Set(asked.slice(-6).flat())).toEqual(new Set(['q0', 'q3']));
  });

  it('are read again once they may be', async () => {
    const forbidden = ['q0'];
    const { asked, run } = rounds(3, forbidden);
    await run(10);
    forbidden.pop();
    const before = asked.length;
    await run(10);
    expect(asked.slice(before)).toEqual([['q0']]);
  });
});
