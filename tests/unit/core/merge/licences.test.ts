import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agentsSeen } from '../../../../src/core/board/agents-seen.ts';
import { peopleNow } from '../../../../src/core/board/people-now.ts';
import { countedNow } from '../../../../src/core/merge/close-minute.ts';
import type { Floor } from '../../../../src/core/merge/floor.ts';
import { gatherActivity } from '../../../../src/core/merge/gather-activity.ts';
import { gatherMemberships, gatherPeople } from '../../../../src/core/merge/gather-people.ts';
import { gatherLicences, isInactive } from '../../../../src/core/merge/licences.ts';
import { aCampaign, aFloor, anActivity } from '../../../support/floor-builder.ts';

const campaign = aCampaign();
const EMPTY = aFloor([campaign]);

function sweep(floor: Floor, ids: readonly string[], at: number): Floor {
  return gatherActivity(
    floor,
    { activities: ids.map((id) => anActivity(id, 'idle')), truncatedQueueIds: [] },
    at,
  );
}

function lists(floor: Floor, held: Readonly<Record<string, readonly string[]>>, readAt: number): Floor {
  const holders = Object.entries(held).map(([agentId, licenceIds]) => ({ agentId, licenceIds }));
  return gatherLicences(floor, holders, { whole: true, asked: [...floor.suspects], readAt });
}

function asked(floor: Floor, agentId: string, licenceIds: readonly string[], readAt: number): Floor {
  return gatherLicences(floor, [{ agentId, licenceIds }], { whole: false, asked: [agentId], readAt });
}

const now = (floor: Floor) => peopleNow(floor, campaign, agentsSeen(floor, campaign));
const CX = ['cloudCX3'];

describe('core/merge/licences', () => {
  it('asks for whoever vanished, judges nobody meanwhile, and leaves the unlicensed out of every count', () => {
    const before = sweep(EMPTY, ['ana', 'ben'], 1);
    const gone = sweep(before, ['ben'], 2);
    expect([...gone.suspects]).toEqual(['ana']);
    expect(now(gone)).toMatchObject({ ready: 1, assigned: 2 });
    expect(now(gone)?.readiness).toContainEqual({ verdict: 'not-known', count: 1, named: true });
    const known = asked(gone, 'ana', [], 3);
    expect(known.suspects.size).toBe(0);
    expect(now(known)?.readiness).toContainEqual({ verdict: 'inactive', count: 1, named: true });
    expect(countedNow(known, campaign)).toEqual(['ben']);
    expect(now(known)?.occupancy.denominator).toBe(1);
  });

  it('asks again for whoever comes back against what their licence said', () => {
    const known = asked(sweep(sweep(EMPTY, ['ana'], 1), [], 2), 'ana', [], 3);
    const back = sweep(known, ['ana'], 4);
    expect([...back.suspects]).toEqual(['ana']);
    expect(now(asked(back, 'ana', CX, 5))).toMatchObject({ ready: 1, readyWhy: null });
  });

  it('takes whoever comes back before the answer off the list', () => {
    const gone = sweep(sweep(EMPTY, ['ana'], 1), [], 2);
    expect(sweep(gone, ['ana'], 3).suspects.size).toBe(0);
  });

  it('reads nothing into a list that leaves somebody out', () => {
    const floor = lists(sweep(EMPTY, ['ana', 'ben'], 1), { ana: CX, ben: CX }, 2);
    const less = lists(floor, { ana: CX }, 3);
    expect(less.licences.has('ben')).toBe(false);
    expect(isInactive(less, 'ben')).toBe(false);
    const none = lists(asked(less, 'ben', [], 4), { ana: CX }, 5);
    expect(isInactive(none, 'ben')).toBe(true);
  });

  it('keeps a suspect who vanished while the list was under way', () => {
    const floor = sweep(EMPTY, ['ana'], 1);
    const holders = [{ agentId: 'ana', licenceIds: CX }];
    const gone = sweep(floor, [], 2);
    const late = gatherLicences(gone, holders, { whole: true, asked: [...floor.suspects], readAt: 1 });
    expect([...late.suspects]).toEqual(['ana']);
  });

  it('ends the same in whatever order answers arrive', () => {
    const answers = fc.uniqueArray(
      fc.record({ readAt: fc.nat(50), whole: fc.boolean(), held: fc.boolean() }),
      { selector: ({ readAt }) => readAt, minLength: 1 },
    );
    fc.assert(
      fc.property(
        answers.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          const end = (order: typeof all) =>
            order
              .reduce(
                (floor, { readAt, whole, held }) =>
                  gatherLicences(floor, [{ agentId: 'ana', licenceIds: held ? CX : [] }], {
                    whole,
                    asked: [],
                    readAt,
                  }),
                EMPTY,
              )
              .licences.get('ana');
          expect(end(shuffled)).toEqual(end(all));
        },
      ),
    );
  });

  it('takes somebody whom the directory does not know for deleted only where live data agree', () => {
    const swept = gatherMemberships(
      sweep(EMPTY, ['new'], 1),
      ['q1'],
      [
        { queueId: 'q1', agentId: 'old', joined: true },
        { queueId: 'q1', agentId: 'ana', joined: true },
      ],
    );
    expect(isInactive(swept, 'old')).toBe(false);
    const read = gatherPeople(swept, [{ id: 'ana', name: 'Ana', state: 'active', station: null }], 2);
    expect(['old', 'new', 'ana'].map((id) => isInactive(read, id))).toEqual([true, false, false]);
  });

  it('drops whoever was taken out of the queue, but not whoever lost a licence', () => {
    const gone = sweep(sweep(EMPTY, ['ana', 'ben'], 1), [], 2);
    const known = asked(asked(gone, 'ana', [], 3), 'ben', CX, 3);
    const read = gatherMemberships(known, ['q1'], []);
    expect([...(read.swept.get('q1')?.keys() ?? [])]).toEqual(['ana']);
  });
});

