import { describe, expect, it } from 'vitest';
import { wantedCauses } from '../../../../src/core/alerts/causes-wanted.ts';
import type { Reading, SubjectReading } from '../../../../src/core/alerts/reading.ts';
import { type AlertState, NO_ALERTS } from '../../../../src/core/alerts/state.ts';
import { gatherDiagnosis } from '../../../../src/core/merge/gather-dialer.ts';
import { aCampaign, aFloor, NO_DIAGNOSIS } from '../../../support/floor-builder.ts';

const ids = Array.from({ length: 8 }, (_, index) => `c${index}`);
const floor = aFloor(ids.map((id) => aCampaign({ id })));

function reading(subjects: readonly Partial<SubjectReading>[]): Reading {
  const bare = { campaignId: null, queueId: null, teamIds: [], measures: {}, states: {} };
  return {
    minute: 0,
    whole: [],
    inhibited: false,
    subjects: subjects.map((each) => ({
      subject: { kind: 'campaign', id: each.campaignId ?? '', name: '' },
      ...bare,
      ...each,
    })),
  };
}

const listed = (id: string): Partial<SubjectReading> => ({ campaignId: id });
const silent = (id: string): Partial<SubjectReading> => ({ campaignId: id, states: { running: true } });
const dialing = (id: string): Partial<SubjectReading> => ({
  campaignId: id,
  states: { running: true, 'outside-callable-time': false },
});

function pending(...subjectIds: readonly string[]): AlertState {
  const entries = subjectIds.map((subjectId) => [
    `low ${subjectId}`,
    { ruleId: 'low', subjectId, since: 0, lastBreach: 0 },
  ]);
  return { ...NO_ALERTS, pending: Object.fromEntries(entries) as AlertState['pending'] };
}

describe('core/alerts/causes-wanted', () => {
  it('wants nothing while all is well', () => {
    expect(wantedCauses({ state: NO_ALERTS, reading: reading(ids.map(dialing)), floor })).toEqual([]);
  });

  it('wants the campaigns that alerts name before those that have fallen silent', () => {
    const subjects = [silent('c1'), dialing('c2'), listed('c3')];
    expect(wantedCauses({ state: pending('c3'), reading: reading(subjects), floor })).toEqual(['c3', 'c1']);
  });

  it('wants the campaign that shows a queue, and none for an agent', () => {
    const queue = { subject: { kind: 'queue', id: 'q1', name: '' }, campaignId: 'c4' } as const;
    const agent = { subject: { kind: 'agent', id: 'ana', name: '' }, campaignId: 'c5' } as const;
    const input = { state: pending('q1', 'ana'), reading: reading([queue, agent]), floor };
    expect(wantedCauses(input)).toEqual(['c4']);
  });

  it('wants five at most, those first whose account is oldest', () => {
    const read = ['c0', 'c1', 'c2', 'c3'].reduce(
      (next, campaignId, index) => gatherDiagnosis(next, { ...NO_DIAGNOSIS, campaignId }, 100 - index),
      floor,
    );
    const input = { state: NO_ALERTS, reading: reading(ids.map(silent)), floor: read };
    expect(wantedCauses(input)).toEqual(['c4', 'c5', 'c6', 'c7', 'c3']);
  });

  it('wants nothing of campaigns without a dialer', () => {
    const sms = aFloor([aCampaign({ id: 'c1', mediaType: 'sms' })]);
    expect(wantedCauses({ state: NO_ALERTS, reading: reading([silent('c1')]), floor: sms })).toEqual([]);
  });
});
