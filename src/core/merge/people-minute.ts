import { NO_TIME, totalTime, type StatusTime } from '../metrics/status-time.ts';
import { type Instant, MINUTE_MS, type Minute, minuteSpan } from '../time/minute.ts';
import type { PeopleMinute } from './series.ts';
import type { Floor } from './floor.ts';
import { heldUntil } from './sightings.ts';
import { addTimeWithin, type StatusSum } from './timeline.ts';

/** A minute of which less than this share of the agents' time was seen is left as a gap. */
const LEAST_COVERAGE = 0.8;

export interface PeopleMinuteInput {
  readonly agentIds: Iterable<string>;
  readonly floor: Pick<Floor, 'timelines' | 'watched' | 'sweptAt' | 'still'>;
  readonly minute: Minute;
  /** Up to when the minute can be known: its end, or the newest sweep while it forms. */
  readonly knownUntil: Instant;
  readonly readAt: Instant;
}

/**
 * Sums the agents' time of one minute. Each id counts once, however often it is given. `null` where
 * too little was seen; agents without any observation are not counted.
 */
export function peopleMinute(input: PeopleMinuteInput): PeopleMinute | null {
  const span = minuteSpan(input.minute);
  const to = Math.min(span.to, input.knownUntil);
  if (to <= span.from) return null;
  const { agents, time } = observedTime(input, { from: span.from, to });
  const expected = agents * (to - span.from);
  if (agents === 0 || totalTime(time) < expected * LEAST_COVERAGE) return null;
  return { origin: 'observed', readAt: input.readAt, agents, time };
}

function observedTime(
  { floor, agentIds }: PeopleMinuteInput,
  span: { readonly from: Instant; readonly to: Instant },
): Pick<PeopleMinute, 'agents' | 'time'> {
  const time: StatusSum = { ...NO_TIME };
  let agents = 0;
  for (const id of new Set(agentIds)) {
    const timeline = floor.timelines.get(id);
    if (timeline === undefined || timeline.length === 0) continue;
    agents += 1;
    addTimeWithin(time, timeline, { span, held: heldUntil(floor, id) });
  }
  return { agents, time };
}

/** How many agents were in each status on average, from time that may cover only part of the minute. */
export function averageAgents(people: PeopleMinute): StatusTime {
  const known = totalTime(people.time);
  const perAgent = known === 0 ? 0 : people.agents / known;
  // Aggregates list only people who were there, for as long as they were.
  const factor = people.origin === 'observed' ? perAgent : 1 / MINUTE_MS;
  return {
    interacting: people.time.interacting * factor,
    communicating: people.time.communicating * factor,
    idle: people.time.idle * factor,
    'not-responding': people.time['not-responding'] * factor,
    'off-queue': people.time['off-queue'] * factor,
  };
}
