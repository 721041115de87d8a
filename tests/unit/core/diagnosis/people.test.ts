import { describe, expect, it } from 'vitest';
import { openedCampaign } from '../../../../src/core/board/opened.ts';
import type { CampaignFacts, Finding } from '../../../../src/core/board/view.ts';
import { type PeopleFacts, peopleFindings } from '../../../../src/core/diagnosis/people.ts';
import type { Campaign } from '../../../../src/core/floor/campaign.ts';
import type { CampaignDiagnosis } from '../../../../src/core/floor/dialer.ts';
import type { Floor } from '../../../../src/core/merge/floor.ts';
import { gatherActivity } from '../../../../src/core/merge/gather-activity.ts';
import { gatherDiagnosis } from '../../../../src/core/merge/gather-dialer.ts';
import { gatherSkillGroups } from '../../../../src/core/merge/gather-people.ts';
import { aCampaign, aFloor, anActivity, aQueue } from '../../../support/floor-builder.ts';
import { NO_DIAGNOSIS, QUEUE_PEOPLE } from '../../../support/floor-builder.ts';

const NOBODY: PeopleFacts = {
  queueName: 'Sales DE',
  strandedBy: [],
  inactive: 0,
  notJoined: 0,
  missingSkill: 0,
  withoutStation: 0,
  allInactive: false,
};

function findings(people: Partial<PeopleFacts>, diagnosis: CampaignDiagnosis | null = null) {
  return peopleFindings({ campaign: aCampaign(), diagnosis, people: { ...NOBODY, ...people } });
}

const TO_QUEUE = { page: 'queue', id: 'q1' };

describe('core/diagnosis/people', () => {
  it('says nothing where everybody can be reached', () => {
    expect(findings({})).toEqual([]);
  });

  it.each([
    [
      { strandedBy: [{ groupId: 'sg', groupName: 'Sales skills', count: 14 }] },
      'warning',
      '14 people in this campaign’s skill group never receive its contacts',
      TO_QUEUE,
    ],
    [
      { strandedBy: [{ groupId: 'sg', groupName: 'Sales skills', count: 1 }] },
      'warning',
      '1 person in this campaign’s skill group never receives its contacts',
      TO_QUEUE,
    ],
    [{ inactive: 2 }, 'warning', 'Licence status: inactive', { page: 'licences' }],
    [
      { inactive: 9, allInactive: true },
      'critical',
      'Licence status: inactive for the whole queue',
      { page: 'licences' },
    ],
    [{ notJoined: 3 }, 'warning', 'Members who have not joined', TO_QUEUE],
    [{ missingSkill: 3 }, 'warning', 'Members outside the campaign’s skill group', TO_QUEUE],
    [{ withoutStation: 3 }, 'warning', 'Agents without a phone', TO_QUEUE],
  ] as const)('%j', (people, severity, title, admin) => {
    expect(findings(people)).toEqual([expect.objectContaining({ severity, title, admin })]);
  });

  it('names the skill group and the queue of whom the campaign never reaches', () => {
    const [finding] = findings({ strandedBy: [{ groupId: 'sg', groupName: 'Sales skills', count: 14 }] });
    expect(finding?.detail).toBe('They belong to Sales skills and not to the queue Sales DE');
    expect(finding?.remedy).toContain('Sales DE');
  });

  it.each([
    [1, '1 person of Sales DE holds no active licence or account and is counted nowhere'],
    [2, '2 people of Sales DE hold no active licence or account and are counted nowhere'],
  ])('counts %i without a licence in words', (inactive, detail) => {
    expect(findings({ inactive }).map((finding) => finding.detail)).toEqual([detail]);
  });

  it('lets the dialer’s count of phones stand before the directory’s', () => {
    const people = { ...QUEUE_PEOPLE, onQueue: 20, onQueueWithStation: 17 };
    const phones = findings({ withoutStation: 1 }, { ...NO_DIAGNOSIS, people }).filter(
      ({ id }) => id === 'stations',
    );
    expect(phones.map(({ detail }) => detail)).toEqual(['3 of 20 on queue have no station']);
  });

  it.each([
    ['too few hold the skills', 12, 'warning'],
    ['nobody does', 0, 'critical'],
    ['all do', 30, 'ok'],
  ] as const)('skills of the list: %s', (_, skilledAgents, severity) => {
    const told = findings({}, { ...NO_DIAGNOSIS, people: { ...QUEUE_PEOPLE, inQueue: 30 }, skilledAgents });
    expect(told.find(({ id }) => id === 'skills')?.severity).toBe(severity);
  });

  it('counts whoever sits on another edge group', () => {
    const people = { ...QUEUE_PEOPLE, onQueue: 20, onOtherEdgeGroup: 4 };
    expect(findings({}, { ...NO_DIAGNOSIS, people })).toContainEqual(
      expect.objectContaining({ title: 'Agents on another edge group', severity: 'warning' }),
    );
  });
});

