import { describe, expect, it } from 'vitest';
import { agentsAt } from '../../../support/fixture/agents.ts';
import { VERDICTS } from '../../../../src/core/readiness/readiness.ts';
import { reasonFilter, reasonOf } from '../../../../src/renderer/app/agent-filter.tsx';
import type { AgentRow } from '../../../../src/core/board/view.ts';
import {
  agentName,
  compareSince,
  emphasisOf,
  filterAgents,
  filterCounts,
  readyWords,
  statusRank,
} from '../../../../src/renderer/features/agents/view-model.ts';
import { statusWords } from '../../../../src/renderer/words/agents.ts';

const AGENTS = agentsAt(Date.UTC(2025, 0, 15, 9, 43), 60);
const MINUTE = 60_000;

describe('emphasisOf', () => {
  it.each([
    ['idle', 5 * MINUTE, 'none'],
    ['idle', 5 * MINUTE + 1, 'warning'],
    ['idle', 15 * MINUTE + 1, 'critical'],
    ['not-responding', 1, 'warning'],
    ['not-responding', MINUTE, 'warning'],
    ['not-responding', MINUTE + 1, 'critical'],
    ['interacting', 31 * MINUTE, 'warning'],
    ['communicating', 31 * MINUTE, 'critical'],
    ['off-queue', 600 * MINUTE, 'none'],
    [null, 600 * MINUTE, 'none'],
  ] as const)('steps %s after %d ms up to %s', (status, milliseconds, expected) => {
    expect(emphasisOf(status, milliseconds)).toBe(expected);
  });
});

describe('filters', () => {
  it('count each agent under its status, and under ready or not', () => {
    const counts = new Map(filterCounts(AGENTS).map(({ filter, count }) => [filter, count]));
    const statuses = ['not-responding', 'idle', 'communicating', 'interacting', 'off-queue'] as const;
    const known = statuses.reduce((sum, status) => sum + (counts.get(status) ?? 0), 0);
    expect(counts.get('all')).toBe(60);
    expect(known).toBe(59);
    expect((counts.get('ready') ?? 0) + (counts.get('unready') ?? 0)).toBe(60);
  });

  it('leave only what they name', () => {
    expect(filterAgents(AGENTS, 'idle').every(({ routingStatus }) => routingStatus === 'idle')).toBe(true);
    expect(filterAgents(AGENTS, 'unready').some(({ unready }) => unready === null)).toBe(false);
    expect(filterAgents(AGENTS, 'all')).toBe(AGENTS);
  });

  it('leave only the agents with a reason', () => {
    const shown = filterAgents(AGENTS, reasonFilter('not-joined'));
    expect(shown.length).toBeGreaterThan(0);
    expect(shown).toEqual(AGENTS.filter(({ unready }) => unready === 'not-joined'));
  });

  it.each(VERDICTS.filter((verdict) => verdict !== 'ready'))('name the reason %s again', (reason) => {
    expect(reasonOf(reasonFilter(reason))).toBe(reason);
  });

  it('name no reason where they are about a status', () => {
    expect([reasonOf('all'), reasonOf('not-responding'), reasonOf('unready')]).toEqual([null, null, null]);
  });
});

describe('order', () => {
  it('puts those who need a look before the busy, and the unknown last', () => {
    const ranks = (
      ['not-responding', 'idle', 'communicating', 'interacting', 'off-queue', null] as const
    ).map(statusRank);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });

  it('puts the longest first and those without a time last', () => {
    expect([300, null, 100, 200, null].sort(compareSince)).toEqual([100, 200, 300, null, null]);
  });
});

describe('words', () => {
  const agent = (rest: Partial<AgentRow>): AgentRow => ({
    id: '12345678-abcd',
    name: 'Mei Tanaka',
    routingStatus: 'idle',
    presence: 'on-queue',
    since: null,
    unready: null,
    ...rest,
  });

  it.each([
    [agent({}), 'Idle'],
    [agent({ routingStatus: 'off-queue', presence: 'break' }), 'Off queue · Break'],
    [agent({ routingStatus: 'off-queue', presence: 'unknown' }), 'Off queue'],
    [agent({ routingStatus: 'off-queue', presence: null }), 'Off queue'],
    [agent({ routingStatus: null }), 'Status not known'],
    [agent({ routingStatus: null, unready: 'inactive' }), 'Licence status: inactive'],
  ])('name the status %#', (row, expected) => {
    expect(statusWords(row)).toBe(expected);
  });

  it('stand in for a name that the directory has not told', () => {
    expect(agentName(agent({ name: null }))).toBe('Agent 12345678');
  });

  it('say yes or the first reason why not', () => {
    expect(readyWords(agent({}))).toBe('Yes');
    expect(readyWords(agent({ unready: 'not-joined' }))).toBe('Not joined to the queue');
  });

  it.each([
    ['inactive', 'Licence status: inactive'],
    ['not-in-queue', 'In the skill group, not in the queue'],
    ['not-joined', 'Not joined to the queue'],
    ['missing-skill', 'Missing skill'],
    ['no-station', 'No phone (station)'],
    ['other-edge-group', 'Other edge group'],
    ['other-work', 'Busy with other work'],
    ['not-responding', 'Missed an offer'],
    ['away', 'Off queue'],
    ['signed-out', 'Signed out'],
    ['not-known', 'Not known'],
  ] as const)('say of %s: %s', (unready, expected) => {
    expect(readyWords(agent({ unready }))).toBe(expected);
  });
});
