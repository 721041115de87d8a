import { type Instant, lastClosedMinute } from '../time/minute.ts';
import { closeMinute } from './close-minute.ts';
import { minutesToClose, seenAt } from './closed.ts';
import type { Floor } from './floor.ts';
import { gatherSample } from './gather-dialer.ts';
import { closeMessages } from './messages.ts';
import { changesOf } from './sightings.ts';

/** Of whom and what the stream tells every change. */
export interface Covered {
  readonly agentIds: ReadonlySet<string>;
  readonly campaignIds: ReadonlySet<string>;
}

/**
 * Silence on a live stream says that nothing changed: the agents' statuses hold until `at`, and the minutes
 * that lie far enough behind it are complete. Who is not covered any more is held until the moment before;
 * what came after that stays open until it is read anew.
 */
export function gatherStillness(floor: Floor, covered: Covered, at: Instant): Floor {
  const seen = seenAt(floor);
  const held = holdAgents(floor, covered.agentIds, at);
  if (seen === null || covered.agentIds.size === 0) return held;
  const minutes = minutesToClose(lastClosedMinute(seen), seenAt(held) ?? seen);
  const newest = minutes.at(-1);
  if (newest === undefined) return held;
  const closed = minutes.reduce((next, minute) => closeMinute(next, minute, at), held);
  return closeMessages(holdMessages(closed, covered.campaignIds, at), newest, at);
}

function holdAgents(floor: Floor, agentIds: ReadonlySet<string>, at: Instant): Floor {
  const before = floor.still;
  if (before === null && agentIds.size === 0) return floor;
  if (before?.agentIds === agentIds) {
    return before.at >= at ? floor : { ...floor, still: { agentIds, at } };
  }
  const changes = changesOf(floor, at);
  for (const id of before?.agentIds ?? []) if (!agentIds.has(id)) changes.settle(id);
  const until = agentIds.size === 0 ? (before?.at ?? at) : Math.max(before?.at ?? at, at);
  return { ...floor, ...changes.done(), still: { agentIds, at: until } };
}

/** The only live numbers of messaging campaigns are counters, which need a sample where nothing moved too. */
function holdMessages(floor: Floor, campaignIds: ReadonlySet<string>, at: Instant): Floor {
  return [...campaignIds].reduce((next, id) => {
    const known = next.progress.get(id);
    const isVoice = next.campaigns?.get(id)?.mediaType === 'voice';
    return known === undefined || isVoice ? next : gatherSample(next, id, { at, value: known.processed });
  }, floor);
}
