import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../../src/core/board/apply.ts';
import type { BoardView } from '../../../../src/core/board/view.ts';
import { fault, succeeded } from '../../../../src/core/faults/fault.ts';
import { MINUTE_MS } from '../../../../src/core/time/minute.ts';
import type { ContactCentre } from '../../../../src/main/ports/contact-centre.ts';
import type { GateState } from '../../../../src/main/ports/budget.ts';
import { createWatch } from '../../../../src/main/services/watch.ts';
import type { NumberedChange } from '../../../../src/shared/ipc.ts';
import { aCampaign } from '../../../support/floor-builder.ts';
import { createFakeCentre } from '../../../support/fake-centre.ts';
import { createHandClock } from '../../../support/hand-clock.ts';
import { createSilentLog } from '../../../support/silent-log.ts';

const NOON = Date.UTC(2026, 10, 23, 12, 0, 10);

const EVERYTHING = Object.keys(createFakeCentre(() => NOON)).filter(isCall);
const MESSAGING = aCampaign({ id: 'c2', name: 'By message', mediaType: 'sms' });

function isCall(key: string): key is keyof ContactCentre {
  return !['calls', 'windows', 'fail', 'finestStepMs'].includes(key);
}

function setup(gate: Partial<GateState> = {}, skew: { wallMs: number } = { wallMs: 0 }) {
  const clock = createHandClock(NOON);
  const wall = { now: () => clock.now() + skew.wallMs, after: clock.after };
  const centre = createFakeCentre(() => clock.now());
  const state = { allowed: 300, others: 0, spent: 3, own: 150, refusals: 0, resumesAt: null, ...gate };
  const told: NumberedChange[] = [];
  const watch = createWatch({
    clock,
    wall,
    log: createSilentLog(),
    random: () => 0,
    identity: { region: 'EU', dialect: 'platform', demo: false },
    budget: { state: () => state, clockOffsetMs: () => 0 },
    centre,
  });
  const viewer = watch.createViewer((change) => told.push(change));
  const seen = (): BoardView => viewer.read().view;
  return { clock, centre, watch, viewer, told, seen };
}

