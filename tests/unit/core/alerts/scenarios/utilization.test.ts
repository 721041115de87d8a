import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../../../src/core/floor/campaign.ts';
import { type Chapter, playStory } from '../../../../support/alert-story.ts';
import { aCampaign } from '../../../../support/floor-builder.ts';

const LOW = { busy: 3, idle: 7 };
const SLOW = { ...LOW, dialed: 10 };
const SILENT = { ...LOW, dialed: 0 };
const HELD = { timeZoneHeldCalls: 300, outstandingCalls: 0 };
const FREE = { timeZoneHeldCalls: 0, outstandingCalls: 0 };
const only = (change: Partial<Campaign>): { readonly campaigns: readonly Campaign[] } => ({
  campaigns: [aCampaign(change)],
});

describe('utilization against volume, minute by minute', () => {
  it.each<readonly [name: string, story: readonly Chapter[], told: readonly string[]]>([
    ['a floor without trouble says nothing for half an hour', [[30, {}]], []],
    ['idle agents beside a dialer at full speed', [[8, LOW]], ['2 +low-utilization']],
    [
      'two low minutes are a breath between calls',
      [
        [2, LOW],
        [8, {}],
      ],
      [],
    ],
    [
      'two low minutes, one good one and two low ones again',
      [
        [2, LOW],
        [1, {}],
        [2, LOW],
        [4, {}],
      ],
      [],
    ],
    [
      'recovery counts once it has held for three minutes',
      [
        [4, LOW],
        [6, {}],
      ],
      ['2 +low-utilization', '6 -low-utilization'],
    ],
    [
      'a good minute now and then is no recovery',
      [
        [4, LOW],
        [2, {}],
        [2, LOW],
        [2, {}],
        [2, LOW],
      ],
      ['2 +low-utilization'],
    ],
    [
      'between 50 and 55 % an alert stays',
      [
        [4, LOW],
        [12, { busy: 13, idle: 12 }],
      ],
      ['2 +low-utilization'],
    ],
    [
      'from 55 % on it ends',
      [
        [4, LOW],
        [4, { busy: 13, idle: 12 }],
        [4, { busy: 11, idle: 9 }],
      ],
      ['2 +low-utilization', '10 -low-utilization'],
    ],
    ['between 50 and 55 % none begins', [[12, { busy: 13, idle: 12 }]], []],
    ['exactly 50 % is not below 50 %', [[12, { busy: 5, idle: 5 }]], []],
    ['just below 50 % is', [[4, { busy: 49, idle: 51 }]], ['2 +low-utilization']],
    ['the same while the campaign is off', [[8, { ...LOW, ...only({ status: 'off' }) }]], []],
    ['the same while it is stopping', [[8, { ...LOW, ...only({ status: 'stopping' }) }]], []],
    ['the same once the list is complete', [[8, { ...LOW, ...only({ status: 'complete' }), left: 0 }]], []],
    [
      'switched off in mid-alert',
      [
        [4, LOW],
        [5, { ...LOW, ...only({ status: 'off' }) }],
      ],
      ['2 +low-utilization', '6 -low-utilization'],
    ],
    ['with no contacts left the list is to blame', [[8, { ...LOW, left: 0 }]], ['1 +list-nearly-exhausted']],
    ['outside callable time nothing is expected', [[12, { ...SILENT, diagnosis: HELD }]], []],
    [
      'held-back contacts excuse no campaign that dials',
      [[4, { ...LOW, diagnosis: HELD }]],
      ['2 +low-utilization'],
    ],
    ['fallen silent, and nobody has asked the dialer why', [[12, SILENT]], []],
    [
      'fallen silent, and the dialer holds nothing back',
      [[8, { ...SILENT, diagnosis: FREE }]],
      ['4 +campaign-stalled', '4 +starved-agents'],
    ],
    [
      'fallen silent, and asked once it was pending',
      [
        [4, SILENT],
        [6, { ...SILENT, diagnosis: FREE }],
      ],
      ['4 +campaign-stalled', '6 +starved-agents'],
    ],
    [
      'callable time ends in mid-alert',
      [
        [8, { ...SILENT, diagnosis: FREE }],
        [4, { ...SILENT, diagnosis: HELD }],
      ],
      ['4 +campaign-stalled', '4 +starved-agents', '9 -campaign-stalled', '10 -starved-agents'],
    ],
    ['dialing slows down to a quarter', [[8, SLOW]], ['5 +starved-agents']],
    [
      'dialing comes back',
      [
        [8, SLOW],
        [9, {}],
      ],
      ['5 +starved-agents', '10 -starved-agents'],
    ],
    ['dialing slows down and two agents wait', [[8, { busy: 1, idle: 2, dialed: 10 }]], []],
    ['dialing slows down while agents are on inbound calls', [[12, { busy: 8, idle: 2, dialed: 10 }]], []],
    ['two agents are too few to judge', [[8, { busy: 0, idle: 2, onBreak: 9 }]], ['1 +too-few-ready']],
    ['nobody on queue has no utilization', [[8, { busy: 0, idle: 0, onBreak: 10 }]], ['1 +too-few-ready']],
    ['no break between contacts', [[8, { busy: 10, idle: 0 }]], ['4 +high-utilization']],
    [
      'between 85 and 90 % it stays',
      [
        [6, { busy: 9, idle: 1 }],
        [8, { busy: 22, idle: 3 }],
        [8, { busy: 21, idle: 4 }],
      ],
      ['4 +high-utilization', '18 -high-utilization'],
    ],
    [
      'counts are missing for a minute',
      [
        [2, LOW],
        [1, { ...LOW, lacking: ['counts'] }],
        [2, LOW],
      ],
      ['3 +low-utilization'],
    ],
    [
      'statuses are missing for a minute',
      [
        [2, LOW],
        [1, { ...LOW, lacking: ['activity'] }],
        [2, LOW],
      ],
      ['3 +low-utilization'],
    ],
    ['counts are missing all the time', [[12, { ...LOW, lacking: ['counts'] }]], []],
    [
      'counts go missing in mid-alert, which ends nothing',
      [
        [4, LOW],
        [12, { lacking: ['counts', 'activity'] }],
      ],
      ['2 +low-utilization'],
    ],
    ['the list is not known, but it dials', [[4, { ...LOW, left: null }]], ['2 +low-utilization']],
    [
      'nothing is dialed while everybody talks',
      [[12, { busy: 10, idle: 0, dialed: 0, diagnosis: FREE }]],
      ['4 +high-utilization'],
    ],
    [
      'nothing is dialed and nobody is there',
      [[8, { busy: 0, idle: 0, dialed: 0, diagnosis: FREE }]],
      ['1 +too-few-ready'],
    ],
  ])('%s', (_, story, told) => {
    expect(playStory(story)).toEqual(told);
  });
});
