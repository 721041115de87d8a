import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MinuteView } from '../../../src/core/board/view.ts';
import { CALM, startChaosProxy, type ChaosProxy, type Weather } from '../../support/chaos-proxy.ts';
import { untruths } from '../../support/floor-truth.ts';
import { seededRandom } from '../../support/fixture/random.ts';
import { startVirtualFloor, type VirtualFloor } from '../../support/virtual-floor.ts';

const MINUTE = 60_000;
const HOURS = 10;

/** From one checkpoint to the next: rough, gone altogether, rough, and a calm in which all must come right. */
const ROUGH: Weather = { lost: 0.03, late: 0.05, delayMs: 20_000, cut: 0.01, dropped: 0.002, outage: false };
const OUTAGE: Weather = { ...CALM, outage: true };
const ROUND: readonly (readonly [Weather, number])[] = [
  [ROUGH, 9],
  [OUTAGE, 6],
  [ROUGH, 9],
  [CALM, 6],
];
const ROUND_MINUTES = 30;

describe('ten hours of a bad network between the board and the floor', () => {
  let floor: VirtualFloor;
  let proxy: ChaosProxy;
  const outages: { readonly from: number; readonly to: number }[] = [];
  const checkpoints: { readonly wrong: readonly string[]; readonly phase: string }[] = [];

  beforeAll(async () => {
    floor = await startVirtualFloor({
      ...{ agents: 40, campaigns: 4, queues: 2, stream: true, stepMs: 2_000 },
      between: async (apiUrl, clock) =>
        (proxy = await startChaosProxy(apiUrl, { clock, random: seededRandom(7) })),
    });
    floor.watch.start();
    // Nobody looks meanwhile; drawing every second of ten hours would prove nothing.
    floor.viewer.setVisible(false);
    await floor.run(2 * MINUTE);
    for (let round = 0; round < (HOURS * 60) / ROUND_MINUTES; round++) checkpoints.push(await oneRound());
    const open = floor
      .view()
      .campaigns.find(({ staffing, status }) => staffing === 'agents' && status === 'on');
    floor.viewer.setVisible(true);
    floor.viewer.open(open?.id ?? null);
    await floor.run(30_000);
  }, 1_200_000);
  afterAll(() => floor.close());

  async function oneRound(): Promise<(typeof checkpoints)[number]> {
    for (const [weather, minutes] of ROUND) {
      proxy.turn(weather);
      const from = floor.clock.now();
      await floor.run(minutes * MINUTE);
      if (weather.outage) outages.push({ from, to: floor.clock.now() });
    }
    return { wrong: await untruths(floor), phase: floor.view().feed.phase };
  }

  it('was bad in every way', () => {
    for (const count of Object.values(proxy.tally)) expect(count).toBeGreaterThan(HOURS);
  });

  it('leaves the board as the truth at every calm, streaming again', () => {
    expect(checkpoints).toEqual(checkpoints.map(() => ({ wrong: [], phase: 'streaming' })));
  });

  it('invents no minute: what was watched is what the platform sums up afterwards', async () => {
    // Further back the platform's sums are of fifteen minutes each.
    const lately = floor.clock.now() - 55 * MINUTE;
    const minutes = floor.view().opened?.minutes ?? [];
    const watched = minutes.filter((view) => isWatched(view) && view.minute >= lately);
    const again = await summedUpAfterwards();
    const compared = watched.flatMap(({ minute, utilization }) => {
      const other = again.find((one) => one.minute === minute);
      if (other === undefined) return [];
      return [{ minute, off: Math.abs((utilization ?? NaN) - (other.utilization ?? NaN)) }];
    });
    // At the edge of an outage a fifth of a minute may be unknown, and a status be taken to have lasted.
    const amid = compared.filter(({ minute }) => !outages.some((outage) => isNear(outage, minute)));
    expect(amid.length).toBeGreaterThan(15);
    expect(amid.reduce((sum, { off }) => sum + off, 0) / amid.length).toBeLessThan(2);
    expect(Math.max(...amid.map(({ off }) => off))).toBeLessThan(10);
    expect(Math.max(...compared.map(({ off }) => off))).toBeLessThan(25);
  });

  it('marks the outages: no minute amid one claims to have been watched', () => {
    const minutes = floor.view().opened?.minutes.filter(isWatched) ?? [];
    const amid = outages.flatMap(({ from, to }) =>
      minutes.filter(({ minute }) => minute >= from + 2 * MINUTE && minute + MINUTE <= to - 2 * MINUTE),
    );
    expect(outages.length).toBeGreaterThan(0);
    expect(amid).toEqual([]);
  });

  async function summedUpAfterwards(): Promise<readonly MinuteView[]> {
    const late = floor.newcomer();
    late.watch.start();
    await floor.run(3_000);
    late.viewer.open(floor.view().opened?.id ?? null);
    await floor.run(30_000);
    const minutes = late.viewer.read().view.opened?.minutes ?? [];
    late.watch.stop();
    return minutes.filter(({ origin, agents }) => origin === 'aggregate' && agents !== null);
  }
});

function isNear({ from, to }: { readonly from: number; readonly to: number }, minute: number): boolean {
  return minute >= from - 2 * MINUTE && minute <= to + 2 * MINUTE;
}

function isWatched({ origin, forming, agents }: MinuteView): boolean {
  return origin === 'observed' && !forming && agents !== null;
}