describe('services/watch', () => {
  it.each([
    ['forwards', 3 * 60 * MINUTE_MS],
    ['backwards', -3 * 60 * MINUTE_MS],
  ])('goes on in the same minutes when the clock is set %s, and tells the windows', async (_, by) => {
    const skew = { wallMs: 0 };
    const { clock, watch, viewer, seen } = setup({}, skew);
    watch.start();
    viewer.open('c1');
    await clock.advance(3 * MINUTE_MS);
    expect(seen().clock.offsetMs).toBe(0);
    skew.wallMs = by;
    await clock.advance(3 * MINUTE_MS);
    const view = seen();
    expect(view.connection.phase).toBe('live');
    // What a window reads on the machine's clock plus this is the platform's time, as before.
    expect(view.clock.offsetMs).toBe(-by);
    const closed = view.opened?.minutes.filter(({ forming }) => !forming).slice(-6) ?? [];
    expect(closed.map(({ utilization }) => utilization)).toEqual([50, 50, 50, 50, 50, 50]);
    expect(view.clock.closedMinute).toBeGreaterThan(NOON + 3 * MINUTE_MS);
    expect(view.clock.closedMinute).toBeLessThan(NOON + 6 * MINUTE_MS);
  });

  it('joins the campaign to its agents within the first second', async () => {
    const { clock, watch, seen } = setup();
    watch.start();
    await clock.advance(1_000);
    const view = seen();
    expect(view.identity.organization).toBe('Contoso');
    expect(view.connection.phase).toBe('live');
    expect(view.campaigns).toEqual([
      expect.objectContaining({
        id: 'c1',
        queueName: 'Sales DE',
        ready: 2,
        utilization: 50,
        contactsPerMinute: 6,
      }),
    ]);
  });

  it('closes one minute after the other and keeps both sides together', async () => {
    const { clock, watch, viewer, seen } = setup();
    watch.start();
    viewer.open('c1');
    await clock.advance(5 * MINUTE_MS);
    const minutes =
      seen()
        .opened?.minutes.filter(({ forming }) => !forming)
        .slice(-4) ?? [];
    expect(minutes.map(({ minute }) => (minute - (minutes[0]?.minute ?? 0)) / MINUTE_MS)).toEqual([
      0, 1, 2, 3,
    ]);
    for (const { agents, contacts, utilization } of minutes) {
      expect({ agents, contacts, utilization }).toEqual({
        agents: { interacting: 1, communicating: 0, idle: 1, notResponding: 0 },
        contacts: 6,
        utilization: 50,
      });
    }
  });

  it('asks for the counts of each minute once, and never for a window younger than 45 seconds', async () => {
    const { clock, centre, watch } = setup();
    watch.start();
    await clock.advance(10 * MINUTE_MS);
    const single = centre.windows.filter(
      ({ from, to, stepMs }) => stepMs === null && to - from === MINUTE_MS,
    );
    const starts = single.map(({ from }) => from);
    expect(new Set(starts).size).toBe(starts.length);
    expect(starts.length).toBeGreaterThanOrEqual(9);
  });

  it('asks for the newest minute alone where steps of a minute are refused', async () => {
    const { clock, centre, watch, seen } = setup();
    centre.finestStepMs = 15 * MINUTE_MS;
    watch.start();
    await clock.advance(1_000);
    expect(seen().campaigns[0]?.contactsPerMinute).toBe(6);
    expect(seen().sources.find(({ source }) => source === 'counts')?.fault).toBeNull();
  });

  it('marks a dead source and leaves the rest alone', async () => {
    const { clock, centre, watch, seen } = setup();
    centre.fail('load', 'platform-error');
    watch.start();
    await clock.advance(20_000);
    const view = seen();
    const load = view.sources.find(({ source }) => source === 'load');
    expect(load).toMatchObject({ freshness: 'never', fault: { kind: 'platform-error' } });
    expect(view.connection.phase).toBe('live');
    expect(view.campaigns[0]?.utilization).toBe(50);
  });

  it('lets the board age in place when sweeps fail, and takes it up again without a restart', async () => {
    const { clock, centre, watch, seen } = setup();
    watch.start();
    await clock.advance(2 * MINUTE_MS);
    centre.fail('activity', 'unreachable');
    centre.fail('pace', 'unreachable');
    await clock.advance(4 * MINUTE_MS);
    expect(seen().connection.phase).toBe('offline');
    expect(seen().campaigns[0]).toMatchObject({ name: 'Spring renewal', freshness: 'stale' });
    centre.fail('activity', null);
    centre.fail('pace', null);
    await clock.advance(5 * MINUTE_MS);
    expect(seen().connection.phase).toBe('live');
    expect(seen().campaigns[0]?.freshness).toBe('live');
  });

  it.each([8, 13, 58])(
    'is live again soon after an outage in minute %i, whatever is asked once an hour only',
    async (minute) => {
      const { clock, centre, watch, seen } = setup();
      watch.start();
      await clock.advance(minute * MINUTE_MS);
      for (const call of EVERYTHING) centre.fail(call, 'unreachable');
      await clock.advance(4 * MINUTE_MS);
      expect(seen().connection.phase).toBe('offline');
      for (const call of EVERYTHING) centre.fail(call, null);
      await clock.advance(35_000);
      expect(seen().connection.phase).toBe('live');
      expect(seen().sources.filter((one) => one.fault !== null)).toEqual([]);
    },
  );

  it.each([
    ['is closed', null],
    ['gives way to one that has none', 'c2'],
  ])('forgets a diagnosis that failed once its campaign %s', async (_, next) => {
    const { clock, centre, watch, viewer, seen } = setup();
    centre.campaigns = () => Promise.resolve(succeeded([aCampaign(), MESSAGING]));
    watch.start();
    viewer.open('c1');
    await clock.advance(MINUTE_MS);
    centre.fail('diagnosis', 'unreachable');
    await clock.advance(MINUTE_MS);
    const faultOf = (): unknown => seen().sources.find(({ source }) => source === 'diagnosis')?.fault;
    expect(faultOf()).toMatchObject({ kind: 'unreachable' });
    viewer.open(next);
    await clock.advance(MINUTE_MS);
    expect(seen().sources.map(({ source }) => source)).not.toContain('diagnosis');
  });

  it('forgets a failed cause once the campaign is open and diagnosed as such', async () => {
    const { clock, centre, watch, viewer, seen } = setup();
    watch.start();
    await clock.advance(MINUTE_MS);
    centre.fail('diagnosis', 'platform-error');
    watch.wantCauses(['c1']);
    await clock.advance(MINUTE_MS);
    expect(seen().sources.find(({ source }) => source === 'causes')?.fault).not.toBeNull();
    centre.fail('diagnosis', null);
    viewer.open('c1');
    await clock.advance(10 * MINUTE_MS);
    expect(seen().sources.map(({ source }) => source)).not.toContain('causes');
  });

  it('asks everything live at once after a resume', async () => {
    const { clock, centre, watch } = setup();
    watch.start();
    await clock.advance(16_000);
    const before = centre.calls.filter((call) => call === 'activity').length;
    watch.resume();
    await clock.advance(10);
    expect(centre.calls.filter((call) => call === 'activity')).toHaveLength(before + 1);
  });

  it('fills the past of the opened campaign, coarser where fine steps are refused, and only once', async () => {
    const { clock, centre, watch, viewer, seen } = setup();
    centre.finestStepMs = 15 * MINUTE_MS;
    watch.start();
    viewer.open('c1');
    await clock.advance(2 * MINUTE_MS);
    const filled = seen().opened?.minutes.filter(({ origin }) => origin === 'aggregate') ?? [];
    expect(filled.length).toBeGreaterThan(7 * 60);
    const asked = centre.calls.filter((call) => call === 'agentTime').length;
    await clock.advance(2 * MINUTE_MS);
    expect(centre.calls.filter((call) => call === 'agentTime').length - asked).toBeLessThanOrEqual(1);
  });

  it('fills the contacts of the past also where the time of people may not be read', async () => {
    const { clock, centre, watch, viewer, seen } = setup();
    centre.fail('agentTime', 'permission-missing');
    watch.start();
    viewer.open('c1');
    await clock.advance(10 * MINUTE_MS);
    const known = seen().opened?.minutes.filter(({ contacts }) => contacts === 6) ?? [];
    expect(known.length).toBeGreaterThan(7 * 60);
  });

  it('asks for depth only while a campaign is open', async () => {
    const { clock, centre, watch, viewer } = setup();
    watch.start();
    await clock.advance(MINUTE_MS);
    expect(centre.calls).not.toContain('diagnosis');
    viewer.open('c1');
    await clock.advance(10);
    expect(centre.calls).toContain('diagnosis');
    viewer.open(null);
    const before = centre.calls.filter((call) => call === 'diagnosis').length;
    await clock.advance(MINUTE_MS);
    expect(centre.calls.filter((call) => call === 'diagnosis')).toHaveLength(before);
  });

  it('asks for the causes of an alert once a minute, whether or not a window is open', async () => {
    const { clock, centre, watch, seen } = setup();
    const asked = (): number => centre.calls.filter((call) => call === 'diagnosis').length;
    watch.start();
    await clock.advance(1_000);
    watch.wantCauses(['c1', 'not-here']);
    await clock.advance(1_000);
    expect(asked()).toBe(1);
    await clock.advance(5 * MINUTE_MS);
    expect(asked()).toBe(6);
    expect(seen().sources.find(({ source }) => source === 'causes')).toMatchObject({ freshness: 'live' });
    watch.wantCauses([]);
    await clock.advance(5 * MINUTE_MS);
    expect(asked()).toBe(6);
    expect(seen().sources.map(({ source }) => source)).not.toContain('causes');
  });

  it('does not ask twice about a campaign that is open as well', async () => {
    const { clock, centre, watch, viewer } = setup();
    watch.start();
    viewer.open('c1');
    await clock.advance(MINUTE_MS);
    const before = centre.calls.filter((call) => call === 'diagnosis').length;
    watch.wantCauses(['c1']);
    await clock.advance(MINUTE_MS);
    expect(centre.calls.filter((call) => call === 'diagnosis')).toHaveLength(before + 4);
  });

  it('slows every live source when the budget is small', async () => {
    const { clock, centre, watch, seen } = setup({ allowed: 20, own: 10 });
    watch.start();
    await clock.advance(2 * MINUTE_MS);
    expect(centre.calls.filter((call) => call === 'activity').length).toBeLessThan(6);
    expect(seen().budget.stretch).toBeGreaterThan(1);
    expect(seen().sources.find(({ source }) => source === 'activity')?.periodMs).toBeGreaterThan(15_000);
  });

  it('tells a window only what changed, and the changes add up to the whole', async () => {
    const { clock, watch, viewer, told } = setup();
    let view = viewer.read().view;
    watch.start();
    viewer.open('c1');
    await clock.advance(3 * MINUTE_MS + 500);
    expect(told.map(({ base, revision }) => revision - base)).toEqual(told.map(() => 1));
    for (const { change } of told) view = applyChange(view, change);
    expect(view).toEqual(viewer.read().view);
    const quiet = told.filter(({ change }) => change.opened === undefined && change.campaigns === undefined);
    expect(quiet.length).toBeGreaterThan(0);
  });

  it('tells a hidden window nothing, and everything in one change once it is shown', async () => {
    const { clock, watch, viewer, told } = setup();
    let view = viewer.read().view;
    watch.start();
    await clock.advance(1_000);
    viewer.setVisible(false);
    const before = told.length;
    await clock.advance(MINUTE_MS);
    expect(told).toHaveLength(before);
    viewer.setVisible(true);
    await clock.advance(200);
    expect(told).toHaveLength(before + 1);
    for (const { change } of told) view = applyChange(view, change);
    expect(view).toEqual(viewer.read().view);
  });

  it('tells nobody after a window was closed or the watch stopped', async () => {
    const { clock, centre, watch, viewer, told } = setup();
    viewer.read();
    watch.start();
    await clock.advance(1_000);
    viewer.close();
    const before = told.length;
    await clock.advance(MINUTE_MS);
    expect(told).toHaveLength(before);
    watch.stop();
    const asked = centre.calls.length;
    await clock.advance(10 * MINUTE_MS);
    expect(centre.calls).toHaveLength(asked);
    expect(clock.pending()).toBe(0);
  });

  it('says why there is nothing to watch', () => {
    const clock = createHandClock(NOON);
    const watch = createWatch({
      clock,
      log: createSilentLog(),
      random: () => 0,
      identity: { region: '', dialect: 'platform', demo: false },
      budget: {
        state: () => ({ allowed: 0, others: 0, spent: 0, own: 0, refusals: 0, resumesAt: null }),
        clockOffsetMs: () => 0,
      },
      centre: fault('no-credentials', 'FLOORWATCH_CLIENT_ID is not set'),
    });
    watch.start();
    const { connection } = watch.createViewer(() => undefined).read().view;
    expect(connection).toMatchObject({
      phase: 'no-credentials',
      fault: { detail: 'FLOORWATCH_CLIENT_ID is not set' },
    });
  });
});
