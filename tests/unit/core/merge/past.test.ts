import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgentTime } from '../../../../src/core/floor/agent.ts';
import type { CampaignCounts } from '../../../../src/core/floor/dialer.ts';
import { contactMinutes, peoplePast } from '../../../../src/core/merge/past.ts';
import { averageAgents } from '../../../../src/core/merge/people-minute.ts';
import { NO_TIME, totalTime } from '../../../../src/core/metrics/status-time.ts';

const MINUTE = 60_000;

const time = (agentId: string, from: number, to: number, idle: number): AgentTime => ({
  agentId,
  from,
  to,
  milliseconds: { ...NO_TIME, idle },
});

const counts = (campaignId: string, from: number, to: number, dialed: number): CampaignCounts => ({
  campaignId,
  media: 'voice',
  from,
  to,
  dialed,
  connected: 0,
  abandoned: 0,
  handled: 0,
});

describe('core/merge/past', () => {
  it('spreads a step of several minutes evenly and marks it as filled in', () => {
    const past = peoplePast([time('ana', 0, 15 * MINUTE, 15 * MINUTE)], 1);
    expect(past).toHaveLength(15);
    expect(past[0]?.people).toMatchObject({ origin: 'aggregate', agents: 1, time: { idle: MINUTE } });
  });

  it('counts an answer that came twice once, and keeps all time there was', () => {
    const entry = fc.record({
      agent: fc.constantFrom('ana', 'ben', 'cem'),
      step: fc.integer({ min: 0, max: 5 }),
      idle: fc.integer({ min: 0, max: 15 * MINUTE }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ agent, step }) => `${agent}${step}` }), (entries) => {
        const times = entries.map(({ agent, step, idle }) =>
          time(agent, step * 15 * MINUTE, (step + 1) * 15 * MINUTE, idle),
        );
        const past = peoplePast([...times, ...times], 1);
        const sum = past.reduce((total, { people }) => total + totalTime(people?.time ?? NO_TIME), 0);
        expect(sum).toBeCloseTo(
          entries.reduce((total, { idle }) => total + idle, 0),
          3,
        );
      }),
    );
  });

  it('tells agents on average from aggregated time', () => {
    const [minute] = peoplePast([time('ana', 0, MINUTE, 30_000), time('ben', 0, MINUTE, 60_000)], 1);
    expect(minute?.people && averageAgents(minute.people).idle).toBe(1.5);
  });

  it('gives zeros to a campaign that an answer leaves out, for exactly the asked minutes', () => {
    const minutes = contactMinutes({
      campaignIds: ['c1', 'c2'],
      counts: [counts('c1', MINUTE, 2 * MINUTE, 7)],
      span: { from: MINUTE, to: 3 * MINUTE },
      origin: 'observed',
      readAt: 9,
    });
    expect(minutes.get('c1')?.map(({ contacts }) => contacts?.dialed)).toEqual([7, 0]);
    expect(minutes.get('c2')?.map(({ contacts }) => contacts?.dialed)).toEqual([0, 0]);
  });

  it('sums the media of a campaign, and an entry that came twice once', () => {
    const voice = counts('c1', 0, MINUTE, 7);
    const minutes = contactMinutes({
      campaignIds: ['c1'],
      counts: [voice, voice, { ...voice, media: 'other', dialed: 2 }],
      span: { from: 0, to: MINUTE },
      origin: 'observed',
      readAt: 9,
    });
    expect(minutes.get('c1')?.[0]?.contacts?.dialed).toBe(9);
  });
});
