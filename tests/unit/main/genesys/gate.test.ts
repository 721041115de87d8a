import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { succeeded } from '../../../../src/core/faults/fault.ts';
import type { Outcome } from '../../../../src/core/faults/fault.ts';
import { PRIORITIES } from '../../../../src/core/polling/priority.ts';
import { createGate } from '../../../../src/main/genesys/gate.ts';
import type { Reply } from '../../../../src/main/genesys/reply.ts';
import { createHandClock, settled } from '../../../support/hand-clock.ts';
import { createSilentLog } from '../../../support/silent-log.ts';

function setUp(options: { share?: number; concurrency?: number; random?: number } = {}) {
  const clock = createHandClock();
  const log = createSilentLog();
  const { random = 0, ...rest } = options;
  const gate = createGate({ clock, log, random: () => random, ...rest });
  return { clock, log, gate };
}

function reply(status: number, headers: Record<string, string> = {}): Outcome<Reply> {
  return succeeded({ status, headers: new Headers(headers), text: '' });
}

/** A sender whose answers are held back until the test gives them. */
function heldSender() {
  const open: ((outcome: Outcome<Reply>) => void)[] = [];
  const send = () =>
    new Promise<Outcome<Reply>>((resolve) => {
      open.push(resolve);
    });
  return { send, open };
}

