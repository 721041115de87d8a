import { describe, expect, it } from 'vitest';
import { failed, fault, succeeded, type Fault, type FaultKind } from '../../../../src/core/faults/fault.ts';
import type { TokenAnswer } from '../../../../src/main/genesys/token-call.ts';
import { createTokens } from '../../../../src/main/genesys/tokens.ts';
import { createHandClock } from '../../../support/hand-clock.ts';
import { createSilentLog } from '../../../support/silent-log.ts';

const HOUR = 3_600_000;

function answerOf(accessToken: string): TokenAnswer {
  return { accessToken, lifeMs: HOUR, refreshToken: null };
}

function setUp() {
  const clock = createHandClock();
  const ended: Fault[] = [];
  const tokens = createTokens({ clock, log: createSilentLog(), onEnded: (why) => ended.push(why) });
  let renewals = 0;
  let kind: FaultKind | null = null;
  const renew = () => {
    renewals += 1;
    return Promise.resolve(kind === null ? succeeded(answerOf(`t${renewals}`)) : failed(fault(kind, 'no')));
  };
  return { clock, ended, tokens, renew, fail: (next: FaultKind | null) => (kind = next) };
}

describe('the token of an account', () => {
  it('is none before somebody signs in', async () => {
    expect(await setUp().tokens.token()).toMatchObject({ ok: false, fault: { kind: 'signed-out' } });
  });

  it('holds to its end where nothing renews it, and then the sign-in has ended, once', async () => {
    const { tokens, clock, ended } = setUp();
    tokens.begin(answerOf('t0'), null);
    await clock.advance(HOUR - 1);
    expect(await tokens.token()).toEqual(succeeded('t0'));
    await clock.advance(1);
    expect(await tokens.token()).toMatchObject({ ok: false, fault: { kind: 'signed-out' } });
    await tokens.token();
    expect(ended).toHaveLength(1);
  });

  it('goes on by itself where it can be renewed', async () => {
    const { tokens, clock, ended, renew } = setUp();
    tokens.begin(answerOf('t0'), renew);
    await clock.advance(HOUR - 60_000);
    expect(await tokens.token()).toEqual(succeeded('t1'));
    expect(ended).toEqual([]);
  });

  it('is used on while the network keeps it from being renewed, to its end and no longer', async () => {
    const { tokens, clock, ended, renew, fail } = setUp();
    tokens.begin(answerOf('t0'), renew);
    fail('unreachable');
    await clock.advance(HOUR - 30_000);
    expect(await tokens.token()).toEqual(succeeded('t0'));
    await clock.advance(30_000);
    expect(await tokens.token()).toMatchObject({ ok: false, fault: { kind: 'unreachable' } });
    expect(ended).toEqual([]);
    fail(null);
    expect(await tokens.token()).toMatchObject({ ok: true });
  });

  it('ends where its renewal is refused', async () => {
    const { tokens, ended, renew, fail } = setUp();
    tokens.begin(answerOf('t0'), renew);
    fail('credentials-rejected');
    tokens.reject('t0');
    expect(await tokens.token()).toMatchObject({ fault: { kind: 'credentials-rejected' } });
    expect(ended).toMatchObject([{ kind: 'credentials-rejected' }]);
  });

  it('ends where not even a new one is taken, and begins anew', async () => {
    const { tokens, ended, renew } = setUp();
    tokens.begin(answerOf('t0'), renew);
    tokens.giveUp(fault('signed-out', 'twice'));
    tokens.giveUp(fault('signed-out', 'twice'));
    expect(ended).toHaveLength(1);
    tokens.begin(answerOf('t9'), null);
    expect(await tokens.token()).toEqual(succeeded('t9'));
    tokens.giveUp(fault('signed-out', 'again'));
    expect(ended).toHaveLength(2);
  });

  it('is not brought back by a renewal that was under way when it was forgotten', async () => {
    const { tokens } = setUp();
    let settle: (answer: ReturnType<typeof succeeded<TokenAnswer>>) => void = () => undefined;
    tokens.begin(answerOf('t0'), () => new Promise((resolve) => (settle = resolve)));
    tokens.reject('t0');
    const asked = tokens.token();
    expect(tokens.clear()).toBeNull();
    settle(succeeded(answerOf('late')));
    expect(await asked).toMatchObject({ ok: false });
    expect(await tokens.token()).toMatchObject({ ok: false, fault: { detail: 'Nobody is signed in.' } });
  });
});
