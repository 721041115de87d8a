import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RoutingStatus } from '../../../../src/core/floor/agent.ts';
import type { LiveEvent } from '../../../../src/core/floor/live-event.ts';
import { EMPTY_FLOOR, type Floor } from '../../../../src/core/merge/floor.ts';
import { gatherActivity } from '../../../../src/core/merge/gather-activity.ts';
import { gatherCampaigns, gatherProgress } from '../../../../src/core/merge/gather-dialer.ts';
import { gatherLive } from '../../../../src/core/merge/gather-live.ts';
import { gatherLoad } from '../../../../src/core/merge/gather-load.ts';
import { timeWithin } from '../../../../src/core/merge/timeline.ts';
import { MINUTE_MS } from '../../../../src/core/time/minute.ts';
import { aCampaign, anActivity } from '../../../support/floor-builder.ts';

const T = Date.UTC(2026, 10, 23, 10, 0, 0);
const SECOND = 1_000;

function swept(
  floor: Floor,
  routingStatus: RoutingStatus,
  { since, at }: { since: number; at: number },
): Floor {
  const activity = anActivity('a', routingStatus, { queueId: 'q', routingSince: since });
  return gatherActivity(floor, { activities: [activity], truncatedQueueIds: [] }, at);
}

function told(is: RoutingStatus, since: number, at = since): LiveEvent {
  return { kind: 'agent', agentId: 'a', at, routing: { is, since }, presence: null };
}

function loaded(waiting: number): Floor {
  const voice = { media: 'voice', waiting, interacting: 1, alerting: 0, longestWaitingSince: null } as const;
  return gatherLoad(EMPTY_FLOOR, [
    { queueId: 'q', media: [voice], onQueue: 5, onQueueBy: { idle: 3, interacting: 2 } },
  ]);
}

function waiting(count: number, at: number): LiveEvent {
  return { kind: 'load', queueId: 'q', at, media: 'voice', part: { waiting: count } };
}

