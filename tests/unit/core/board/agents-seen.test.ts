import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agentsSeen } from '../../../../src/core/board/agents-seen.ts';
import { peopleNow } from '../../../../src/core/board/people-now.ts';
import { ROUTING_STATUSES } from '../../../../src/core/floor/agent.ts';
import type { Floor } from '../../../../src/core/merge/floor.ts';
import { gatherActivity } from '../../../../src/core/merge/gather-activity.ts';
import { gatherLive } from '../../../../src/core/merge/gather-live.ts';
import { gatherMemberships, gatherPeople } from '../../../../src/core/merge/gather-people.ts';
import { gatherLicences } from '../../../../src/core/merge/licences.ts';
import { aCampaign, aFloor, anActivity } from '../../../support/floor-builder.ts';

const AGENTS = ['ana', 'ben', 'cleo'];
const campaign = aCampaign();
const agentId = fc.constantFrom(...AGENTS);
const routingStatus = fc.constantFrom(...ROUTING_STATUSES);

type Happening = (floor: Floor, at: number) => Floor;

const sweep: fc.Arbitrary<Happening> = fc
  .array(fc.record({ agentId, routingStatus, since: fc.nat(3) }), { maxLength: 4 })
  .map((seen) => {
    const activities = seen.map((one) =>
      anActivity(one.agentId, one.routingStatus, { routingSince: one.since }),
    );
    return (floor, at) => gatherActivity(floor, { activities, truncatedQueueIds: [] }, at);
  });

const told: fc.Arbitrary<Happening> = fc.record({ agentId, routingStatus }).map(
  (change) => (floor, at) =>
    gatherLive(floor, [
      {
        kind: 'agent',
        agentId: change.agentId,
        at,
        routing: { is: change.routingStatus, since: at },
        presence: null,
      },
    ]),
);

const others: fc.Arbitrary<Happening> = fc.oneof(
  fc.subarray(AGENTS).map(
    (ids): Happening =>
      (floor, at) =>
        gatherPeople(
          floor,
          ids.map((id) => ({ id, name: id, state: 'active', station: at % 2 === 0 })),
          at,
        ),
  ),
  fc.subarray(AGENTS).map((ids): Happening => (floor) => {
    const members = ids.map((id) => ({ queueId: 'q1', agentId: id, joined: true }));
    return gatherMemberships(floor, ['q1'], members);
  }),
  agentId.map((id): Happening => (floor, at) => {
    const holders = [{ agentId: id, licenceIds: [] }];
    return gatherLicences(floor, holders, { whole: false, asked: [id], readAt: at });
  }),
);

/** Minutes or hours may pass between what happens. */
const story = fc.array(
  fc.record({
    happens: fc.oneof({ weight: 3, arbitrary: sweep }, told, others),
    after: fc.constantFrom(0, 15_000, 50 * 60_000),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('core/board: the agents of a campaign', () => {
  it('are the same whether made anew or from those before', () => {
    fc.assert(
      fc.property(story, (steps) => {
        let floor = aFloor([campaign]);
        let at = 60_000;
        for (const { happens, after } of steps) {
          at += after;
          floor = happens(floor, at);
          const agents = agentsSeen(floor, campaign);
          const anew = agentsSeen(floor, { ...campaign });
          expect(agents).toEqual(anew);
          expect(peopleNow(floor, campaign, agents)).toEqual(peopleNow(floor, campaign, anew));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are the very same objects where a sweep tells nothing new of them', () => {
    const activities = AGENTS.map((id) => anActivity(id, 'idle'));
    const before = gatherActivity(aFloor([campaign]), { activities, truncatedQueueIds: [] }, 15_000);
    const moved = activities.map((one) =>
      one.agentId === 'ben' ? anActivity('ben', 'interacting', { routingSince: 16_000 }) : { ...one },
    );
    const after = gatherActivity(before, { activities: moved, truncatedQueueIds: [] }, 30_000);
    const [ana, ben, cleo] = agentsSeen(before, campaign);
    const next = agentsSeen(after, campaign);
    expect(next[0]).toBe(ana);
    expect(next[1]).not.toBe(ben);
    expect(next[2]).toBe(cleo);
    expect(agentsSeen({ ...after, load: new Map() }, campaign)).toBe(next);
  });
});
