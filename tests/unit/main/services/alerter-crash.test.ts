import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../../src/core/alerts/state.ts';
import { MINUTE_MS } from '../../../../src/core/time/minute.ts';
import type { Notifier } from '../../../../src/main/ports/notifier.ts';
import type { Alerter } from '../../../../src/main/services/alerter.ts';
import {
  createFakeFloor,
  createFakeSession,
  FORCED_OFF,
  START,
  startAlerting,
} from '../../../support/alert-world.ts';
import { createHandClock, settled } from '../../../support/hand-clock.ts';
import { type BookShelf, createBookShelf, type KeptBook } from '../../../support/memory-book.ts';

const CAMPAIGNS = ['c1', 'c2', 'c3'] as const;

/** One minute of the script: what is forced off, and what the supervisor does in it. */
interface Scripted {
  readonly off: readonly string[];
  readonly does: 'nothing' | 'acknowledge' | 'snooze' | 'snooze-all' | 'false-alarm';
}

interface Outcome {
  readonly book: KeptBook;
  /** How often each alert was shown. */
  readonly shown: ReadonlyMap<string, number>;
  /** Alerts whose notice had been taken and not shown when the program ended. */
  readonly lost: ReadonlySet<string>;
  readonly writes: number;
}

/** Plays the script; the program ends right after its `killAfter`-th write and is started again. */
async function play(script: readonly Scripted[], killAfter: number | null): Promise<Outcome> {
  const clock = createHandClock(START);
  const floor = createFakeFloor(clock, CAMPAIGNS);
  const session = createFakeSession({ a: floor });
  const lives = createLives(createBookShelf(), killAfter);
  session.turnTo('a');
  const start = (): Alerter => startAlerting({ clock, session, ...lives.begin() }).alerter;
  let alerter = start();
  for (const { off, does } of script) {
    await clock.advance(MINUTE_MS);
    floor.off = off;
    for (const act of [() => floor.touch(), () => doIt(alerter, does), () => undefined]) {
      act();
      await settled();
      if (lives.isOver()) alerter = start();
      // Who starts again looks at the same minute once more.
      floor.touch();
      await settled();
    }
  }
  return lives.outcome();
}

function doIt(alerter: Alerter, does: Scripted['does']): void {
  const { open, recent } = alerter.read();
  const ids = open.map(({ id }) => id);
  switch (does) {
    case 'nothing':
      return;
    case 'acknowledge':
      alerter.acknowledge(ids.slice(0, 1), 'seen');
      return;
    case 'snooze':
      alerter.snooze(ids.slice(0, 1), '15m');
      return;
    case 'snooze-all':
      alerter.snoozeAll('15m');
      return;
    case 'false-alarm':
      alerter.markFalseAlarm((recent[0] ?? open[0])?.id ?? '', true);
  }
}

/** The lives of one program after another over the same book. A dead one writes and shows nothing more. */
function createLives(shelf: BookShelf, killAfter: number | null) {
  const shown = new Map<string, number>();
  let [writes, lost, life] = [0, new Set<string>(), { over: false }];
  let outbox: readonly Notice[] = [];
  const begin = () => {
    const mine = { over: false };
    life = mine;
    const open = shelf.open(({ state }) => {
      writes += 1;
      const taken = outbox.filter(({ id }) => !state.outbox.some((left) => left.id === id));
      outbox = state.outbox;
      if (writes !== killAfter) return;
      mine.over = true;
      lost = new Set(taken.flatMap(({ alertIds }) => alertIds));
    });
    const notifier: Notifier = {
      native: true,
      show({ alertIds }) {
        if (!mine.over) alertIds.forEach((id) => shown.set(id, (shown.get(id) ?? 0) + 1));
      },
      withdraw: () => undefined,
      onAction: () => () => undefined,
      doNotDisturb: () => Promise.resolve(null),
    };
    const openBook: typeof open = (id) => {
      const book = open(id);
      const alive = (write: () => void): void => (mine.over ? undefined : write());
      return {
        ...book,
        writeState: (state) => alive(() => book.writeState(state)),
        writeHistory: (alerts) => alive(() => book.writeHistory(alerts)),
      };
    };
    return { openBook, notifier, rules: [FORCED_OFF] };
  };
  const outcome = (): Outcome => ({ book: shelf.of('a'), shown, lost, writes });
  return { begin, isOver: () => life.over, outcome };
}

const script = fc.array(
  fc.record<Scripted>({
    off: fc.subarray([...CAMPAIGNS]),
    does: fc.constantFrom('nothing', 'nothing', 'acknowledge', 'snooze', 'snooze-all', 'false-alarm'),
  }),
  { minLength: 1, maxLength: 20 },
);

describe('services/alerter: a program that ends at any moment', () => {
  it('tells each alert once, or never where it ended between taking and showing, and forgets none', async () => {
    await fc.assert(
      fc.asyncProperty(script, fc.integer({ min: 1, max: 60 }), async (minutes, killAfter) => {
        const whole = await play(minutes, null);
        const cut = await play(minutes, killAfter);
        expect(cut.book).toEqual(whole.book);
        for (const [id, times] of whole.shown) {
          expect(times).toBe(1);
          expect(cut.shown.get(id) ?? 0).toBe(cut.lost.has(id) ? 0 : 1);
        }
        expect([...cut.shown.keys()].every((id) => whole.shown.has(id))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
