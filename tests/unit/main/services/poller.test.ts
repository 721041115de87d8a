import { describe, expect, it } from 'vitest';
import { createPoller, type Round } from '../../../../src/main/services/poller.ts';
import { createHandClock, settled } from '../../../support/hand-clock.ts';

function setup(results: readonly Round[] = []) {
  const clock = createHandClock(0);
  const rounds: number[] = [];
  let release: (() => void) | null = null;
  const held = { hold: false };
  const poller = createPoller({
    clock,
    random: () => 0,
    periodMs: () => 15_000,
    stretch: () => 1,
    async run() {
      rounds.push(clock.now());
      if (held.hold) await new Promise<void>((resolve) => (release = resolve));
      return results[rounds.length - 1] ?? 'answered';
    },
  });
  return { clock, rounds, poller, held, release: () => release?.() };
}

describe('services/poller', () => {
  it('starts at once and goes on at its period', async () => {
    const { clock, rounds, poller } = setup();
    poller.start();
    await clock.advance(45_000);
    expect(rounds).toEqual([0, 15_000, 30_000, 45_000]);
  });

  it('never runs two rounds at once: the next is planned when the last has ended', async () => {
    const { clock, rounds, poller, held, release } = setup();
    held.hold = true;
    poller.start();
    await clock.advance(60_000);
    expect(rounds).toEqual([0]);
    held.hold = false;
    release();
    await settled();
    await clock.advance(15_000);
    expect(rounds).toEqual([0, 75_000]);
  });

  it('runs right after the round that it was poked in, and only once', async () => {
    const { clock, rounds, poller, held, release } = setup();
    held.hold = true;
    poller.start();
    await clock.advance(1_000);
    held.hold = false;
    poller.poke();
    poller.poke();
    release();
    await clock.advance(1_000);
    expect(rounds).toEqual([0, 1_000]);
  });

  it('waits ever longer while it fails and is back at its period with the first answer', async () => {
    const { clock, rounds, poller } = setup(['failed', 'failed', 'failed', 'answered', 'answered']);
    poller.start();
    await clock.advance(135_000);
    expect(rounds).toEqual([0, 15_000, 45_000, 105_000, 120_000, 135_000]);
  });

  it('looks again soon while there is nothing to ask', async () => {
    const { clock, rounds, poller } = setup(['nothing-to-ask', 'answered']);
    poller.start();
    await clock.advance(2_000);
    expect(rounds).toEqual([0, 2_000]);
  });

  it('stops for good, also in the middle of a round', async () => {
    const { clock, rounds, poller, held, release } = setup();
    held.hold = true;
    poller.start();
    await clock.advance(0);
    poller.stop();
    release();
    poller.poke();
    await clock.advance(60_000);
    expect(rounds).toEqual([0]);
    expect(clock.pending()).toBe(0);
  });
});
