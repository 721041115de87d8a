import { describe, expect, it } from 'vitest';
import { watchHeart } from '../../../../../src/main/genesys/stream/watch-heart.ts';
import { createHandClock } from '../../../../support/hand-clock.ts';

const SECOND = 1_000;

function listening() {
  const clock = createHandClock();
  const told: string[] = [];
  const heart = watchHeart(clock, { ping: () => told.push('ping'), onSilent: () => told.push('silent') });
  return { clock, told, heart };
}

describe('main/genesys/stream/watch-heart', () => {
  it('asks at once, and takes ten seconds without an answer for death', async () => {
    const { clock, told } = listening();
    await clock.advance(9 * SECOND);
    expect(told).toEqual(['ping']);
    await clock.advance(60 * SECOND);
    expect(told).toEqual(['ping', 'silent']);
    expect(clock.pending()).toBe(0);
  });

  it('asks a quiet connection every fifteen seconds and leaves a busy one alone', async () => {
    const { clock, told, heart } = listening();
    for (let second = 0; second < 60; second++) {
      heart.beat();
      await clock.advance(SECOND);
    }
    expect(told).toEqual(['ping']);
    await clock.advance(5 * SECOND);
    heart.beat();
    expect(told).toEqual(['ping', 'ping']);
    heart.stop();
    expect(clock.pending()).toBe(0);
  });
});
