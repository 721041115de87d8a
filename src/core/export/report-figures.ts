import { type Campaign, staffingOf } from '../floor/campaign.ts';
import { allFigures } from '../merge/series-read.ts';
import type { MinuteFigures, Series } from '../merge/series.ts';
import { ABANDON_MINIMUM_SAMPLE } from '../metrics/levels.ts';
import { occupancy, percent, type Ratio } from '../metrics/ratio.ts';
import { type Instant, lastClosedMinute, MINUTE_MS, type Minute, type Span } from '../time/minute.ts';

/** A minute of the shift; `null` = not known. */
export interface ReportMinute {
  readonly minute: Minute;
  /** Per cent. */
  readonly utilization: number | null;
  readonly dialed: number | null;
}

/** One campaign over a shift, every figure summed over the minutes in which it is known. */
export interface ReportFigures {
  /** Every closed minute of the shift, ascending. */
  readonly minutes: readonly ReportMinute[];
  /** Per cent; `null` = not known, or there are no agents by design. */
  readonly utilization: number | null;
  readonly dialed: number | null;
  readonly connected: number | null;
  readonly abandoned: number | null;
  /** Per cent of live answers; `null` = not known or the sample is too small. */
  readonly abandonRate: number | null;
  /** Whether there are live answers, but too few for a rate. */
  readonly sampleTooSmall: boolean;
  /** Stretches in which the agents' side is not known; none where there are no agents by design. */
  readonly agentGaps: readonly Span[];
  readonly contactGaps: readonly Span[];
}

/** The figures of a campaign in the closed minutes of `[from, to)`. */
export function reportFigures(
  campaign: Campaign,
  series: Series,
  { from, to, now }: Span & { readonly now: Instant },
): ReportFigures {
  const known = new Map(allFigures(series).map((figures) => [figures.minute, figures]));
  const end = Math.min(to, lastClosedMinute(now) + MINUTE_MS);
  const minutes = wholeMinutes({ from, to: end }).map((minute) => known.get(minute) ?? unknown(minute));
  const contacts = minutes.flatMap((figures) => (figures.contacts === null ? [] : [figures.contacts]));
  const connected = summed(contacts.map((each) => each.connected));
  const abandoned = summed(contacts.map((each) => each.abandoned));
  const enough = connected !== null && connected >= ABANDON_MINIMUM_SAMPLE;
  return {
    minutes: minutes.map(reportMinute),
    utilization: percent(occupancyOf(minutes)),
    dialed: summed(contacts.map((each) => each.dialed)),
    connected,
    abandoned,
    abandonRate:
      enough && abandoned !== null ? percent({ numerator: abandoned, denominator: connected }) : null,
    sampleTooSmall: connected !== null && !enough,
    agentGaps: staffingOf(campaign).kind === 'agents' ? gapsOf(minutes, ({ people }) => people) : [],
    contactGaps: gapsOf(minutes, (figures) => figures.contacts),
  };
}

function wholeMinutes({ from, to }: Span): readonly Minute[] {
  const first = Math.ceil(from / MINUTE_MS) * MINUTE_MS;
  return Array.from(
    { length: Math.max(0, Math.floor((to - first) / MINUTE_MS)) },
    (_, at) => first + at * MINUTE_MS,
  );
}

function unknown(minute: Minute): MinuteFigures {
  return { minute, people: null, contacts: null };
}

function reportMinute({ minute, people, contacts }: MinuteFigures): ReportMinute {
  return {
    minute,
    utilization: people === null ? null : percent(occupancy(people.time)),
    dialed: contacts?.dialed ?? null,
  };
}

/** Both sides summed, never an average of rates. */
function occupancyOf(minutes: readonly MinuteFigures[]): Ratio {
  return minutes
    .flatMap(({ people }) => (people === null ? [] : [occupancy(people.time)]))
    .reduce(
      (sum, each) => ({
        numerator: sum.numerator + each.numerator,
        denominator: sum.denominator + each.denominator,
      }),
      { numerator: 0, denominator: 0 },
    );
}

/** `null` where no minute is known; a sum of what is known else. */
function summed(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

function gapsOf(
  minutes: readonly MinuteFigures[],
  side: (figures: MinuteFigures) => unknown,
): readonly Span[] {
  const gaps: Span[] = [];
  for (const figures of minutes.filter((each) => side(each) === null)) {
    const last = gaps.at(-1);
    const to = figures.minute + MINUTE_MS;
    if (last?.to === figures.minute) gaps[gaps.length - 1] = { from: last.from, to };
    else gaps.push({ from: figures.minute, to });
  }
  return gaps;
}
