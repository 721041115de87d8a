import { type Campaign, staffingOf } from '../floor/campaign.ts';
import { countedNow } from '../merge/close-minute.ts';
import { seenAt } from '../merge/closed.ts';
import { growthSoFar } from '../merge/counter.ts';
import type { Floor } from '../merge/floor.ts';
import { averageAgents, peopleMinute } from '../merge/people-minute.ts';
import { perMinute } from '../merge/series-read.ts';
import type { MinuteFigures, PeopleMinute } from '../merge/series.ts';
import { occupancy, percent } from '../metrics/ratio.ts';
import { type Minute, MINUTE_MS, minuteSpan } from '../time/minute.ts';
import type { MinuteView } from './view.ts';

/** A closed minute as the chart draws it. */
export function closedMinuteView(figures: MinuteFigures): MinuteView {
  return minuteView(figures, false);
}

/** The same of every minute of a series. */
export const closedMinuteViews = perMinute(closedMinuteView);

/** The minutes after the last closed one, as far as they are known. */
export function formingMinutes(
  floor: Floor,
  campaign: Campaign,
  at: { readonly closed: Minute; readonly current: Minute },
): readonly MinuteView[] {
  const count = Math.max(0, (at.current - at.closed) / MINUTE_MS);
  return Array.from({ length: count }, (_, index) =>
    minuteView(formingFigures(floor, campaign, at.closed + (index + 1) * MINUTE_MS), true),
  );
}

function formingFigures(floor: Floor, campaign: Campaign, minute: Minute): MinuteFigures {
  const counter = floor.streamed.get(campaign.id)?.counter ?? floor.counters.get(campaign.id) ?? [];
  const dialed = growthSoFar(counter, minuteSpan(minute));
  const readAt = seenAt(floor) ?? minute;
  return {
    minute,
    people: formingPeople(floor, campaign, minute),
    contacts:
      dialed === null
        ? null
        : { origin: 'observed', readAt, dialed: Math.round(dialed), connected: null, abandoned: null },
  };
}

function formingPeople(floor: Floor, campaign: Campaign, minute: Minute): PeopleMinute | null {
  const seen = seenAt(floor);
  if (seen === null || staffingOf(campaign).kind !== 'agents') return null;
  return peopleMinute({
    agentIds: countedNow(floor, campaign),
    floor,
    minute,
    knownUntil: seen,
    readAt: seen,
  });
}

function minuteView({ minute, people, contacts }: MinuteFigures, forming: boolean): MinuteView {
  return {
    minute,
    forming,
    origin: (people ?? contacts)?.origin ?? 'observed',
    agents: people === null ? null : agentsOf(people),
    utilization: people === null ? null : rounded(percent(occupancy(people.time))),
    contacts: contacts === null ? null : rounded(contacts.dialed),
    connected: rounded(contacts?.connected ?? null),
    abandoned: rounded(contacts?.abandoned ?? null),
  };
}

function agentsOf(people: PeopleMinute): NonNullable<MinuteView['agents']> {
  const average = averageAgents(people);
  return {
    interacting: tenths(average.interacting),
    communicating: tenths(average.communicating),
    idle: tenths(average.idle),
    notResponding: tenths(average['not-responding']),
  };
}

function rounded(value: number | null): number | null {
  return value === null ? null : tenths(value);
}

/** A tenth is all a chart shows; fewer digits also mean fewer changes to tell. */
function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
