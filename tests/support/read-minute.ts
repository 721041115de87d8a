import type { MeasureId } from '../../src/core/alerts/measure.ts';
import { readingOf } from '../../src/core/alerts/reading-of.ts';
import type { Reading, SubjectReading } from '../../src/core/alerts/reading.ts';
import type { ConnectionView } from '../../src/core/board/view.ts';
import type { AgentActivity } from '../../src/core/floor/agent.ts';
import type { SourceName } from '../../src/core/floor/source.ts';
import { gatherMinutes } from '../../src/core/merge/close-minute.ts';
import type { Floor } from '../../src/core/merge/floor.ts';
import { gatherActivity } from '../../src/core/merge/gather-activity.ts';
import { NO_TIME, type StatusTime } from '../../src/core/metrics/status-time.ts';
import { MINUTE_MS } from '../../src/core/time/minute.ts';

/** The closed minute that is read, and when. */
export const MINUTE = 100 * MINUTE_MS;
export const NOW = MINUTE + 105_000;
export const LIVE = { phase: 'live', fault: null, oldestAnswerAt: null, resumesAt: null } as const;

export function read(
  floor: Floor,
  lacking: readonly SourceName[] = [],
  connection: ConnectionView = LIVE,
): Reading {
  return readingOf({ floor, connection, minute: MINUTE, now: NOW, lacking });
}

export function subject(reading: Reading, kind: string, id: string): SubjectReading {
  const found = reading.subjects.find((each) => each.subject.kind === kind && each.subject.id === id);
  if (found === undefined) throw new Error(`no ${kind} ${id}`);
  return found;
}

export const campaign = (floor: Floor, lacking: readonly SourceName[] = []): SubjectReading =>
  subject(read(floor, lacking), 'campaign', 'c1');
export const queue = (floor: Floor, lacking: readonly SourceName[] = []): SubjectReading =>
  subject(read(floor, lacking), 'queue', 'q1');
export const value = (reading: SubjectReading, id: MeasureId): number | undefined =>
  reading.measures[id]?.value;

export function withTime(floor: Floor, time: Partial<StatusTime>, minute = MINUTE): Floor {
  const people = { origin: 'observed', readAt: NOW, agents: 10, time: { ...NO_TIME, ...time } } as const;
  return gatherMinutes(floor, new Map([['c1', [{ minute, people, contacts: null }]]]));
}

/** What was dialed in the minutes up to the closed one, newest last; `null` = not known. */
export function withDialed(floor: Floor, dialed: readonly (number | null)[], id = 'c1'): Floor {
  const minutes = dialed.flatMap((count, index) => {
    if (count === null) return [];
    const minute = MINUTE - (dialed.length - 1 - index) * MINUTE_MS;
    const contacts = { origin: 'observed', readAt: NOW, dialed: count, connected: 0, abandoned: 0 } as const;
    return [{ minute, people: null, contacts }];
  });
  return gatherMinutes(floor, new Map([[id, minutes]]));
}

export function sweep(floor: Floor, activities: readonly AgentActivity[]): Floor {
  return gatherActivity(floor, { activities, truncatedQueueIds: [] }, NOW);
}
