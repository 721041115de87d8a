import { describe, expect, it } from 'vitest';
import { createWakefulness } from '../../../../src/main/services/wakefulness.ts';
import { createHandClock } from '../../../support/hand-clock.ts';
import { createSilentLog } from '../../../support/silent-log.ts';

function setup() {
  const hand = createHandClock();
  const told: string[] = [];
  const log = createSilentLog();
  const machine = { skew: 0, place: 'eth0 10.0.0.4' };
  const wakefulness = createWakefulness({
    clock: { now: () => hand.now() + machine.skew, after: hand.after },
    log,
    whereabouts: () => machine.place,
    onSleep: () => told.push('sleep'),
    onWake: () => told.push('wake'),
  });
  wakefulness.start();
  return { hand, told, log, machine, wakefulness };
}

describe('services/wakefulness', () => {
  it('is silent while nothing happens', async () => {
    const { hand, told, log } = setup();
    await hand.advance(3_600_000);
    expect(told).toEqual([]);
    expect(log.lines).toEqual([]);
  });

  it('passes on what the system tells, once', async () => {
    const { hand, told, machine, wakefulness } = setup();
    wakefulness.suspend();
    machine.skew += 7_200_000;
    wakefulness.resume();
    await hand.advance(60_000);
    expect(told).toEqual(['sleep', 'wake']);
  });

  it('notices a sleep that nobody told of', async () => {
    const { hand, told, machine } = setup();
    await hand.advance(7_000);
    machine.skew += 3_600_000;
    await hand.advance(60_000);
    expect(told).toEqual(['wake']);
  });

  it('notices a sleep whose end nobody told of', async () => {
    const { hand, told, machine, wakefulness } = setup();
    wakefulness.suspend();
    machine.skew += 3_600_000;
    await hand.advance(60_000);
    expect(told).toEqual(['sleep', 'wake']);
  });

  it('goes on where the machine did not sleep after all', async () => {
    const { hand, told, wakefulness } = setup();
    wakefulness.suspend();
    await hand.advance(10_000);
    expect(told).toEqual(['sleep']);
    await hand.advance(60_000);
    expect(told).toEqual(['sleep', 'wake']);
  });

  it('is not woken by a beat that is a little late', async () => {
    const { hand, told, machine } = setup();
    machine.skew += 9_000;
    await hand.advance(60_000);
    expect(told).toEqual([]);
  });

  it.each([
    ['to another network', ['wlan0 10.0.1.9'], 1],
    ['away and to another', ['', 'wlan0 10.0.1.9'], 1],
    ['away', [''], 0],
    ['away and back', ['', 'eth0 10.0.0.4'], 1],
  ])('notices a machine that went %s', async (_, places, times) => {
    const { hand, told, machine } = setup();
    for (const place of places) {
      machine.place = place;
      await hand.advance(5_000);
    }
    await hand.advance(60_000);
    expect(told).toEqual(Array.from({ length: times }, () => 'wake'));
  });

  it('ends when it is closed', () => {
    const { hand, wakefulness } = setup();
    wakefulness.close();
    expect(hand.pending()).toBe(0);
  });
});
