import { describe, expect, it } from 'vitest';
import { openedCampaign } from '../../../support/board-fixture.ts';
import { CAMPAIGNS } from '../../../support/fixture/campaigns.ts';
import type { CampaignRow } from '../../../../src/core/board/view.ts';
import type { CampaignSort } from '../../../../src/core/settings/preferences.ts';
import {
  arrangeCampaigns,
  countLine,
  paceWords,
  placeOf,
  rowAfterKey,
  selectCampaign,
  utilizationWords,
  worstCampaign,
} from '../../../../src/renderer/features/campaigns/view-model.ts';

function campaign(id: string): CampaignRow {
  const row = CAMPAIGNS.find((each) => each.id === id);
  if (row === undefined) throw new Error(`No campaign ${id}`);
  return row;
}

function ids(search: string, sort: CampaignSort = 'severity'): readonly string[] {
  return arrangeCampaigns(CAMPAIGNS, { search, sort }).map(({ id }) => id);
}

describe('arrangeCampaigns', () => {
  it('puts the worst first, then what runs before what does not', () => {
    const order = ids('');
    expect(order.slice(0, 3)).toEqual(['spring', 'winback', 'solar']);
    expect(order.indexOf('reminder')).toBeLessThan(order.indexOf('arrears'));
    expect(order).toHaveLength(CAMPAIGNS.length);
  });

  it.each([
    ['name', 'arrears', 'winback'],
    ['contacts', 'reminder', 'solar'],
  ] as const)('sorts by %s', (sort, first, last) => {
    const order = ids('', sort);
    expect(order[0]).toBe(first);
    expect(order.at(-1)).toBe(last);
  });

  it('sorts the lowest utilization first and those without one last', () => {
    const order = ids('', 'utilization');
    expect(order[0]).toBe('spring');
    expect(order.indexOf('winback')).toBeLessThan(order.indexOf('reminder'));
  });

  it.each([
    ['SPRING', ['spring']],
    ['sales predictive', ['spring']],
    ['sms', ['reminder']],
    ['  invalid ', ['solar']],
    ['nothing like it', []],
  ])('finds %j', (search, expected) => {
    expect(ids(search)).toEqual(expected);
  });
});

describe('worstCampaign', () => {
  it('is the first by severity, or none', () => {
    expect(worstCampaign(CAMPAIGNS)).toBe('spring');
    expect(worstCampaign([])).toBeNull();
  });
});

describe('selectCampaign', () => {
  const board = { campaigns: CAMPAIGNS, opened: openedCampaign('meter') };

  it('keeps to what was chosen while it is there', () => {
    expect(selectCampaign(board, 'tariff')).toBe('tariff');
  });

  it('falls back to what is open, then to the worst, then to nothing', () => {
    expect(selectCampaign(board, 'deleted')).toBe('meter');
    expect(selectCampaign({ ...board, opened: null }, null)).toBe('spring');
    expect(selectCampaign({ campaigns: [], opened: null }, 'tariff')).toBeNull();
  });
});

describe('the words of a row', () => {
  it.each([
    ['spring', '41\u202f%', '38/min', 'Predictive · Sales DE'],
    ['reminder', 'no agents', '140/min', 'SMS'],
    ['outage', 'no agents', 'Off', 'Agentless'],
    ['solar', 'no queue', 'Invalid', 'Preview · no queue'],
    ['arrears', '–', 'Off', 'External · Collections'],
    ['survey', '71\u202f%', 'Stopping · 17/min', 'Progressive · Surveys and market research'],
  ])('tell %s apart', (id, utilization, pace, place) => {
    expect([utilizationWords(campaign(id)), paceWords(campaign(id)), placeOf(campaign(id))]).toEqual([
      utilization,
      pace,
      place,
    ]);
  });

  it('never show a number of agents where there are none by design', () => {
    const silent = { ...campaign('reminder'), utilization: 0, ready: 0 };
    expect(utilizationWords(silent)).toBe('no agents');
  });

  it('says inactive instead of a number where the licences are gone', () => {
    const gone = { ...campaign('spring'), utilization: null, readyWhy: 'all-inactive' as const };
    expect(utilizationWords(gone)).toBe('licence inactive');
  });
});

describe('countLine', () => {
  it('counts all and those that run, or what a search leaves', () => {
    expect(countLine(CAMPAIGNS, 12)).toBe('12 campaigns · 8 running');
    expect(countLine(CAMPAIGNS, 3)).toBe('3 of 12 campaigns');
    expect(countLine(CAMPAIGNS.slice(0, 1), 1)).toBe('1 campaign · 1 running');
  });
});

describe('rowAfterKey', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowUp', 0, 0],
    ['ArrowDown', 19, 19],
    ['PageDown', 15, 19],
    ['Home', 7, 0],
    ['End', 7, 19],
    ['Enter', 7, null],
  ])('leads with %s from %i to %s', (key, index, expected) => {
    expect(rowAfterKey(key, index, 20)).toBe(expected);
  });

  it('leads nowhere in an empty list', () => {
    expect(rowAfterKey('ArrowDown', 0, 0)).toBeNull();
  });
});
