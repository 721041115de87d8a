import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../../src/core/board/apply.ts';
import type { BoardView } from '../../../../src/core/board/view.ts';
import { createSeats } from '../../../../src/main/services/seats.ts';
import { createWatch, type Watch } from '../../../../src/main/services/watch.ts';
import type { NumberedChange } from '../../../../src/shared/ipc.ts';
import { createFakeCentre } from '../../../support/fake-centre.ts';
import { createHandClock } from '../../../support/hand-clock.ts';
import { createSilentLog } from '../../../support/silent-log.ts';

function setUp() {
  const clock = createHandClock();
  const centres = [createFakeCentre(() => clock.now()), createFakeCentre(() => clock.now())] as const;
  const watchOver = (region: string, centre: (typeof centres)[number]): Watch =>
    createWatch({
      clock,
      log: createSilentLog(),
      random: () => 0,
      identity: { region, dialect: 'platform', demo: false },
      budget: {
        state: () => ({ allowed: 300, others: 0, spent: 0, own: 150, refusals: 0, resumesAt: null }),
        clockOffsetMs: () => 0,
      },
      centre,
    });
  const watches = [watchOver('first', centres[0]), watchOver('second', centres[1])] as const;
  const seats = createSeats(watches[0].sight, clock);
  let drawn: { revision: number; view: BoardView } | null = null;
  const viewer = seats.createViewer((told: NumberedChange) => {
    if (drawn?.revision !== told.base) throw new Error('the change does not fit');
    drawn = { revision: told.revision, view: applyChange(drawn.view, told.change) };
  });
  drawn = viewer.read();
  return { clock, centres, watches, seats, viewer, drawn: () => drawn };
}

describe('the windows', () => {
  it('turn to another board by a change on top of what they show', async () => {
    const { clock, watches, seats, drawn } = setUp();
    watches[0].start();
    await clock.advance(2_000);
    seats.turnTo(watches[1].sight);
    await clock.advance(200);
    expect(drawn()?.view).toMatchObject({ identity: { region: 'second' }, campaigns: [] });
    seats.turnTo(watches[0].sight);
    await clock.advance(200);
    expect(drawn()?.view.campaigns).toHaveLength(1);
  });

  it('find the campaign open that they left open, and poll its depth only while they look', async () => {
    const { clock, centres, watches, seats, viewer, drawn } = setUp();
    watches.forEach((watch) => watch.start());
    await clock.advance(2_000);
    viewer.open('c1');
    await clock.advance(2_000);
    seats.turnTo(watches[1].sight);
    await clock.advance(1_000);
    expect(drawn()?.view.opened).toBeNull();
    const asked = () => centres[0].calls.filter((call) => call === 'diagnosis').length;
    const before = asked();
    await clock.advance(120_000);
    expect(asked()).toBe(before);
    seats.turnTo(watches[0].sight);
    await clock.advance(2_000);
    expect(drawn()?.view.opened?.id).toBe('c1');
    expect(asked()).toBeGreaterThan(before);
  });

  it('always show what reading anew would show, however they turn', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 4 }), { maxLength: 12 }), async (steps) => {
        const { clock, watches, seats, viewer, drawn } = setUp();
        watches[0].start();
        for (const step of steps) {
          if (step < 2) seats.turnTo(watches[step === 0 ? 0 : 1].sight);
          else if (step === 2) viewer.open('c1');
          else if (step === 3) watches[1].start();
          else await clock.advance(3_000);
        }
        await clock.advance(200);
        const shown = drawn()?.view;
        expect(shown).toEqual(applyOrder(viewer.read().view, shown));
      }),
      { numRuns: 30 },
    );
  });

  it('are not told anything once they are closed', async () => {
    const { clock, watches, seats, viewer, drawn } = setUp();
    viewer.close();
    const before = drawn();
    seats.turnTo(watches[1].sight);
    watches[1].start();
    await clock.advance(2_000);
    expect(drawn()).toBe(before);
  });
});

/** Lists carry no order; both views are compared in the order of the first. */
function applyOrder(view: BoardView, like: BoardView | undefined): BoardView {
  const ids = like?.campaigns.map(({ id }) => id) ?? [];
  const campaigns = [...view.campaigns].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  return { ...view, campaigns };
}
