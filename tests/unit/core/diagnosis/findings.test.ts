import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../src/core/diagnosis/findings.ts';
import type { CampaignDiagnosis } from '../../../../src/core/floor/dialer.ts';
import { aCampaign, NO_DIAGNOSIS, QUEUE_PEOPLE } from '../../../support/floor-builder.ts';

function told(change: Partial<CampaignDiagnosis>, campaign = aCampaign()) {
  return findingsOf({ campaign, diagnosis: { ...NO_DIAGNOSIS, ...change }, pace: null, people: null });
}

describe('core/diagnosis/findings', () => {
  it('says nothing where nothing is known', () => {
    expect(findingsOf({ campaign: aCampaign(), diagnosis: null, pace: null, people: null })).toEqual([]);
    expect(told({})).toEqual([]);
  });

  it.each([
    [
      'lines used up',
      { lines: { used: 24, available: 24 } },
      'critical',
      'Lines used up',
      '24 of 24 outbound lines in use',
    ],
    [
      'lines nearly used up',
      { lines: { used: 22, available: 24 } },
      'warning',
      'Lines nearly used up',
      '22 of 24 outbound lines in use',
    ],
    [
      'lines free',
      { lines: { used: 2, available: 24 } },
      'ok',
      'Lines free',
      '2 of 24 outbound lines in use',
    ],
    [
      'no contacts left',
      { contactsProcessed: 900, contactsTotal: 900 },
      'critical',
      'No contacts left',
      '0 of 900 to go',
    ],
    [
      'few contacts left',
      { contactsProcessed: 860, contactsTotal: 900 },
      'warning',
      'List nearly exhausted',
      '40 of 900 to go',
    ],
    [
      'plenty left',
      { contactsProcessed: 2_744, contactsTotal: 4_500 },
      'ok',
      'Contacts left',
      '1,756 of 4,500 to go',
    ],
    [
      'held back',
      { timeZoneHeldCalls: 212, filteredOutContacts: 3 },
      'ok',
      'Contacts held back',
      '212 outside their callable hours, 3 filtered out',
    ],
    [
      'inbound pull',
      { people: { ...QUEUE_PEOPLE, onOtherCall: 8 } },
      'warning',
      'Agents pulled to other work',
      '8 of 20 on a non-campaign call',
    ],
    [
      'no station',
      { people: { ...QUEUE_PEOPLE, onQueueWithStation: 17 } },
      'warning',
      'Agents without a phone',
      '3 of 20 on queue have no station',
    ],
  ] as const)('%s', (_, change, severity, title, detail) => {
    expect(told(change)).toContainEqual(expect.objectContaining({ severity, title, detail }));
  });

  it('tells a cap on calls per agent where the mode paces', () => {
    const campaign = aCampaign({ maxCallsPerAgent: 2 });
    expect(told({ callsPerAgent: 2 }, campaign)[0]).toMatchObject({
      severity: 'warning',
      title: 'Calls per agent at its cap',
    });
    expect(told({ callsPerAgent: 1.4 }, campaign)[0]).toMatchObject({
      severity: 'ok',
      detail: '1.4 adjusted, cap 2.0',
    });
    expect(told({ callsPerAgent: 1 }, aCampaign({ dialingMode: 'preview' }))).toEqual([]);
  });

  it.each([
    ['off', 'none', 'Campaign is off'],
    ['complete', 'none', 'List is complete'],
    ['invalid', 'critical', 'Campaign is invalid'],
    ['forced-off', 'critical', 'Campaign was forced off'],
  ] as const)('tells a campaign that is %s', (status, severity, title) => {
    expect(told({}, aCampaign({ status }))).toEqual([expect.objectContaining({ severity, title })]);
  });

  it('tells a missing queue', () => {
    expect(told({}, aCampaign({ queueId: null }))[0]).toMatchObject({
      severity: 'critical',
      title: 'No queue set',
    });
  });

  it('puts the worst first and reads pacing data where the depth is missing', () => {
    const pace = {
      campaignId: 'c1',
      status: 'on',
      dialingMode: 'predictive',
      connectRatio: null,
      idleAgents: null,
      effectiveIdleAgents: null,
      callsPerAgent: 1.2,
      outstandingCalls: null,
      lines: { used: 5, available: 5 },
      progressPercent: null,
    } as const;
    const titles = findingsOf({ campaign: aCampaign(), diagnosis: null, pace, people: null }).map(
      ({ title }) => title,
    );
    expect(titles).toEqual(['Lines used up', 'Calls per agent']);
  });
});
