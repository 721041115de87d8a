import { describe, expect, it } from 'vitest';
import type { CampaignStatus } from '../../../../../src/core/floor/campaign.ts';
import type { Situation } from '../../../../support/alert-floor.ts';
import { type Chapter, playStory } from '../../../../support/alert-story.ts';
import { aCampaign } from '../../../../support/floor-builder.ts';

/** Of 1,000 live answers today so many were abandoned. */
const abandoned = (count: number): Pick<Situation, 'today'> => ({
  today: { dialed: 4_000, connected: 1_000, abandoned: count },
});
const status = (is: CampaignStatus): Pick<Situation, 'campaigns'> => ({
  campaigns: [aCampaign({ status: is })],
});
const SMS = aCampaign({ mediaType: 'sms', dialingMode: null, queueId: null });
const AGENTLESS = aCampaign({ dialingMode: 'agentless', queueId: null });
const NEXT_DAY = { day: 1, today: { dialed: 80, connected: 20, abandoned: 0 } };

describe('campaigns in trouble of their own, minute by minute', () => {
  it.each<readonly [name: string, story: readonly Chapter[], told: readonly string[]]>([
    [
      '2 % abandoned, then 3 %',
      [
        [2, abandoned(20)],
        [2, abandoned(30)],
      ],
      ['0 +abandon-warning', '2 +abandon-critical'],
    ],
    ['1.9 % abandoned', [[6, abandoned(19)]], []],
    [
      'down to 2.4 %: the critical alert ends, the warning stays',
      [
        [2, abandoned(30)],
        [8, abandoned(24)],
      ],
      ['0 +abandon-critical', '0 +abandon-warning', '6 -abandon-critical'],
    ],
    [
      '2.6 % is between its levels',
      [
        [2, abandoned(30)],
        [9, abandoned(26)],
      ],
      ['0 +abandon-critical', '0 +abandon-warning'],
    ],
    ['5 of 49 live answers are chance', [[8, { today: { dialed: 300, connected: 49, abandoned: 5 } }]], []],
    [
      '5 of 50 are not',
      [[2, { today: { dialed: 300, connected: 50, abandoned: 5 } }]],
      ['0 +abandon-critical', '0 +abandon-warning'],
    ],
    [
      'the day turns in mid-alert',
      [
        [2, abandoned(30)],
        [3, NEXT_DAY],
      ],
      [
        '0 +abandon-critical',
        '0 +abandon-warning',
        '2 -abandon-critical (lapsed)',
        '2 -abandon-warning (lapsed)',
      ],
    ],
    ['a bad day that is over raises nothing', [[8, { ...abandoned(30), ...status('off') }]], []],
    ['the day’s totals do not come', [[8, { ...abandoned(30), lacking: ['totals'] }]], []],
    [
      'becomes invalid, and is mended',
      [
        [2, status('invalid')],
        [2, {}],
      ],
      ['0 +campaign-invalid', '2 -campaign-invalid'],
    ],
    [
      'is being forced off, and then is off by force',
      [
        [1, status('forced-stopping')],
        [3, status('forced-off')],
      ],
      ['0 +campaign-forced-off'],
    ],
    ['is switched off by hand', [[8, status('off')]], []],
    ['its status is not known', [[8, { ...status('unknown'), busy: 3, idle: 7 }]], []],
    [
      'neither list nor dialer is heard of in mid-alert',
      [
        [1, status('forced-off')],
        [4, { lacking: ['campaigns', 'pace'] }],
      ],
      ['0 +campaign-forced-off'],
    ],
    ['4 % of the list left', [[4, { left: 40 }]], ['1 +list-nearly-exhausted']],
    ['5 % of the list left', [[4, { left: 50 }]], []],
    [
      'refilled a little, then enough',
      [
        [3, { left: 40 }],
        [6, { left: 90 }],
        [6, { left: 100 }],
      ],
      ['1 +list-nearly-exhausted', '13 -list-nearly-exhausted'],
    ],
    ['a messaging campaign has no agents to be idle', [[12, { campaigns: [SMS], dialed: 0 }]], []],
    [
      'a messaging campaign runs out of contacts',
      [[4, { campaigns: [SMS], left: 20 }]],
      ['1 +list-nearly-exhausted'],
    ],
    ['an agentless campaign has no agents to be few', [[12, { campaigns: [AGENTLESS], dialed: 0 }]], []],
  ])('%s', (_, story, told) => {
    expect(playStory(story)).toEqual(told);
  });
});
