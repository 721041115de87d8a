import { expect, it } from 'vitest';
import { teamsOn } from '../../../../src/core/alerts/teams-on.ts';
import type { MemberGroup } from '../../../../src/core/floor/queue.ts';
import { EMPTY_FLOOR } from '../../../../src/core/merge/floor.ts';
import { aCampaign, aFloor, aQueue } from '../../../support/floor-builder.ts';

const AURORA: MemberGroup = { id: 't1', name: 'Team Aurora', kind: 'team' };
const SKILLED: MemberGroup = { id: 's1', name: 'Sales certified', kind: 'skill-group' };
const ELSEWHERE: MemberGroup = { id: 't9', name: 'Inbound only', kind: 'team' };

it('names each team that feeds a queue of a campaign once, and no other', () => {
  const floor = aFloor(
    [aCampaign(), aCampaign({ id: 'c2', queueId: 'q2' }), aCampaign({ id: 'c3', queueId: 'gone' })],
    [
      aQueue({ memberGroups: [AURORA] }),
      aQueue({ id: 'q2', memberGroups: [AURORA, SKILLED] }),
      aQueue({ id: 'q9', memberGroups: [ELSEWHERE] }),
    ],
  );
  expect(teamsOn(floor)).toEqual([AURORA, SKILLED]);
});

it('leaves out what no agent works for', () => {
  const queues = [aQueue({ memberGroups: [AURORA] })];
  expect(teamsOn(aFloor([aCampaign({ dialingMode: 'agentless' })], queues))).toEqual([]);
});

it('knows none before campaigns and queues were read', () => {
  expect(teamsOn(EMPTY_FLOOR)).toEqual([]);
});
