import { describe, expect, it } from 'vitest';
import { failed, fault, succeeded } from '../../../../src/core/faults/fault.ts';
import type { Grant, SourceWord } from '../../../../src/core/preflight/evidence.ts';
import type { PreflightView } from '../../../../src/core/preflight/preflight.ts';
import { createPreflight } from '../../../../src/main/services/preflight.ts';

const QUEUES: Grant = { domain: 'routing', entity: 'queue', actions: ['view'], division: 'Home' };
const EVERYTHING: Grant = { domain: '*', entity: '*', actions: ['*'], division: null };

/** Somebody whose grants the test changes, and sources that fare as it says. */
function posed(grants: readonly Grant[] | 'refused' = [EVERYTHING]) {
  const world = { grants, sources: [] as SourceWord[], now: 1_000, asked: 0 };
  const told: PreflightView[] = [];
  const preflight = createPreflight({
    identity: {
      grants() {
        world.asked += 1;
        return Promise.resolve(
          world.grants === 'refused' ? failed(fault('permission-missing', 'no')) : succeeded(world.grants),
        );
      },
      token: () => Promise.resolve(succeeded({ scopes: [], clientName: 'Board', organization: 'Contoso' })),
    },
    sources: () => world.sources,
    method: 'client-credentials',
    dialect: 'platform',
    now: () => world.now,
    onChange: (view) => told.push(view),
  });
  const verdict = (id: string) => preflight.view().rows.find((row) => row.id === id)?.verdict;
  return { world, told, preflight, verdict };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const answered = { source: 'organization', fault: null, lastAnswerAt: 1 } as const;
const refused = {
  source: 'queues',
  lastAnswerAt: null,
  fault: fault('permission-missing', 'missing', { permissions: ['routing:queue:view'], call: 'GET /q' }),
} as const;

describe('main/services/preflight', () => {
  it('knows nothing before anybody was asked, and asks nobody before the board does', async () => {
    const { preflight, verdict, world } = posed();
    preflight.notice();
    await settle();
    expect(verdict('queues')).toBe('unknown');
    expect(world.asked).toBe(0);
  });

  it('reads the roles with the board’s first answer, and tells it once', async () => {
    const { preflight, told, verdict, world } = posed();
    world.sources = [answered];
    for (let n = 0; n < 5; n++) preflight.notice();
    await settle();
    preflight.notice();
    expect(verdict('queues')).toBe('granted');
    expect(world.asked).toBe(1);
    expect(
      told.filter(({ rows }) => rows.some(({ id, verdict: v }) => id === 'queues' && v === 'granted')),
    ).toHaveLength(1);
  });

  it('turns a row as soon as a call is refused, and back when it is answered', async () => {
    const { preflight, told, verdict, world } = posed();
    world.sources = [answered];
    preflight.notice();
    await settle();
    world.sources = [answered, refused];
    preflight.notice();
    expect(verdict('queues')).toBe('missing');
    expect(told.at(-1)?.request).toContain('routing:queue:view');
    await settle();
    expect(world.asked).toBe(2);
    world.sources = [answered, { source: 'queues', fault: null, lastAnswerAt: 2_000 }];
    preflight.notice();
    expect(verdict('queues')).toBe('granted');
    expect(told.at(-1)?.request).toBe('');
  });

  it('reads the roles again now and then, as a change may hurt no call', async () => {
    const { preflight, verdict, world } = posed();
    world.sources = [answered];
    preflight.notice();
    await settle();
    world.grants = [QUEUES];
    world.now += 15 * 60_000;
    preflight.notice();
    await settle();
    expect(verdict('licence-look-up')).toBe('missing');
  });

  it('keeps what it knew where the roles cannot be read, and says why', async () => {
    const { preflight, verdict, world } = posed();
    await preflight.check();
    world.grants = 'refused';
    expect(await preflight.check()).toMatchObject({ fault: { kind: 'permission-missing' } });
    expect(verdict('queues')).toBe('granted');
    world.grants = [];
    expect(await preflight.check()).toMatchObject({ fault: null });
    expect(verdict('queues')).toBe('missing');
  });

  it('asks anew where a question is under way already', async () => {
    const { preflight, world } = posed();
    await Promise.all([preflight.check(), preflight.check()]);
    expect(world.asked).toBe(2);
  });

  it('rests on calls alone where there is nobody to ask', async () => {
    const preflight = createPreflight({
      identity: null,
      sources: () => [refused],
      method: 'browser',
      dialect: 'platform',
      now: () => 1,
      onChange: () => undefined,
    });
    const { rows } = await preflight.check();
    expect(rows.find(({ id }) => id === 'queues')?.verdict).toBe('missing');
    expect(rows.find(({ id }) => id === 'campaigns')?.verdict).toBe('unknown');
  });
});
