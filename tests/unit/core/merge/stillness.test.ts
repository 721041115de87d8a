import { describe, expect, it } from 'vitest';
import { gatherActivity } from '../../../../src/core/merge/gather-activity.ts';
import { gatherCampaigns, gatherProgress } from '../../../../src/core/merge/gather-dialer.ts';
import { gatherLive } from '../../../../src/core/merge/gather-live.ts';
import { EMPTY_FLOOR, type Floor } from '../../../../src/core/merge/floor.ts';
import { gatherStillness } from '../../../../src/core/merge/stillness.ts';
import { INGESTION_LAG_MS, MINUTE_MS } from '../../../../src/core/time/minute.ts';
import { aCampaign, anActivity } from '../../../support/floor-builder.ts';
import { allFigures, figuresAt } from '../../../../src/core/merge/series-read.ts';

const T = Date.UTC(2026, 10, 23, 10, 0, 0);
const ALL = { agentIds: new Set(['a1', 'a2']), campaignIds: new Set(['m1']) };
const NOBODY = { agentIds: new Set<string>(), campaignIds: new Set<string>() };

/** A campaign whose queue was swept at 10:00, both agents idle since ten to. */
function floorAt(at = T): Floor {
  const activities = ['a1', 'a2'].map((id) => anActivity(id, 'idle', { routingSince: T - 10 * MINUTE_MS }));
  const floor = gatherCampaigns(EMPTY_FLOOR, [
    aCampaign(),
    aCampaign({ id: 'm1', mediaType: 'sms', queueId: null }),
  ]);
  return gatherActivity(floor, { activities, truncatedQueueIds: [] }, at);
}

function people(floor: Floor, minute: number) {
  return figuresAt(floor.series.get('c1') ?? [], minute)?.people ?? null;
}

describe('core/merge/stillness', () => {
  it('closes minutes from silence alone, one ingestion lag after their end', () => {
    const before = gatherStillness(floorAt(), ALL, T + MINUTE_MS + INGESTION_LAG_MS - 1);
    expect(people(before, T)).toBeNull();
    const after = gatherStillness(before, ALL, T + MINUTE_MS + INGESTION_LAG_MS);
    expect(people(after, T)).toMatchObject({ agents: 2, time: { idle: 2 * MINUTE_MS } });
  });

  it('counts a change to the very second', () => {
    const told = { is: 'interacting', since: T + 15_000 } as const;
    const changed = gatherLive(gatherStillness(floorAt(), ALL, T + 10_000), [
      { kind: 'agent', agentId: 'a1', at: T + 16_000, routing: told, presence: null },
    ]);
    const closed = gatherStillness(changed, ALL, T + 2 * MINUTE_MS);
    expect(people(closed, T)?.time).toMatchObject({ idle: 75_000, interacting: 45_000 });
  });

  it('leaves the time after a gap open, and what was heard before it closed', () => {
    const heard = gatherStillness(floorAt(), ALL, T + 30_000);
    const lost = gatherStillness(heard, NOBODY, T + 10 * MINUTE_MS);
    expect(lost.still?.at).toBe(T + 30_000);
    expect(lost.timelines.get('a1')?.at(-1)?.until).toBe(T + 30_000);
    expect(people(lost, T + MINUTE_MS)).toBeNull();
  });

  it('holds nobody who was not covered', () => {
    const one = { agentIds: new Set(['a1']), campaignIds: new Set<string>() };
    const closed = gatherStillness(floorAt(), one, T + 2 * MINUTE_MS);
    // Half of the time was seen: too little to call the minute watched.
    expect(people(closed, T)).toBeNull();
  });

  it('says nothing where nothing was streamed yet, and never goes back', () => {
    const floor = floorAt();
    expect(gatherStillness(floor, NOBODY, T + MINUTE_MS)).toBe(floor);
    const later = gatherStillness(floor, ALL, T + 30_000);
    expect(gatherStillness(later, ALL, T + 20_000)).toBe(later);
  });

  it('counts no message where a list stood still', () => {
    const floor = gatherProgress(floorAt(), [{ campaignId: 'm1', processed: 40, total: 90 }], T);
    const first = gatherStillness(floor, ALL, T + 2 * MINUTE_MS);
    const second = gatherStillness(first, ALL, T + 4 * MINUTE_MS);
    const minutes = allFigures(second.series.get('m1') ?? []);
    expect(minutes.filter(({ contacts }) => contacts?.dialed === 0).length).toBeGreaterThan(0);
  });
});
