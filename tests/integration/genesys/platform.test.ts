import { describe } from 'vitest';
import { describeCentre, idsOf, SIZE } from '../../support/centre-suite.ts';
import { connectSimulated } from '../../support/simulated-centre.ts';

describe(`the platform’s dialect over a floor of ${SIZE.agents} agents and ${SIZE.campaigns} campaigns`, () => {
  describeCentre(() => connectSimulated(SIZE), {
    zone: null,
    allowed: 300,
    campaignIds: ({ campaigns, messagingCampaigns }) => idsOf([...campaigns, ...messagingCampaigns]),
    queueIds: ({ queues }) => idsOf(queues),
    memberships: ({ agents }) =>
      agents
        .filter(({ active }) => active)
        .flatMap((agent) => agent.queues.map(({ id, joined }) => `${id} ${agent.id} ${joined}`)),
    groupMembers: (_, { userIds }) => userIds,
    status: (word) => word.toLowerCase().replace('_', '-'),
    tellsGroupsOfQueues: true,
    tellsWork: true,
    explains: true,
    watch: () => Promise.resolve(),
  });
});
