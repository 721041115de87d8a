import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSteadyClock } from '../../../src/main/steady-clock.ts';

const HOUR = 3_600_000;

function machine(start = Date.UTC(2026, 9, 25, 0, 30)) {
  const at = { wall: start, ticks: 5_000.25, uptime: 90_000 };
  const clock = createSteadyClock(
    // An uptime is told in whole seconds by some systems.
    {
      wall: () => at.wall,
      ticks: () => at.ticks,
      uptime: () => Math.floor(at.uptime / 1_000) * 1_000,
    },
    () => () => undefined,
  );
  return {
    clock,
    start,
    pass(ms: number) {
      at.wall += ms;
      at.ticks += ms;
      at.uptime += ms;
    },
    sleep(ms: number) {
      at.wall += ms;
      at.uptime += ms;
    },
    set(byMs: number) {
      at.wall += byMs;
    },
  };
}

describe('the steady clock', () => {
  it('begins with the time of the machine', () => {
    const { clock, start } = machine();
    expect(clock.now()).toBe(start);
  });

  it.each([
    ['forwards by hours', 5 * HOUR],
    ['backwards by hours', -5 * HOUR],
    ['backwards by a minute', -60_000],
  ])('does not follow a clock that is set %s', (_, by) => {
    const { clock, start, pass, set } = machine();
    set(by);
    pass(10_000);
    expect(clock.now()).toBe(start + 10_000);
  });

  it('goes on through sleep', () => {
    const { clock, start, pass, sleep } = machine();
    sleep(8 * HOUR);
    pass(1_000);
    expect(Math.abs(clock.now() - (start + 8 * HOUR + 1_000))).toBeLessThanOrEqual(1_000);
  });

  it('never goes back and is never off by more than the rounding, whatever happens', () => {
    const event = fc.oneof(
      fc.record({ kind: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: HOUR }) }),
      fc.record({ kind: fc.constant('sleep' as const), ms: fc.integer({ min: 3_000, max: 12 * HOUR }) }),
      fc.record({ kind: fc.constant('set' as const), ms: fc.integer({ min: -24 * HOUR, max: 24 * HOUR }) }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const m = machine();
        let truth = m.start;
        let last = m.clock.now();
        for (const { kind, ms } of events) {
          m[kind](ms);
          if (kind !== 'set') truth += ms;
          const now = m.clock.now();
          expect(now).toBeGreaterThanOrEqual(last);
          expect(Math.abs(now - truth)).toBeLessThan(3_000);
          last = now;
        }
      }),
    );
  });
});
