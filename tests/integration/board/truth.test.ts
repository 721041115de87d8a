import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MinuteView } from '../../../src/core/board/view.ts';
import { startVirtualFloor, type VirtualFloor } from '../../support/virtual-floor.ts';

const MINUTE = 60_000;
const WATCHED = 12;

interface Fact {
  readonly id: string;
  readonly dialed: number;
  readonly connected: number;
  readonly abandoned: number;
}

async function facts({ simulator }: VirtualFloor): Promise<readonly Fact[]> {
  const response = await fetch(`${simulator.controlUrl}/state`);
  return ((await response.json()) as { campaigns: readonly Fact[] }).campaigns;
}

describe.each([
  ['polled', false],
  ['streamed', true],
] as const)('the board against the floor itself, %s', (_, stream) => {
  let floor: VirtualFloor;
  let opened: string;
  const truth: (readonly Fact[])[] = [];
  const minuteOf = (minute: number): MinuteView | undefined =>
    floor.view().opened?.minutes.find((view) => view.minute === minute);
  let start: number;

  beforeAll(async () => {
    floor = await startVirtualFloor({ agents: 150, campaigns: 12, queues: 5, stream });
    start = floor.clock.now() + MINUTE;
    floor.watch.start();
    await floor.run(MINUTE);
    opened = floor.view().campaigns.find((row) => row.staffing === 'agents' && row.status === 'on')?.id ?? '';
    floor.viewer.open(opened);
    for (let n = 0; n <= WATCHED; n++) {
      truth.push(await facts(floor));
      await floor.run(MINUTE);
    }
    await floor.run(2 * MINUTE);
  }, 240_000);
  afterAll(() => floor.close());

  it('shows exactly the contacts that the dialer placed in each minute', () => {
    const told = Array.from({ length: WATCHED }, (_, n) => minuteOf(start + n * MINUTE));
    const placed = Array.from({ length: WATCHED }, (_, n) => {
      const [before, after] = [truth[n], truth[n + 1]].map((all) => all?.find(({ id }) => id === opened));
      return { contacts: after!.dialed - before!.dialed, connected: after!.connected - before!.connected };
    });
    expect(told.map((view) => ({ contacts: view?.contacts, connected: view?.connected }))).toEqual(placed);
    expect(placed.some(({ contacts }) => contacts > 0)).toBe(true);
  });

  it('shows the day’s counts of every campaign, to the last one', async () => {
    const before = await facts(floor);
    await floor.until(
      (view) =>
        (view.sources.find(({ source }) => source === 'totals')?.lastAnswerAt ?? 0) >=
        floor.clock.now() - 1_000,
      2 * MINUTE,
    );
    const figures = floor.view().opened?.facts.figures ?? [];
    const dialed = figures.find(({ metric }) => metric === 'contacts-today')?.value ?? 0;
    const then = truth.at(-1)?.find(({ id }) => id === opened)?.dialed ?? 0;
    const now = before.find(({ id }) => id === opened)?.dialed ?? 0;
    expect(dialed).toBeGreaterThanOrEqual(then);
    expect(dialed).toBeLessThanOrEqual(now);
  });

  it('shows the people’s side as the platform itself sums it up afterwards', async () => {
    const watched = Array.from({ length: WATCHED }, (_, n) => minuteOf(start + n * MINUTE));
    const second = await summedUpAfterwards(floor, opened);
    const differences = watched.map((view, n) => {
      const again = second.find(({ minute }) => minute === start + n * MINUTE);
      expect(view?.origin).toBe('observed');
      return Math.abs((view?.utilization ?? NaN) - (again?.utilization ?? NaN));
    });
    const mean = differences.reduce((sum, value) => sum + value, 0) / differences.length;
    expect(mean).toBeLessThan(2);
    expect(Math.max(...differences)).toBeLessThan(8);
  });
});

/** A second watch that has seen nothing itself and fills the same minutes from aggregates. */
async function summedUpAfterwards(floor: VirtualFloor, campaignId: string): Promise<readonly MinuteView[]> {
  const late = floor.newcomer();
  late.watch.start();
  await floor.run(3_000);
  late.viewer.open(campaignId);
  await floor.run(20_000);
  const minutes = late.viewer.read().view.opened?.minutes ?? [];
  late.watch.stop();
  return minutes.filter(({ origin }) => origin === 'aggregate');
}