describe('the gate', () => {
  it('never sends more than its share in any rolling minute', async () => {
    const arrivals = fc.array(fc.record({ wait: fc.nat(4_000), priority: fc.constantFrom(...PRIORITIES) }), {
      minLength: 1,
      maxLength: 80,
    });
    await fc.assert(
      fc.asyncProperty(arrivals, fc.integer({ min: 4, max: 40 }), async (requests, allowed) => {
        const { clock, gate } = setUp();
        const headers = { 'inin-ratelimit-allowed': String(allowed) };
        const sent: number[] = [];
        const send = () => {
          sent.push(clock.now());
          return Promise.resolve(reply(200, headers));
        };
        await gate.schedule('agents', send);
        const all: Promise<unknown>[] = [];
        for (const { wait, priority } of requests) {
          await clock.advance(wait);
          all.push(gate.schedule(priority, send));
        }
        while (await clock.next());
        await Promise.all(all);
        expect(sent).toHaveLength(requests.length + 1);
        for (const end of sent) {
          const inMinute = sent.filter((at) => at > end - 60_000 && at <= end).length;
          expect(inMinute).toBeLessThanOrEqual(Math.floor(allowed * 0.5));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('serves by priority, then in order of arrival', async () => {
    const { gate } = setUp({ concurrency: 1 });
    const order: string[] = [];
    const send = (name: string) => () => {
      order.push(name);
      return Promise.resolve(reply(200));
    };
    const first = heldSender();
    const all = [gate.schedule('past', first.send)];
    for (const priority of ['past', 'catalogue', 'campaigns', 'agents', 'sign-in'] as const) {
      all.push(
        gate.schedule(priority, send(`${priority} 1`)),
        gate.schedule(priority, send(`${priority} 2`)),
      );
    }
    first.open[0]?.(reply(200));
    await Promise.all(all);
    expect(order).toEqual(
      ['sign-in', 'agents', 'campaigns', 'catalogue', 'past'].flatMap((name) => [`${name} 1`, `${name} 2`]),
    );
  });

  it('lets a burst of twenty leave at once and spreads the rest', async () => {
    const { clock, gate } = setUp({ concurrency: 100 });
    const { send, open } = heldSender();
    for (let count = 0; count < 30; count += 1) void gate.schedule('agents', send);
    expect(open).toHaveLength(20);
    await clock.advance(1_000);
    expect(open).toHaveLength(25);
  });

  it('has at most six requests under way', async () => {
    const { gate } = setUp();
    const { send, open } = heldSender();
    for (let count = 0; count < 10; count += 1) void gate.schedule('agents', send);
    expect(open).toHaveLength(6);
    open[0]?.(reply(200));
    await settled();
    expect(open).toHaveLength(7);
  });

  it('keeps part of the budget for live readings', async () => {
    const { clock, gate } = setUp({ concurrency: 1_000 });
    const { send, open } = heldSender();
    for (let count = 0; count < 200; count += 1) void gate.schedule('catalogue', send);
    await clock.advance(50_000);
    expect(open).toHaveLength(120);
    void gate.schedule('agents', send);
    expect(open).toHaveLength(121);
  });

  it('leaves room for what others spend on the same token', async () => {
    const { gate } = setUp();
    const headers = {
      'inin-ratelimit-allowed': '300',
      'inin-ratelimit-count': '201',
      'inin-ratelimit-reset': '60',
    };
    await gate.schedule('agents', () => Promise.resolve(reply(200, headers)));
    expect(gate.state()).toMatchObject({ allowed: 300, own: 70, spent: 1 });
  });

  it('forgets what it spent after a minute', async () => {
    const { clock, gate } = setUp();
    await gate.schedule('agents', () => Promise.resolve(reply(200)));
    expect(gate.state().spent).toBe(1);
    await clock.advance(60_000);
    expect(gate.state().spent).toBe(0);
  });
});

describe('after "too many requests"', () => {
  it('rests for the whole token, never shorter than Retry-After, and counts it', async () => {
    const { clock, gate, log } = setUp({ random: 0.5 });
    await gate.schedule('agents', () => Promise.resolve(reply(429, { 'Retry-After': '30' })));
    const start = clock.now();
    expect(gate.state()).toMatchObject({ refusals: 1, resumesAt: start + 33_000 });
    expect(log.lines).toEqual([expect.objectContaining({ level: 'warn', tag: 'gate' })]);

    let sentAt = 0;
    void gate.schedule('sign-in', () => {
      sentAt = clock.now();
      return Promise.resolve(reply(200));
    });
    await clock.advance(32_999);
    expect(sentAt).toBe(0);
    await clock.advance(1);
    expect(sentAt).toBe(start + 33_000);
    expect(gate.state().resumesAt).toBeNull();
  });

  it('doubles until a success and then begins anew', async () => {
    const { clock, gate } = setUp();
    const waits: number[] = [];
    for (const status of [429, 429, 429, 429, 429, 429, 200, 429]) {
      const done = gate.schedule('agents', () => Promise.resolve(reply(status)));
      while (gate.state().resumesAt !== null && (await clock.next()));
      await done;
      const { resumesAt } = gate.state();
      if (resumesAt !== null) waits.push(resumesAt - clock.now());
    }
    expect(waits).toEqual([10_000, 20_000, 40_000, 80_000, 160_000, 160_000, 10_000]);
  });

  it('takes refusals of requests that were under way together as one step', async () => {
    const { clock, gate } = setUp();
    const { send, open } = heldSender();
    const all = [1, 2, 3].map(() => gate.schedule('agents', send));
    for (const answer of open) answer(reply(429));
    await Promise.all(all);
    expect(gate.state()).toMatchObject({ refusals: 3, resumesAt: clock.now() + 10_000 });
  });

  it('is not called off by an answer to an earlier request', async () => {
    const { clock, gate } = setUp();
    const { send, open } = heldSender();
    const all = [gate.schedule('agents', send), gate.schedule('agents', send)];
    open[0]?.(reply(429));
    open[1]?.(reply(200));
    await Promise.all(all);
    expect(gate.state().resumesAt).toBe(clock.now() + 10_000);
  });

  it('feels out with a single request before it opens wide', async () => {
    const { clock, gate } = setUp();
    await gate.schedule('agents', () => Promise.resolve(reply(429)));
    const { send, open } = heldSender();
    for (let count = 0; count < 5; count += 1) void gate.schedule('agents', send);
    await clock.advance(10_000);
    expect(open).toHaveLength(1);
    open[0]?.(reply(200));
    await settled();
    expect(open).toHaveLength(5);
  });
});

describe('the platform’s clock', () => {
  it('is read from the Date header', async () => {
    const { clock, gate } = setUp();
    expect(gate.clockOffsetMs()).toBe(0);
    const date = new Date(clock.now() + 90_000).toUTCString();
    await gate.schedule('agents', () => Promise.resolve(reply(200, { date })));
    expect(gate.clockOffsetMs()).toBe(90_500);
  });

  it('counts as right within what the header can tell', async () => {
    const { clock, gate } = setUp();
    const date = new Date(clock.now()).toUTCString();
    await gate.schedule('agents', () => Promise.resolve(reply(200, { date })));
    expect(gate.clockOffsetMs()).toBe(0);
  });
});

describe('closing', () => {
  it('drops what waits, ends what is under way and takes nothing new', async () => {
    const { clock, gate } = setUp({ concurrency: 1 });
    let ended = false;
    const underWay = gate.schedule(
      'agents',
      (signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            ended = true;
            resolve(reply(200));
          });
        }),
    );
    const waiting = gate.schedule('agents', () => Promise.resolve(reply(200)));
    gate.close();
    await underWay;
    expect(ended).toBe(true);
    expect(await waiting).toMatchObject({ ok: false, fault: { kind: 'signed-out' } });
    const late = await gate.schedule('agents', () => Promise.resolve(reply(200)));
    expect(late).toMatchObject({ ok: false, fault: { kind: 'signed-out' } });
    expect(clock.pending()).toBe(0);
  });
});
