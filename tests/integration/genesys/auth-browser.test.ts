import { describe, expect, it } from 'vitest';
import { signInThroughBrowser } from '../../../src/main/genesys/auth-browser.ts';
import type { OutsideLink } from '../../../src/main/ports/outside.ts';
import { createHandClock } from '../../support/hand-clock.ts';

function setUp() {
  const clock = createHandClock();
  const opened: OutsideLink[] = [];
  let tellOpened: (until: number) => void = () => undefined;
  const wasOpened = new Promise<number>((settle) => (tellOpened = settle));
  const giveUp = new AbortController();
  const never = new Promise<never>(() => undefined);
  const loginUrl = 'https://login.example';
  const transport = { send: () => never };
  const outcome = signInThroughBrowser(
    {
      desk: { loginUrl, transport, userAgent: 'test', hide: () => undefined, scope: null },
      clientId: 'client',
      outside: { open: (link) => Promise.resolve(opened.push(link) > 0) },
      clock,
      redirectPort: 0,
    },
    { signal: giveUp.signal, onOpened: tellOpened },
  );
  return { clock, opened, wasOpened, giveUp, outcome };
}

describe('the sign-in page in the browser', () => {
  it('is waited for five minutes and no longer', async () => {
    const { clock, opened, wasOpened, outcome } = setUp();
    expect(await wasOpened).toBe(clock.now() + 300_000);
    expect(opened).toMatchObject([{ kind: 'sign-in', loginUrl: 'https://login.example' }]);
    await clock.advance(300_000);
    expect(await outcome).toMatchObject({
      ok: false,
      fault: { kind: 'sign-in-failed', detail: 'Nobody signed in within 5 minutes.' },
    });
  });

  it('leaves no port and no timer behind when it is given up', async () => {
    const { clock, opened, wasOpened, giveUp, outcome } = setUp();
    await wasOpened;
    giveUp.abort();
    expect(await outcome).toMatchObject({ ok: false, fault: { kind: 'sign-in-failed' } });
    expect(clock.pending()).toBe(0);
    const way = new URL(opened[0]?.url ?? '').searchParams.get('redirect_uri') ?? '';
    await expect(fetch(way)).rejects.toThrow();
  });
});
