import { describe, expect, it } from 'vitest';
import { fault, type FaultKind } from '../../../../src/core/faults/fault.ts';
import { createAttempts } from '../../../../src/main/services/attempts.ts';
import type { SignInResult } from '../../../../src/main/services/sign-in.ts';
import { createHandClock, settled } from '../../../support/hand-clock.ts';

const SIGNED_IN: SignInResult = { kind: 'signed-in', keeping: { kind: 'nothing' } };
const failing = (kind: FaultKind): SignInResult => ({ kind: 'failed', fault: fault(kind, 'no') });

function setUp() {
  const clock = createHandClock();
  const runs: { asked: boolean; first: boolean; signal: AbortSignal; end: (r: SignInResult) => void }[] = [];
  const results: SignInResult[] = [];
  let late = 0;
  const attempts = createAttempts({
    clock,
    random: () => 0,
    run: (how) => new Promise((end) => runs.push({ ...how, end })),
    onResult: (result) => results.push(result),
    onLateSuccess: () => (late += 1),
  });
  const end = async (run: number, result: SignInResult): Promise<void> => {
    runs[run]?.end(result);
    await settled();
  };
  return { clock, attempts, runs, results, end, late: () => late };
}

describe('attempts to sign in', () => {
  it('are made one at a time', async () => {
    const { attempts, runs, results, end } = setUp();
    attempts.begin(true);
    attempts.begin(false);
    expect(runs).toMatchObject([{ asked: true, first: true }]);
    await end(0, SIGNED_IN);
    expect(results).toEqual([SIGNED_IN]);
    expect(attempts.isWaiting()).toBe(false);
  });

  it.each(['unreachable', 'timeout', 'platform-error', 'rate-limited'] as const)(
    'follow one another, ever later, while it is %s',
    async (kind) => {
      const { attempts, runs, clock, end } = setUp();
      attempts.begin(false);
      await end(0, failing(kind));
      await clock.advance(4_999);
      expect(runs).toHaveLength(1);
      await clock.advance(1);
      expect(runs[1]).toMatchObject({ asked: false, first: false });
      await end(1, failing(kind));
      await clock.advance(9_999);
      expect(runs).toHaveLength(2);
      await clock.advance(1);
      expect(runs).toHaveLength(3);
    },
  );

  it('follow within half a minute, however long nobody could be reached', async () => {
    const { attempts, runs, clock, end } = setUp();
    attempts.begin(false);
    for (let nth = 0; nth < 8; nth += 1) {
      await end(nth, failing('unreachable'));
      await clock.advance(30_000);
      expect(runs).toHaveLength(nth + 2);
    }
  });

  it.each(['credentials-rejected', 'sign-in-failed', 'no-credentials'] as const)(
    'do not follow by themselves after %s',
    async (kind) => {
      const { attempts, clock, end } = setUp();
      attempts.begin(false);
      await end(0, failing(kind));
      expect(attempts.isWaiting()).toBe(false);
      expect(clock.pending()).toBe(0);
    },
  );

  it('can be given up: what comes of them later has no say', async () => {
    const { attempts, runs, results, end, late } = setUp();
    attempts.begin(true);
    attempts.giveUp();
    expect(runs[0]?.signal.aborted).toBe(true);
    await end(0, failing('unreachable'));
    expect([results, late()]).toEqual([[], 0]);
    attempts.begin(true);
    attempts.giveUp();
    await end(1, SIGNED_IN);
    expect([results, late()]).toEqual([[], 1]);
  });

  it('begin anew at once after giving up; the former does not undo the new one', async () => {
    const { attempts, results, end, late } = setUp();
    attempts.begin(true);
    attempts.giveUp();
    attempts.begin(true);
    await end(0, SIGNED_IN);
    expect([results, late()]).toEqual([[], 0]);
    await end(1, SIGNED_IN);
    expect(results).toEqual([SIGNED_IN]);
  });

  it('leave the new one signed in where the former comes through after it', async () => {
    const { attempts, results, end, late } = setUp();
    attempts.begin(true);
    attempts.giveUp();
    attempts.begin(true);
    await end(1, SIGNED_IN);
    await end(0, SIGNED_IN);
    expect([results, late()]).toEqual([[SIGNED_IN], 0]);
  });

  it('count as unwanted where they come through after the new one was given up as well', async () => {
    const { attempts, end, late } = setUp();
    attempts.begin(true);
    attempts.giveUp();
    attempts.begin(true);
    await end(1, SIGNED_IN);
    attempts.giveUp();
    await end(0, SIGNED_IN);
    expect(late()).toBe(1);
  });

  it('stop waiting when given up', async () => {
    const { attempts, clock, runs, end } = setUp();
    attempts.begin(false);
    await end(0, failing('unreachable'));
    attempts.giveUp();
    await clock.advance(600_000);
    expect(runs).toHaveLength(1);
  });
});