describe('the opened campaign', () => {
  const queue = aQueue({ memberGroups: [{ id: 'sg', name: 'Sales skills', kind: 'skill-group' }] });
  const activities = [
    anActivity('ana', 'idle'),
    anActivity('ben', 'interacting'),
    anActivity('cem', 'idle', { joined: false }),
  ];

  function facts(campaign: Campaign, change: (floor: Floor) => Floor = (floor) => floor): CampaignFacts {
    const swept = gatherActivity(aFloor([campaign], [queue]), { activities, truncatedQueueIds: [] }, 1);
    const floor = change(gatherSkillGroups(swept, [{ id: 'sg', memberIds: ['ana', 'dia', 'eve'] }]));
    return openedCampaign({ floor, campaign, closed: 0, current: 60_000, freshness: 'live', lacking: [] })
      .facts;
  }

  it('finds the people of the queue’s skill group whom the queue does not hold', () => {
    const titles = facts(aCampaign()).findings.map(({ title }) => title);
    expect(titles).toContain('2 people in this campaign’s skill group never receive its contacts');
    expect(titles).toContain('Members who have not joined');
  });

  it('tells members outside the skill group that the campaign names, and counts them for nothing', () => {
    const { readiness, row } = facts(aCampaign({ skillGroupIds: ['sg'] }));
    expect(readiness).toContainEqual({ verdict: 'missing-skill', count: 1, named: true });
    expect(row.ready).toBe(1);
  });

  it('keeps what only the dialer counts apart, in the order of verdicts', () => {
    const people = { ...QUEUE_PEOPLE, inQueue: 3, onOtherEdgeGroup: 1, onOtherCall: 2 };
    const { readiness } = facts(aCampaign(), (floor) =>
      gatherDiagnosis(floor, { ...NO_DIAGNOSIS, people, skilledAgents: 2 }, 1),
    );
    expect(readiness).toEqual([
      { verdict: 'ready', count: 2, named: true },
      { verdict: 'not-in-queue', count: 2, named: true },
      { verdict: 'not-joined', count: 1, named: true },
      { verdict: 'missing-skill', count: 1, named: false },
      { verdict: 'other-edge-group', count: 1, named: false },
      { verdict: 'other-work', count: 2, named: false },
    ]);
  });

  it('gives a remedy wherever something is wrong, and none where nothing is', () => {
    const all: readonly Finding[] = [
      ...facts(aCampaign()).findings,
      ...facts(aCampaign({ status: 'invalid', problems: ['No script'] })).findings,
      ...facts(aCampaign({ queueId: null })).findings,
      ...facts(aCampaign({ status: 'off' })).findings,
    ];
    expect(all.length).toBeGreaterThan(5);
    for (const { severity, remedy, title } of all) {
      expect([title, remedy !== null]).toEqual([title, severity === 'critical' || severity === 'warning']);
    }
  });
});
