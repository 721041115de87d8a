import { describe, expect, it } from 'vitest';
import { playDue } from '../../../../simulator/demo/player.ts';
import { CYCLE_SECONDS, DEMO_DAY } from '../../../../simulator/demo/timeline.ts';
import { OrderForm } from '../../../../simulator/faults/order-form.ts';
import { readAct } from '../../../../simulator/faults/read-act.ts';
import { readFault } from '../../../../simulator/faults/read-fault.ts';
import { buildSimulation } from '../../../../simulator/start.ts';
import { catchUp, type Simulation } from '../../../../simulator/simulation.ts';
import { brokenLaws } from '../../../../simulator/world/conservation.ts';

const start = Date.UTC(2026, 4, 12, 9);

function demo(): { sim: Simulation; at: (seconds: number) => void } {
  let now = start;
  const sim = buildSimulation({ now: () => now, historyHours: 1 });
  let played = 0;
  return {
    sim,
    at: (seconds) => {
      now = start + seconds * 1_000;
      played = playDue(sim, seconds, played);
      catchUp(sim);
    },
  };
}

describe('the demo day', () => {
  it('holds only orders that the default floor understands, in order of time', () => {
    const { sim } = demo();
    for (const { order } of DEMO_DAY) {
      const form = new OrderForm(JSON.stringify(order));
      expect(() => ('act' in order ? readAct(sim, form) : readFault(sim, form))).not.toThrow();
    }
    const times = DEMO_DAY.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(Math.max(...times)).toBeLessThan(CYCLE_SECONDS);
  });

  it('reaches each state and returns from it, cycle after cycle', () => {
    const { sim, at } = demo();
    const campaign = (name: string) => sim.world.campaigns.find((one) => one.name === name);
    for (const cycle of [0, CYCLE_SECONDS]) {
      for (let second = 0; second <= 85; second += 1) at(cycle + second);
      expect(campaign('Meter appointments')?.lineCount).toBe(6);
      expect(campaign('Winback Q4')?.status).toBe('forced_off');
      expect(campaign('Partner leads')?.status).toBe('invalid');
      expect(sim.faults.list().map(({ kind }) => kind)).toEqual(['storm429']);
      for (let second = 85; second <= 145; second += 1) at(cycle + second);
      expect(campaign('Loyalty upgrade')?.status).toBe('complete');
      expect(sim.faults.isDropped('analytics:queueObservation:view')).toBe(true);
      for (let second = 145; second < 179; second += 1) at(cycle + second);
      expect(sim.faults.list()).toEqual([]);
      expect(campaign('Loyalty upgrade')?.status).toBe('on');
      expect(campaign('Winback Q4')?.status).toBe('on');
      expect(campaign('Meter appointments')?.lineCount).toBeGreaterThan(6);
      expect(campaign('Meter appointments')?.liveRate).toBeGreaterThan(0.3);
      expect(brokenLaws(sim.world)).toEqual([]);
    }
  });

  it('skips what a small floor does not have', () => {
    const now = start;
    const sim = buildSimulation({ now: () => now, historyHours: 0.1, agents: 3, campaigns: 1, queues: 1 });
    expect(playDue(sim, CYCLE_SECONDS - 1, 0)).toBe(DEMO_DAY.length);
  });
});
