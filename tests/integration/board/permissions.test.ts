import { afterEach, describe, expect, it } from 'vitest';
import type { BoardView } from '../../../src/core/board/view.ts';
import { type Need, needsOf } from '../../../src/core/preflight/needs.ts';
import type { PreflightRow } from '../../../src/core/preflight/preflight.ts';
import { startVirtualFloor, type VirtualFloor } from '../../support/virtual-floor.ts';

const MINUTE = 60_000;
const LIMIT = 240_000;

const PERMISSIONS = needsOf('platform').filter(
  ({ kind, names }) => kind === 'permission' && names.length > 0,
);
const NOTICED = PERMISSIONS.filter(({ sources }) => sources.length > 0);
const UNNOTICED = PERMISSIONS.filter(({ sources }) => sources.length === 0);

let floor: VirtualFloor;
afterEach(() => floor.close());

async function begin(): Promise<void> {
  floor.watch.start();
  await floor.run(3_000);
  floor.viewer.open(floor.view().campaigns.find(({ staffing }) => staffing === 'agents')?.id ?? null);
}

async function every(need: Need, kind: 'dropPermission' | 'restorePermission'): Promise<void> {
  for (const permission of need.names) await floor.order({ kind, permission });
}

function rowOf(id: string): PreflightRow | undefined {
  return floor.preflight.view().rows.find((row) => row.id === id);
}

/** The sources whose fault names the need. */
function refusedFor(view: BoardView, { names }: Need): readonly string[] {
  return view.sources
    .filter(({ fault }) => fault?.permissions.some((name) => names.includes(name)) === true)
    .map(({ source }) => source);
}

describe('every permission that the board needs', () => {
  it.each(NOTICED.map((need) => [need.names.join(' or '), need] as const))(
    '%s: missing, it is named where it hurts; given back, nothing needs a restart',
    { timeout: LIMIT },
    async (_, need) => {
      floor = await startVirtualFloor({ agents: 60, campaigns: 6, queues: 3 });
      await every(need, 'dropPermission');
      await begin();
      const refused = await floor.until((view) => refusedFor(view, need).length > 0, 3 * MINUTE);
      expect(need.sources).toEqual(expect.arrayContaining([...refusedFor(refused, need)]));
      expect(rowOf(need.id)).toMatchObject({ verdict: 'missing', lost: need.lost });
      expect(rowOf(need.id)?.evidence).toMatch(/^Refused: (GET|POST) \/api/);
      const { request } = floor.preflight.view();
      for (const name of need.names) expect(request).toContain(name);
      expect(request).toContain(need.lost);
      const live = refused.sources.filter(
        ({ fault, lastAnswerAt }) => fault === null && lastAnswerAt !== null,
      );
      expect(live.length).toBeGreaterThan(2);

      await every(need, 'restorePermission');
      await floor.until(
        (view) => refusedFor(view, need).length === 0 && rowOf(need.id)?.verdict === 'granted',
        12 * MINUTE,
      );
      expect(floor.preflight.view().request).toBe('');
    },
  );

  it.each(UNNOTICED.map((need) => [need.names.join(' or '), need] as const))(
    '%s: missing, only the roles tell, and no panel suffers',
    { timeout: LIMIT },
    async (_, need) => {
      floor = await startVirtualFloor({ agents: 60, campaigns: 6, queues: 3 });
      await begin();
      await floor.until(() => rowOf(need.id)?.verdict === 'granted', MINUTE);
      await every(need, 'dropPermission');
      await checked();
      expect(rowOf(need.id)).toMatchObject({ verdict: 'missing', lost: need.lost, optional: true });
      expect(floor.preflight.view().request).toContain('(optional)');
      await floor.run(3 * MINUTE);
      expect(floor.view().sources.filter(({ fault }) => fault !== null)).toEqual([]);
      await every(need, 'restorePermission');
      await checked();
      expect(rowOf(need.id)?.verdict).toBe('granted');
    },
  );

  it('grants everything to the role that the simulator has for supervisors', { timeout: LIMIT }, async () => {
    floor = await startVirtualFloor({ agents: 60, campaigns: 6, queues: 3 });
    await begin();
    await floor.run(MINUTE);
    const verdicts = floor.preflight.view().rows.map(({ id, verdict }) => [id, verdict]);
    expect(verdicts.filter(([, verdict]) => verdict !== 'granted')).toEqual([]);
    expect(floor.preflight.view()).toMatchObject({ fault: null, request: '' });
  });

  it('rests on what calls were refused where the roles cannot be read', { timeout: LIMIT }, async () => {
    floor = await startVirtualFloor({ agents: 60, campaigns: 6, queues: 3 });
    await floor.order({ kind: 'serverError', status: 501, pathPrefix: '/api/v2/authorization' });
    await floor.order({ kind: 'dropPermission', permission: 'routing:queue:view' });
    await begin();
    await floor.until(() => rowOf('queues')?.verdict === 'missing', 3 * MINUTE);
    expect(floor.preflight.view().fault).toMatchObject({ kind: 'platform-error' });
    expect(rowOf('campaigns')?.verdict).toBe('granted');
    expect(rowOf('licence-look-up')?.verdict).toBe('unknown');
  });
});

/** The check asks the platform, so that time must pass while it is waited for. */
async function checked(): Promise<void> {
  const check = floor.preflight.check();
  await floor.run(2_000);
  await check;
}
