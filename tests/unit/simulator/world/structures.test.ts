import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChangeLog } from '../../../../simulator/world/change-log.ts';
import { EventQueue } from '../../../../simulator/world/event-queue.ts';
import { Fifo } from '../../../../simulator/world/fifo.ts';
import { HandledLog } from '../../../../simulator/world/handled-log.ts';
import { Random } from '../../../../simulator/world/random.ts';

describe('EventQueue', () => {
  it('gives events back in order of time, and in order of entry within an instant', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 })), (times) => {
        const queue = new EventQueue<[time: number, entry: number]>();
        for (const [entry, time] of times.entries()) queue.push(time, [time, entry]);
        const out: [number, number][] = [];
        for (let next = queue.pop(); next !== undefined; next = queue.pop()) out.push(next);
        expect(out).toEqual(
          times
            .map((time, entry) => [time, entry])
            .toSorted(([a = 0, i = 0], [b = 0, j = 0]) => a - b || i - j),
        );
        expect(queue.nextAt).toBe(Infinity);
      }),
    );
  });
});

describe('Fifo', () => {
  it('behaves as a list from which the first is taken', () => {
    const steps = fc.array(
      fc.oneof(fc.nat(99), fc.constant('shift' as const), fc.constant('putBack' as const)),
      { maxLength: 300 },
    );
    fc.assert(
      fc.property(steps, (list) => {
        const fifo = new Fifo<number>();
        const model: number[] = [];
        for (const step of list) {
          if (step === 'shift') expect(fifo.shift()).toBe(model.shift());
          else if (step === 'putBack') {
            fifo.putBack(-1);
            model.unshift(-1);
          } else {
            fifo.push(step);
            model.push(step);
          }
          expect(fifo.length).toBe(model.length);
          expect(fifo.peek()).toBe(model[0]);
        }
      }),
    );
  });
});

describe('ChangeLog', () => {
  const log = (): ChangeLog<string> => {
    const changes = new ChangeLog(0, 'a');
    changes.record(10, 'b');
    changes.record(25, 'c');
    return changes;
  };

  it.each([
    [-5, 'a'],
    [0, 'a'],
    [9, 'a'],
    [10, 'b'],
    [24, 'b'],
    [25, 'c'],
    [999, 'c'],
  ])('knows the value at %i', (time, value) => {
    const changes = log();
    expect(changes.change(changes.indexAt(time)).value).toBe(value);
  });

  it('splits a span by value', () => {
    const parts: [string, number][] = [];
    log().eachWithin({ from: 5, to: 30 }, (value, ms) => parts.push([value, ms]));
    expect(parts).toEqual([
      ['a', 5],
      ['b', 15],
      ['c', 5],
    ]);
  });

  it('keeps what still holds, and its number, when older changes are forgotten', () => {
    const changes = log();
    changes.forgetBefore(12);
    expect(changes.length).toBe(2);
    expect(changes.change(0)).toEqual({ at: 10, value: 'b', number: 1 });
  });
});

describe('HandledLog', () => {
  it('finds what ended within a span, oldest first', () => {
    const log = new HandledLog();
    for (const at of [10, 20, 30, 40]) log.add({ at, cellIndex: at / 10, talkMs: 1, wrapUpMs: 2 });
    expect(log.within(20, 40).map(({ at }) => at)).toEqual([20, 30]);
    log.forgetBefore(30);
    expect(log.within(0, 100).map(({ cellIndex }) => cellIndex)).toEqual([3, 4]);
  });
});

describe('Random', () => {
  it('repeats itself for a seed and stays within its bounds', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, from, span) => {
        const [one, same] = [new Random(seed), new Random(seed)];
        for (let i = 0; i < 20; i += 1) {
          const value = one.whole(from, from + span);
          expect(value).toBe(same.whole(from, from + span));
          expect(value).toBeGreaterThanOrEqual(from);
          expect(value).toBeLessThanOrEqual(from + span);
        }
      }),
    );
  });

  it('writes identifiers of the usual form', () => {
    expect(new Random(4).uuid()).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });
});