describe('core/merge/gather-live: agents', () => {
  const base = swept(EMPTY_FLOOR, 'idle', { since: T, at: T + 10 * SECOND });

  it('shows a change at once and lets the time before it stand', () => {
    const floor = gatherLive(base, [told('interacting', T + 20 * SECOND)]);
    expect(floor.now.get('a')).toMatchObject({ routingStatus: 'interacting', routingSince: T + 20 * SECOND });
    const time = timeWithin(floor.timelines.get('a') ?? [], { from: T, to: T + 20 * SECOND });
    expect(time.idle).toBe(20 * SECOND);
  });

  it('is not turned back by an older event, nor by an answer that lags behind it', () => {
    const now = gatherLive(base, [told('interacting', T + 20 * SECOND)]);
    const late = gatherLive(now, [told('idle', T, T + 25 * SECOND)]);
    expect(late.now.get('a')?.routingStatus).toBe('interacting');
    const lagging = swept(now, 'idle', { since: T, at: T + 40 * SECOND });
    expect(lagging.now.get('a')?.routingStatus).toBe('interacting');
  });

  it('is put right by an answer that must know of what the event told', () => {
    const now = gatherLive(base, [told('interacting', T + 20 * SECOND)]);
    const sure = swept(now, 'idle', { since: T, at: T + 70 * SECOND });
    expect(sure.now.get('a')?.routingStatus).toBe('idle');
  });

  it('is not turned back to a status of no length that began at the same instant', () => {
    const start = T + 20 * SECOND;
    const now = gatherLive(base, [told('interacting', start, start + SECOND)]);
    const lagging = swept(now, 'idle', { since: start, at: T + 50 * SECOND });
    expect(lagging.now.get('a')?.routingStatus).toBe('interacting');
    expect(lagging.timelines.get('a')?.at(-1)).toMatchObject({ status: 'interacting', since: start });
    const later = swept(lagging, 'interacting', { since: start, at: T + 110 * SECOND });
    const time = timeWithin(later.timelines.get('a') ?? [], { from: start, to: T + 110 * SECOND });
    expect(time).toMatchObject({ idle: 0, interacting: 90 * SECOND });
  });

  it('goes on from a status of no length where answers alone tell it', () => {
    const start = T + 20 * SECOND;
    const first = swept(base, 'idle', { since: start, at: T + 50 * SECOND });
    const second = swept(first, 'interacting', { since: start, at: T + 60 * SECOND });
    expect(second.now.get('a')?.routingStatus).toBe('interacting');
    const late = swept(second, 'idle', { since: start, at: T + 55 * SECOND });
    expect(late.now.get('a')?.routingStatus).toBe('interacting');
  });

  it('does not let a start of tomorrow outlast what is told today', () => {
    const wrong = gatherLive(base, [told('interacting', T + 24 * 60 * MINUTE_MS, T + 20 * SECOND)]);
    const right = gatherLive(wrong, [told('off-queue', T + 30 * SECOND)]);
    expect(right.now.get('a')?.routingStatus).toBe('off-queue');
  });

  it('keeps who joined and who left until an answer can know of it', () => {
    const left: LiveEvent = {
      kind: 'joined',
      queueId: 'q',
      agentId: 'a',
      joined: false,
      at: T + 20 * SECOND,
    };
    const now = gatherLive(base, [left]);
    expect(now.swept.get('q')?.get('a')).toBe(false);
    const lagging = swept(now, 'idle', { since: T, at: T + 30 * SECOND });
    expect(lagging.swept.get('q')?.get('a')).toBe(false);
    const sure = swept(lagging, 'idle', { since: T, at: T + 90 * SECOND });
    expect(sure.swept.get('q')?.get('a')).toBe(true);
  });

  it('converges on the truth whatever the order and number of events, once an answer has come', () => {
    const statuses: readonly RoutingStatus[] = ['idle', 'interacting', 'off-queue', 'not-responding'];
    const story = fc.array(fc.tuple(fc.constantFrom(...statuses), fc.integer({ min: 1, max: 20 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(story, fc.infiniteStream(fc.nat()), (steps, numbers) => {
        let at = T + 10 * SECOND;
        const events = steps.map(([status, seconds]) => told(status, (at += seconds * SECOND)));
        const last = events.at(-1);
        if (last?.kind !== 'agent' || last.routing === null) throw new Error('A story has an end.');
        const shuffled = [...events, ...events].map((event) => ({
          event,
          order: numbers.next().value as number,
        }));
        const arrived = shuffled.sort((a, b) => a.order - b.order).map(({ event }) => event);
        const truth = { is: last.routing.is, since: last.routing.since };
        const sweep = { since: truth.since, at: truth.since + 60 * SECOND };
        const inOrder = swept(gatherLive(base, events), truth.is, sweep);
        const anyhow = swept(
          arrived.reduce((floor, event) => gatherLive(floor, [event]), base),
          truth.is,
          sweep,
        );
        expect(anyhow.now.get('a')).toMatchObject({ routingStatus: truth.is, routingSince: truth.since });
        const span = { from: T, to: truth.since };
        expect(timeWithin(anyhow.timelines.get('a') ?? [], span)).toEqual(
          timeWithin(inOrder.timelines.get('a') ?? [], span),
        );
      }),
    );
  });
});

describe('core/merge/gather-live: what queues hold', () => {
  const load = (floor: Floor) => floor.load.get('q');

  it('merges what changed and keeps the rest', () => {
    const floor = gatherLive(loaded(0), [waiting(2, T)]);
    expect(load(floor)?.media).toEqual([expect.objectContaining({ waiting: 2, interacting: 1 })]);
  });

  it('forgets the longest wait when nothing waits any more', () => {
    const long: LiveEvent = {
      ...{ kind: 'load', queueId: 'q', at: T, media: 'voice' },
      part: { waiting: 1, longestWaitingSince: T - SECOND },
    };
    const waited = gatherLive(loaded(0), [long]);
    expect(load(waited)?.media[0]?.longestWaitingSince).toBe(T - SECOND);
    expect(load(gatherLive(waited, [waiting(0, T + SECOND)]))?.media[0]?.longestWaitingSince).toBeNull();
  });

  it('adds up members on queue from the parts that changed', () => {
    const floor = gatherLive(loaded(0), [
      { kind: 'on-queue', queueId: 'q', at: T, counts: { idle: 1, communicating: 2 } },
    ]);
    expect(load(floor)).toMatchObject({
      onQueue: 5,
      onQueueBy: { idle: 1, interacting: 2, communicating: 2 },
    });
  });

  it('says nothing of a queue that was never read', () => {
    expect(gatherLive(EMPTY_FLOOR, [waiting(2, T)])).toBe(EMPTY_FLOOR);
  });

  it('holds what was told against an answer that lags, and gives way to one that does not', () => {
    const floor = gatherLive(loaded(0), [waiting(2, T)]);
    const [queue] = [...loaded(7).load.values()];
    if (queue === undefined) throw new Error('There is a queue.');
    expect(load(gatherLoad(floor, [queue], T + 20 * SECOND))?.media[0]?.waiting).toBe(2);
    expect(load(gatherLoad(floor, [queue], T + 50 * SECOND))?.media[0]?.waiting).toBe(7);
  });

  it('does not depend on the order or the number of events', () => {
    const event = fc.tuple(fc.nat(9), fc.nat(5)).map(([count, second]) => ({ count, second }));
    fc.assert(
      fc.property(
        fc.uniqueArray(event, { selector: ({ second }) => second, minLength: 1 }),
        fc.nat(),
        (events, turn) => {
          const newest = events.reduce((a, b) => (a.second > b.second ? a : b));
          const turned = events.map((_, index) => events[(index + turn) % events.length] ?? newest);
          const all = [...turned, ...events].map(({ count, second }) => waiting(count, T + second * SECOND));
          expect(load(gatherLive(loaded(0), all))?.media[0]?.waiting).toBe(newest.count);
        },
      ),
    );
  });
});

describe('core/merge/gather-live: campaigns', () => {
  const floor = gatherProgress(
    gatherCampaigns(EMPTY_FLOOR, [aCampaign()]),
    [{ campaignId: 'c1', processed: 5, total: 9 }],
    T,
  );
  const progress = (processed: number, total = 9): LiveEvent => ({
    kind: 'progress',
    campaignId: 'c1',
    at: T,
    processed,
    total,
  });

  it.each([
    ['gets on', [progress(6)], { processed: 6, total: 9 }],
    ['is not turned back by an event that came late', [progress(7), progress(6)], { processed: 7, total: 9 }],
    ['starts anew with another list', [progress(1, 20)], { processed: 1, total: 20 }],
  ])('a list %s', (_, events, expected) => {
    expect(gatherLive(floor, events).progress.get('c1')).toMatchObject(expected);
  });

  it('takes over a status, but none that is not known', () => {
    const status = (is: 'off' | 'unknown'): LiveEvent => ({
      kind: 'campaign',
      campaignId: 'c1',
      at: T,
      status: is,
    });
    expect(gatherLive(floor, [status('off'), status('unknown')]).campaigns?.get('c1')?.status).toBe('off');
  });

  it('counts attempts on over the platform’s intervals', () => {
    const dialed = (from: number, count: number, at: number): LiveEvent => ({
      kind: 'dialed',
      campaignId: 'c1',
      from,
      dialed: count,
      at,
    });
    const half = 30 * MINUTE_MS;
    const next = gatherLive(floor, [
      dialed(T, 100, T),
      dialed(T, 103, T + 1),
      dialed(T + half, 2, T + 2),
      dialed(T, 104, T + 3),
    ]);
    expect(next.streamed.get('c1')?.counter).toEqual([
      { at: T, value: 0 },
      { at: T + 1, value: 3 },
      { at: T + 2, value: 5 },
    ]);
  });
});
