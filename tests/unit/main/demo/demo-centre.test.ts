import { describe, expect, it } from 'vitest';
import { createDemoCentre } from '../../../../src/main/demo/demo-centre.ts';
import { createHandClock } from '../../../support/hand-clock.ts';
import { createSilentLog } from '../../../support/silent-log.ts';

const ACCESS = { apiUrl: 'http://a', loginUrl: 'http://l', clientId: 'c', clientSecret: 's' };
const LINE = `${JSON.stringify({ api: 'http://a', login: 'http://l', control: 'x', clientId: 'c', clientSecret: 's' })}\n`;

function setUp() {
  const clock = createHandClock();
  const log = createSilentLog();
  const started: { say: (text: string) => void; exit: () => void; killed: boolean }[] = [];
  const demo = createDemoCentre({
    clock,
    log,
    start() {
      const outputs: ((text: string) => void)[] = [];
      const exits: (() => void)[] = [];
      const process = {
        say: (text: string) => outputs.forEach((listener) => listener(text)),
        exit: () => exits.forEach((listener) => listener()),
        killed: false,
      };
      started.push(process);
      return {
        onOutput: (listener) => void outputs.push(listener),
        onExit: (listener) => void exits.push(listener),
        kill: () => (process.killed = true),
      };
    },
  });
  return { clock, demo, log, started };
}

describe('the demo', () => {
  it('is started once for all who ask, and says how to sign in, in whatever pieces', async () => {
    const { demo, started } = setUp();
    const both = Promise.all([demo.start(), demo.start()]);
    started[0]?.say(LINE.slice(0, 20));
    started[0]?.say(LINE.slice(20));
    expect(await both).toEqual([
      { ok: true, value: ACCESS },
      { ok: true, value: ACCESS },
    ]);
    expect(started).toHaveLength(1);
  });

  it('says that it has ended, and is started anew for whoever asks', async () => {
    const { demo, log, started } = setUp();
    const first = demo.start();
    started[0]?.say(LINE);
    await first;
    started[0]?.exit();
    expect(log.lines).toMatchObject([
      { level: 'warn', sentence: expect.stringContaining('Explore the demo again') as string },
    ]);
    void demo.start();
    expect(started).toHaveLength(2);
  });

  it.each([
    ['ended at once', (process: { exit: () => void }) => process.exit()],
    ['did not say', (process: { say: (text: string) => void }) => process.say('hello\n')],
  ])('that does not come up is said, and can be tried again: %s', async (words, go) => {
    const { demo, started } = setUp();
    const outcome = demo.start();
    go(started[0]!);
    expect(await outcome).toMatchObject({
      ok: false,
      fault: { detail: expect.stringContaining(words) as string },
    });
    void demo.start();
    expect(started).toHaveLength(2);
  });

  it('is not waited for for ever', async () => {
    const { clock, demo, started } = setUp();
    const outcome = demo.start();
    await clock.advance(30_000);
    expect(await outcome).toMatchObject({ ok: false });
    expect(started[0]?.killed).toBe(true);
  });

  it('ends with the app', async () => {
    const { demo, started } = setUp();
    const outcome = demo.start();
    started[0]?.say(LINE);
    await outcome;
    demo.close();
    expect(started[0]?.killed).toBe(true);
  });
});
