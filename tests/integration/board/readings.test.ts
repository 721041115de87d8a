import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILT_IN_RULES } from '../../../src/core/alerts/built-in.ts';
import { wantedCauses } from '../../../src/core/alerts/causes-wanted.ts';
import { contextOf } from '../../../src/core/alerts/context.ts';
import { explain } from '../../../src/core/alerts/explain.ts';
import { readingOf } from '../../../src/core/alerts/reading-of.ts';
import type { Reading, SubjectReading } from '../../../src/core/alerts/reading.ts';
import { NO_ALERTS } from '../../../src/core/alerts/state.ts';
import { MINUTE_MS } from '../../../src/core/time/minute.ts';
import { startVirtualFloor, type VirtualFloor } from '../../support/virtual-floor.ts';

const NAME = 'Winback Q4';

describe('what rules see of a simulated floor', () => {
  let floor: VirtualFloor;
  beforeAll(async () => {
    floor = await startVirtualFloor({ agents: 200 });
    floor.watch.start();
    await floor.run(5 * MINUTE_MS);
  }, 240_000);
  afterAll(() => floor.close());

  function read(): Reading {
    const { board } = floor.watch.sight;
    const { connection, clock } = board.shared();
    const minute = clock.closedMinute ?? 0;
    return readingOf({ floor: board.floor(), connection, minute, now: floor.clock.now(), lacking: [] });
  }

  function campaign(reading: Reading, name: string): SubjectReading {
    const found = reading.subjects.find(
      ({ subject }) => subject.kind === 'campaign' && subject.name === name,
    );
    if (found === undefined) throw new Error(`no campaign ${name}`);
    return found;
  }

  it('is what the board shows of the same minute', async () => {
    const { id } = campaign(read(), NAME).subject;
    floor.viewer.open(id);
    await floor.run(2_000);
    const figures = floor.view().opened?.facts.figures ?? [];
    const shown = figures.find(({ metric }) => metric === 'utilization');
    const { measures } = campaign(read(), NAME);
    expect(shown?.value).not.toBeNull();
    expect(measures.utilization).toMatchObject({
      value: shown?.value,
      numerator: shown?.numerator,
      denominator: shown?.denominator,
      from: shown?.from,
    });
    expect(measures.ready?.value).toBe(figures.find(({ metric }) => metric === 'ready')?.value);
    floor.viewer.open(null);
  });

  it('knows how each campaign stands', () => {
    const reading = read();
    expect(campaign(reading, NAME).states).toMatchObject({ running: true, 'outside-callable-time': false });
    expect(campaign(reading, 'Solar cross-sell').states).toMatchObject({ running: false, invalid: true });
    expect(campaign(reading, 'Summer saver').states).toMatchObject({ running: false, invalid: false });
    expect(reading.whole).toEqual(['campaign', 'queue', 'agent', 'connection']);
    expect(reading.subjects.filter(({ subject }) => subject.kind === 'agent').length).toBeGreaterThan(50);
  });

  it('asks the dialer about a campaign that fell silent, and learns that it is outside its callable time', async () => {
    await floor.act({ act: 'outsideCallableTime', campaignId: NAME });
    await floor.run(5 * MINUTE_MS);
    const silent = read();
    const { subject, states } = campaign(silent, NAME);
    expect(states['outside-callable-time']).toBeUndefined();
    const wanted = wantedCauses({
      state: NO_ALERTS,
      reading: silent,
      floor: floor.watch.sight.board.floor(),
    });
    expect(wanted).toContain(subject.id);
    floor.watch.wantCauses(wanted);
    await floor.run(5_000);
    expect(campaign(read(), NAME).states['outside-callable-time']).toBe(true);
  });

  it('explains an alert by the dialer’s own account, though no window is open', async () => {
    const { id } = campaign(read(), 'Tariff change notice').subject;
    floor.watch.wantCauses([id]);
    await floor.run(5_000);
    const starved = campaign(read(), 'Tariff change notice');
    const [rule] = BUILT_IN_RULES;
    if (rule === undefined) throw new Error('no rules');
    const { cause, admin } = explain(rule, starved, contextOf(floor.watch.sight.board.floor(), starved));
    expect(cause?.title).toMatch(/^Lines (nearly )?used up$/u);
    expect(admin).toEqual({ page: 'campaign', id });
  });
});
