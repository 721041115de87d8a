import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../../src/core/board/apply.ts';
import { diffBoard } from '../../../../src/core/board/diff.ts';
import type {
  AgentRow,
  BoardView,
  CampaignRow,
  MinuteView,
  OpenedCampaign,
} from '../../../../src/core/board/view.ts';

const row: fc.Arbitrary<CampaignRow> = fc.record({
  id: fc.constantFrom('c1', 'c2', 'c3', 'c4'),
  name: fc.constantFrom('A', 'B'),
  status: fc.constantFrom('on' as const, 'off' as const),
  mediaType: fc.constant('voice' as const),
  dialingMode: fc.constant('power' as const),
  staffing: fc.constant('agents' as const),
  queueId: fc.constant(null),
  queueName: fc.constant(null),
  severity: fc.constantFrom('ok' as const, 'critical' as const),
  utilization: fc.option(fc.integer({ min: 0, max: 3 })),
  utilizationBasis: fc.constant('minute' as const),
  contactsPerMinute: fc.constant(1),
  ready: fc.constant(2),
  readyWhy: fc.constant(null),
  freshness: fc.constant('live' as const),
});

const minute: fc.Arbitrary<MinuteView> = fc.record({
  minute: fc.integer({ min: 0, max: 5 }).map((n) => n * 60_000),
  forming: fc.boolean(),
  origin: fc.constant('observed' as const),
  agents: fc.option(
    fc.record({
      interacting: fc.nat(3),
      communicating: fc.nat(1),
      idle: fc.nat(3),
      notResponding: fc.nat(1),
    }),
  ),
  utilization: fc.constant(null),
  contacts: fc.constant(null),
  connected: fc.constant(null),
  abandoned: fc.constant(null),
});

const agent: fc.Arbitrary<AgentRow> = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  name: fc.constant(null),
  routingStatus: fc.constantFrom('idle' as const, 'interacting' as const),
  presence: fc.constant(null),
  since: fc.nat(3),
  unready: fc.constant(null),
});

const opened: fc.Arbitrary<OpenedCampaign> = fc
  .record({
    row,
    minutes: fc.uniqueArray(minute, { selector: (m) => m.minute }),
    agents: fc.uniqueArray(agent, { selector: (a) => a.id }),
    processed: fc.nat(2),
  })
  .map(({ row: own, minutes, agents, processed }) => ({
    id: own.id,
    facts: {
      row: own,
      problems: [],
      processed,
      total: 9,
      figures: [],
      findings: [],
      readiness: [],
      work: [],
      lacking: [],
    },
    minutes: [...minutes].sort((a, b) => a.minute - b.minute),
    agents,
  }));

const view: fc.Arbitrary<BoardView> = fc.record({
  identity: fc.record({
    organization: fc.option(fc.constant('Contoso')),
    region: fc.constant('EU'),
    zone: fc.constant(null),
    dialect: fc.constant('platform' as const),
    demo: fc.boolean(),
  }),
  connection: fc.record({
    phase: fc.constantFrom('live' as const, 'late' as const),
    fault: fc.constant(null),
    oldestAnswerAt: fc.option(fc.nat(3)),
    resumesAt: fc.constant(null),
  }),
  sources: fc.constant([]),
  feed: fc.record({
    phase: fc.constantFrom('streaming' as const, 'polling' as const),
    covered: fc.nat(2),
    wanted: fc.constant(2),
    since: fc.constant(0),
    why: fc.option(fc.constant('It broke off.')),
  }),
  budget: fc.record({
    allowed: fc.constant(300),
    spent: fc.nat(2),
    own: fc.constant(150),
    refusals: fc.nat(1),
    stretch: fc.constant(1),
  }),
  clock: fc.record({ closedMinute: fc.option(fc.nat(2)), offsetMs: fc.constant(0) }),
  campaigns: fc.uniqueArray(row, { selector: ({ id }) => id }),
  opened: fc.option(opened),
});

/** Lists are sets by key: order carries no meaning, but for minutes, which ascend. */
function normal(board: BoardView): BoardView {
  const byId = (a: { id: string }, b: { id: string }): number => a.id.localeCompare(b.id);
  return {
    ...board,
    campaigns: [...board.campaigns].sort(byId),
    opened: board.opened && { ...board.opened, agents: [...board.opened.agents].sort(byId) },
  };
}

describe('core/board: changes', () => {
  it('applying the difference gives exactly the next view', () => {
    fc.assert(
      fc.property(view, view, (before, after) => {
        const change = diffBoard(before, after);
        const next = change === null ? before : applyChange(before, change);
        expect(normal(next)).toEqual(normal(after));
      }),
    );
  });

  it('tells nothing where nothing differs, also between equal copies', () => {
    fc.assert(
      fc.property(view, (board) => {
        expect(diffBoard(board, structuredClone(board))).toBeNull();
      }),
    );
  });

  it('survives the trip over a wire', () => {
    fc.assert(
      fc.property(view, view, (before, after) => {
        const change = diffBoard(before, after);
        if (change === null) return;
        const carried = JSON.parse(JSON.stringify(change)) as typeof change;
        expect(normal(applyChange(before, carried))).toEqual(normal(after));
      }),
    );
  });

  it('leaves untouched parts the same objects, so that nobody draws them again', () => {
    fc.assert(
      fc.property(view, fc.boolean(), (board, demo) => {
        const change = diffBoard(board, { ...board, identity: { ...board.identity, demo, region: 'other' } });
        const next = applyChange(board, change ?? {});
        expect(next.campaigns).toBe(board.campaigns);
        expect(next.opened).toBe(board.opened);
        expect(change && Object.keys(change)).toEqual(['identity']);
      }),
    );
  });

  it('passes over a change of a campaign that is no longer open', () => {
    fc.assert(
      fc.property(view, (board) => {
        const stray = applyChange(board, {
          openedChange: { id: 'elsewhere', agents: { set: [], removed: ['a'] } },
        });
        expect(stray.opened).toBe(board.opened);
      }),
    );
  });
});
