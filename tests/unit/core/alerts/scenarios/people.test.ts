import { describe, expect, it } from 'vitest';
import type { Situation } from '../../../../support/alert-floor.ts';
import { type Chapter, playStory } from '../../../../support/alert-story.ts';
import { aCampaign } from '../../../../support/floor-builder.ts';

const OFF: Partial<Situation> = { campaigns: [aCampaign({ status: 'off' })] };
const BOTH: Partial<Situation> = { campaigns: [aCampaign(), aCampaign({ id: 'c2', name: 'Winback' })] };
/** Nobody but those who are named. */
const NOBODY: Partial<Situation> = { ...OFF, busy: 0, idle: 0 };

describe('people whom contacts do not reach, minute by minute', () => {
  it.each<readonly [name: string, story: readonly Chapter[], told: readonly string[]]>([
    [
      'two agents stop responding, and one comes back',
      [
        [1, { notResponding: 2 }],
        [4, { notResponding: 1 }],
      ],
      ['0 +not-responding'],
    ],
    [
      'both come back',
      [
        [2, { notResponding: 2 }],
        [2, {}],
      ],
      ['0 +not-responding', '2 -not-responding'],
    ],
    ['one agent does not respond', [[2, { notResponding: 1 }]], []],
    [
      'one agent does not respond for three minutes',
      [[1, { notResponding: 1, lasting: 3 }]],
      ['0 +long-not-responding a11'],
    ],
    [
      'two campaigns on one queue make one alert of it',
      [[2, { ...BOTH, notResponding: 2 }]],
      ['0 +not-responding'],
    ],
    [
      'two campaigns on one queue are idle each',
      [[3, { ...BOTH, busy: 3, idle: 7 }]],
      ['2 +low-utilization', '2 +low-utilization c2'],
    ],
    ['two ready agents', [[4, { busy: 2, idle: 0 }]], ['1 +too-few-ready']],
    [
      'three, and then four',
      [
        [3, { busy: 2, idle: 0 }],
        [4, { busy: 2, idle: 1 }],
        [3, { busy: 2, idle: 2 }],
      ],
      ['1 +too-few-ready', '8 -too-few-ready'],
    ],
    ['two ready agents of a campaign that is off', [[4, { ...OFF, busy: 2, idle: 0 }]], []],
    [
      'two licences are revoked',
      [
        [2, { revoked: 2 }],
        [7, {}],
      ],
      ['0 +licence-revoked', '6 -licence-revoked'],
    ],
    [
      'all licences are revoked: nobody is idle, and nobody counts as too few',
      [[8, { busy: 0, idle: 0, revoked: 10 }]],
      ['0 +licence-revoked'],
    ],
    [
      'the directory is not heard of',
      [
        [2, { revoked: 2 }],
        [9, { lacking: ['people', 'licences'] }],
      ],
      ['0 +licence-revoked'],
    ],
    ['three members have not joined', [[6, { notJoined: 3 }]], ['4 +misaligned']],
    [
      'one joins',
      [
        [6, { notJoined: 3 }],
        [6, { notJoined: 2 }],
      ],
      ['4 +misaligned'],
    ],
    [
      'two join',
      [
        [6, { notJoined: 3 }],
        [6, { notJoined: 1 }],
      ],
      ['4 +misaligned', '10 -misaligned'],
    ],
    ['three have not joined the queue of a campaign that is off', [[9, { ...OFF, notJoined: 3 }]], []],
    ['members are not read any more', [[9, { notJoined: 3, lacking: ['members'] }]], []],
    [
      'on one contact for three quarters of an hour',
      [[1, { ...NOBODY, busy: 1, lasting: 45 }]],
      ['0 +long-in-status a1'],
    ],
    ['idle for half an hour', [[1, { ...NOBODY, idle: 1, lasting: 30 }]], ['0 +long-in-status a1']],
    [
      'on a break for three quarters of an hour',
      [[1, { ...NOBODY, onBreak: 1, lasting: 45 }]],
      ['0 +long-in-status a1'],
    ],
    ['idle for nearly half an hour', [[1, { ...NOBODY, idle: 1, lasting: 29.9 }]], []],
    [
      'takes a new status',
      [
        [1, { ...NOBODY, busy: 1, lasting: 50 }],
        [1, { ...NOBODY, idle: 1 }],
      ],
      ['0 +long-in-status a1', '1 -long-in-status a1'],
    ],
    [
      'long on a contact, then idle for a while, is not long idle',
      [
        [1, { ...NOBODY, busy: 1, lasting: 50 }],
        [3, { ...NOBODY, idle: 1, lasting: 10 }],
      ],
      ['0 +long-in-status a1', '1 -long-in-status a1'],
    ],
    [
      'goes home',
      [
        [1, { ...NOBODY, onBreak: 1, lasting: 50 }],
        [1, NOBODY],
      ],
      ['0 +long-in-status a1', '1 -long-in-status a1 (subject-gone)'],
    ],
    [
      'is not seen any more because nobody is',
      [
        [1, { ...NOBODY, onBreak: 1, lasting: 50 }],
        [3, { ...NOBODY, lacking: ['activity'] }],
      ],
      ['0 +long-in-status a1'],
    ],
  ])('%s', (_, story, told) => {
    expect(playStory(story)).toEqual(told);
  });
});
