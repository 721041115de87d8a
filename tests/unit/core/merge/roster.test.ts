import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignedAgents, countedAgents } from '../../../../src/core/merge/roster.ts';

const queue = {
  id: 'q',
  name: 'Sales',
  memberGroups: [
    { id: 'sg', name: 'Sales skills', kind: 'skill-group' as const },
    { id: 'team', name: 'Team', kind: 'team' as const },
  ],
};
const members = new Map([
  ['ana', true],
  ['ben', false],
  ['cem', null],
] as const);

describe('core/merge/roster', () => {
  it('shows people of the skill group whom the queue does not hold as not reached', () => {
    const assigned = assignedAgents({
      campaign: { skillGroupIds: [] },
      queue,
      members,
      skillGroups: new Map([['sg', ['ana', 'dia']]]),
    });
    expect(assigned).toContainEqual({ agentId: 'dia', member: false, joined: false, skilled: null });
    expect(assigned.filter(({ agentId }) => agentId === 'ana')).toEqual([
      { agentId: 'ana', member: true, joined: true, skilled: null },
    ]);
  });

  it('calls only for members in the groups that the campaign names itself, and keeps the others in sight', () => {
    const assigned = assignedAgents({
      campaign: { skillGroupIds: ['own'] },
      queue,
      members,
      skillGroups: new Map([
        ['own', ['ana', 'eve']],
        ['sg', ['dia']],
      ]),
    });
    expect(assigned.map(({ agentId, skilled }) => [agentId, skilled])).toEqual([
      ['ana', true],
      ['ben', false],
      ['cem', false],
      ['eve', true],
    ]);
    expect(countedAgents(assigned)).toEqual(['ana']);
  });

  it('does not empty a campaign whose own group could not be read', () => {
    const assigned = assignedAgents({
      campaign: { skillGroupIds: ['own'] },
      queue,
      members,
      skillGroups: new Map(),
    });
    expect(assigned).toHaveLength(3);
    expect(countedAgents(assigned)).toHaveLength(2);
  });

  it('counts only members who have not left the queue', () => {
    const assigned = assignedAgents({
      campaign: { skillGroupIds: [] },
      queue,
      members,
      skillGroups: new Map(),
    });
    expect(countedAgents(assigned)).toEqual(['ana', 'cem']);
  });

  it('holds every agent once, however queues and groups overlap', () => {
    const ids = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
    fc.assert(
      fc.property(ids, ids, ids, fc.boolean(), (inQueue, inGroup, own, named) => {
        const assigned = assignedAgents({
          campaign: { skillGroupIds: named ? ['own', 'sg'] : [] },
          queue,
          members: new Map(inQueue.map((id) => [id, true])),
          skillGroups: new Map([
            ['sg', inGroup],
            ['own', own],
          ]),
        });
        const agents = assigned.map(({ agentId }) => agentId);
        expect(new Set(agents).size).toBe(agents.length);
        const counted = countedAgents(assigned);
        expect(inQueue).toEqual(expect.arrayContaining([...counted]));
      }),
    );
  });
});