describe('a queue that falls to zero', () => {
  const two = sweep(EMPTY, ['ana', 'ben'], 1);

  it('is not known while it is asked why, then without licences, and never 0', () => {
    const gone = sweep(two, [], 2);
    expect(now(gone)).toMatchObject({ ready: null, readyWhy: 'not-known' });
    const half = asked(gone, 'ana', [], 3);
    expect(now(half)).toMatchObject({ ready: null });
    expect(now(asked(half, 'ben', [], 3))).toMatchObject({ ready: null, readyWhy: 'all-inactive' });
  });

  it('is 0 where everybody is on break, also beside one whose licence ended long ago', () => {
    const floor = asked(sweep(EMPTY, ['ana', 'ben', 'cem'], 1), 'ana', [], 2);
    const later = 2 * 3_600_000;
    const broken = gatherActivity(
      floor,
      { activities: ['ben', 'cem'].map((id) => anActivity(id, 'off-queue')), truncatedQueueIds: [] },
      later,
    );
    expect(now(broken)).toMatchObject({ ready: 0, readyWhy: null });
  });

  it('is not known before anybody was read, and 0 once it is known to be empty', () => {
    const swept = sweep(EMPTY, [], 1);
    expect(now(swept)).toBeNull();
    expect(now(gatherMemberships(swept, ['q1'], []))).toMatchObject({ ready: 0, readyWhy: null });
  });
});

describe('phones', () => {
  const seenAt = 1_000;
  const at = (station: boolean | null, readAt: number, presenceSince = seenAt) => {
    const swept = gatherActivity(
      EMPTY,
      { activities: [anActivity('ana', 'idle', { presenceSince })], truncatedQueueIds: [] },
      seenAt + 1,
    );
    const read = gatherPeople(swept, [{ id: 'ana', name: null, state: 'active', station }], readAt);
    return agentsSeen(read, campaign)[0]?.row.unready;
  };

  it.each([
    ['missing since the agent came on queue', false, seenAt, 'no-station'],
    ['missing before that says nothing', false, seenAt - 1, null],
    ['there', true, seenAt, null],
    ['not told', null, seenAt, null],
  ] as const)('%s', (_, station, readAt, reason) => {
    expect(at(station, readAt)).toBe(reason);
  });
});
