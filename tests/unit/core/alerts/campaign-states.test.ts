import { describe, expect, it } from 'vitest';
import { gatherDiagnosis, gatherProgress } from '../../../../src/core/merge/gather-dialer.ts';
import { aCampaign, aFloor, NO_DIAGNOSIS } from '../../../support/floor-builder.ts';
import { campaign, NOW, withDialed } from '../../../support/read-minute.ts';

describe('the states of a campaign', () => {
  it.each([
    ['on', { running: true, invalid: false, 'forced-off': false }],
    ['stopping', { running: false }],
    ['invalid', { running: false, invalid: true }],
    ['forced-off', { 'forced-off': true }],
    ['forced-stopping', { running: false, 'forced-off': true }],
    ['complete', { exhausted: true, 'outside-callable-time': false }],
  ] as const)('%s', (status, states) => {
    expect(campaign(aFloor([aCampaign({ status })])).states).toMatchObject(states);
  });

  it('are not known where neither the list nor the dialer tells', () => {
    expect(campaign(aFloor([aCampaign({ status: 'unknown' })])).states).toEqual({});
    expect(campaign(aFloor([aCampaign()]), ['campaigns', 'pace']).states).toEqual({});
    expect(campaign(aFloor([aCampaign()]), ['campaigns']).states.running).toBe(true);
  });

  it.each([
    ['nothing left', 1_000, [0], true],
    ['something left', 900, [0], false],
    ['not told, but it dials', null, [5], false],
    ['not told, and it dialed two minutes ago', null, [5, 0, 0], false],
    ['not told, and it is silent', null, [5, 0, 0, 0], undefined],
  ] as const)('exhausted: %s', (_, processed, dialed, exhausted) => {
    let floor = withDialed(aFloor([aCampaign()]), dialed);
    if (processed !== null)
      floor = gatherProgress(floor, [{ campaignId: 'c1', processed, total: 1_000 }], NOW);
    expect(campaign(floor).states.exhausted).toBe(exhausted);
  });

  it.each([
    [
      'held back, nothing under way, nothing dialed',
      { timeZoneHeldCalls: 9, outstandingCalls: 0 },
      [0],
      true,
    ],
    ['held back, but calls are under way', { timeZoneHeldCalls: 9, outstandingCalls: 2 }, [0], false],
    ['held back, but it dials others', { timeZoneHeldCalls: 9, outstandingCalls: 0 }, [4], false],
    ['nothing held back', { timeZoneHeldCalls: 0, outstandingCalls: 0 }, [0], false],
    ['a dialer that does not count it', { outstandingCalls: 0 }, [0], false],
    ['held back, and contacts are not known', { timeZoneHeldCalls: 9 }, [null], undefined],
    ['nobody asked, and it dials', null, [4], false],
    ['nobody asked, and it dialed two minutes ago', null, [4, 0, 0], false],
    ['nobody asked, and it is silent', null, [4, 0, 0, 0], undefined],
  ] as const)('outside callable time: %s', (_, diagnosis, dialed, outside) => {
    let floor = withDialed(aFloor([aCampaign()]), dialed);
    if (diagnosis !== null) floor = gatherDiagnosis(floor, { ...NO_DIAGNOSIS, ...diagnosis }, NOW);
    expect(campaign(floor).states['outside-callable-time']).toBe(outside);
  });
});
