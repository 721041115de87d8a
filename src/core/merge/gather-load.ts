import type { LiveEventOf, LoadPart } from '../floor/live-event.ts';
import type { MediaLoad, QueueLoad, WorkMedia } from '../floor/queue.ts';
import { INGESTION_LAG_MS, type Instant } from '../time/minute.ts';
import type { Floor } from './floor.ts';

type Told = Floor['loadTold'];

/**
 * Takes in what all queues hold, as asked for at `observedAt`. Answers lag: a number that the stream told
 * shortly before stands until an answer can know of it.
 */
export function gatherLoad(floor: Floor, load: readonly QueueLoad[], observedAt: Instant = Infinity): Floor {
  const recent = [...floor.loadTold].filter(([, at]) => at > observedAt - INGESTION_LAG_MS);
  const loadTold: Told = recent.length === floor.loadTold.size ? floor.loadTold : new Map(recent);
  const merged = load.map((queue) => {
    const known = floor.load.get(queue.queueId);
    return [queue.queueId, known === undefined ? queue : withTold(queue, known, loadTold)] as const;
  });
  return { ...floor, load: new Map(merged), loadTold };
}

/** The answer, but with the numbers of `known` that were told too shortly ago for it. */
function withTold(answer: QueueLoad, known: QueueLoad, told: Told): QueueLoad {
  const media = known.media.reduce<QueueLoad>((queue, { media, ...part }) => {
    const kept = Object.fromEntries(
      Object.entries(part).filter(([name]) => told.has(keyOf(queue.queueId, media, name))),
    );
    return Object.keys(kept).length === 0 ? queue : withMedia(queue, media, kept);
  }, answer);
  const counts = Object.entries(known.onQueueBy ?? {}).filter(([status]) =>
    told.has(keyOf(answer.queueId, 'on-queue', status)),
  );
  return counts.length === 0 ? media : withCounts(media, Object.fromEntries(counts));
}

/**
 * Merges the changed numbers of one medium, never replacing the rest. A queue that was not read yet has
 * nothing to merge with; frames overtaken by newer ones say nothing any more.
 */
export function gatherLoadPart(
  floor: Floor,
  { queueId, media, part, at }: Omit<LiveEventOf<'load'>, 'kind'>,
): Floor {
  const queue = floor.load.get(queueId);
  if (queue === undefined) return floor;
  // Nothing waits any more: the platform does not tell that the longest wait ended with it.
  const whole = part.waiting === 0 ? { ...part, longestWaitingSince: null } : part;
  const { kept, loadTold } = newest(floor.loadTold, whole, { prefix: keyOf(queueId, media, ''), at });
  if (Object.keys(kept).length === 0) return floor;
  return { ...floor, loadTold, load: new Map(floor.load).set(queueId, withMedia(queue, media, kept)) };
}

/** Merges the changed numbers of a queue's members on queue, by status. */
export function gatherOnQueue(
  floor: Floor,
  { queueId, counts, at }: Omit<LiveEventOf<'on-queue'>, 'kind'>,
): Floor {
  const queue = floor.load.get(queueId);
  if (queue?.onQueueBy === undefined) return floor;
  const { kept, loadTold } = newest(floor.loadTold, counts, { prefix: keyOf(queueId, 'on-queue', ''), at });
  if (Object.keys(kept).length === 0) return floor;
  return { ...floor, loadTold, load: new Map(floor.load).set(queueId, withCounts(queue, kept)) };
}

/** The numbers that nothing newer was told about, and when each was told. */
function newest<T extends object>(
  told: Told,
  part: T,
  { prefix, at }: { readonly prefix: string; readonly at: Instant },
): { readonly kept: Partial<T>; readonly loadTold: Told } {
  const loadTold = new Map(told);
  const kept = Object.entries(part).filter(([name]) => (told.get(prefix + name) ?? -Infinity) <= at);
  for (const [name] of kept) loadTold.set(prefix + name, at);
  return { kept: Object.fromEntries(kept) as Partial<T>, loadTold };
}

type MediaPart = LoadPart | Partial<Omit<MediaLoad, 'media'>>;

/** A medium that the answer left out held nothing. */
function withMedia(queue: QueueLoad, media: WorkMedia, part: MediaPart): QueueLoad {
  const empty: MediaLoad = { media, waiting: 0, interacting: 0, alerting: 0, longestWaitingSince: null };
  const known = queue.media.find((load) => load.media === media) ?? empty;
  const others = queue.media.filter((load) => load.media !== media);
  return { ...queue, media: [...others, { ...known, ...part }] };
}

function withCounts(queue: QueueLoad, counts: NonNullable<QueueLoad['onQueueBy']>): QueueLoad {
  const onQueueBy = { ...queue.onQueueBy, ...counts };
  const onQueue = Object.values(onQueueBy).reduce((sum, count) => sum + count, 0);
  return { ...queue, onQueueBy, onQueue };
}

function keyOf(queueId: string, kind: WorkMedia | 'on-queue', name: string): string {
  return `${queueId} ${kind} ${name}`;
}
