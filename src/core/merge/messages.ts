import { type Instant, type Minute, MINUTE_MS, minuteSpan } from '../time/minute.ts';
import { type Counter, growthWithin } from './counter.ts';
import { gatherMinutes } from './close-minute.ts';
import type { Floor } from './floor.ts';
import type { MinuteFigures } from './series.ts';

/** Progress is read once a minute, so a minute is covered by samples up to two minutes after it closed. */
const REACH_BACK = 4;

/**
 * Puts the contacts of messaging campaigns into their minutes: their progress counters are the only
 * live numbers they have. Minutes that samples do not cover are left as they are.
 */
export function closeMessages(floor: Floor, closed: Minute, readAt: Instant): Floor {
  const messaging = [...(floor.campaigns?.values() ?? [])].filter(({ mediaType }) => mediaType !== 'voice');
  const minutes = messaging.map(
    ({ id }) => [id, covered(floor.counters.get(id) ?? [], closed, readAt)] as const,
  );
  return gatherMinutes(floor, new Map(minutes));
}

function covered(counter: Counter, closed: Minute, readAt: Instant): readonly MinuteFigures[] {
  return Array.from({ length: REACH_BACK }, (_, back) => closed - back * MINUTE_MS).flatMap((minute) => {
    const growth = growthWithin(counter, minuteSpan(minute));
    if (growth === null) return [];
    const contacts = {
      origin: 'observed',
      readAt,
      dialed: growth,
      connected: null,
      abandoned: null,
    } as const;
    return [{ minute, people: null, contacts }];
  });
}
