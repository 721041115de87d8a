import type { Campaign } from '../floor/campaign.ts';
import { averageAgents } from '../merge/people-minute.ts';
import { dialedWithin, figuresAt } from '../merge/series-read.ts';
import type { Series } from '../merge/series.ts';
import { occupancy } from '../metrics/ratio.ts';
import { type Minute, MINUTE_MS, minuteSpan } from '../time/minute.ts';
import type { Measured } from './measure.ts';
import { known, type Measures, share, within } from './measured.ts';
import type { ReadingInput } from './reading-input.ts';

/** A campaign's present rate is a mean over so many minutes, its usual rate one over the minutes before. */
const RECENT_MINUTES = 5;
const USUAL_MINUTES = 60;
const LEAST_RECENT = 3;
const LEAST_USUAL = 15;

/** Whoever dialed within so many minutes is dialing. */
const LATELY_MINUTES = 3;

/** What a campaign dialed or messaged in the closed minute and the minutes before it. */
export function readContacts(input: ReadingInput, campaign: Campaign): Measures {
  if (input.lacking.includes(campaign.mediaType === 'voice' ? 'counts' : 'progress')) return {};
  const series = input.floor.series.get(campaign.id) ?? [];
  const [dialed] = dialedWithin(series, minuteSpan(input.minute));
  return known({
    'contacts-per-minute': dialed === undefined ? null : within(dialed, minuteSpan(input.minute)),
    volume: volumeOf(series, input.minute),
  });
}

/** Utilization of exactly this minute; an older one would be set beside contacts that are not its own. */
export function readUtilization({ floor, minute }: ReadingInput, campaign: Campaign): Measured | null {
  const series = floor.series.get(campaign.id) ?? [];
  const people = figuresAt(series, minute)?.people ?? null;
  if (people === null) return null;
  const ratio = occupancy(averageAgents(people));
  return share(ratio, { span: minuteSpan(minute), sample: Math.round(ratio.denominator * 10) / 10 });
}

/** Whether any contact was dialed in the last few minutes up to this one; `false` also where none is known. */
export function dialedLately(series: Series, minute: Minute): boolean {
  const from = minute - (LATELY_MINUTES - 1) * MINUTE_MS;
  return dialedWithin(series, { from, to: minute + MINUTE_MS }).some((dialed) => dialed > 0);
}

/** The present rate in per cent of the campaign's own usual rate; above 100 where it is higher. */
function volumeOf(series: Series, minute: Minute): Measured | null {
  const turn = minute - (RECENT_MINUTES - 1) * MINUTE_MS;
  const recent = dialedWithin(series, { from: turn, to: minute + MINUTE_MS });
  const usual = dialedWithin(series, { from: turn - USUAL_MINUTES * MINUTE_MS, to: turn });
  if (recent.length < LEAST_RECENT || usual.length < LEAST_USUAL) return null;
  const ratio = { numerator: mean(recent), denominator: mean(usual) };
  return share(ratio, { span: { from: turn, to: minute + MINUTE_MS }, sample: usual.length });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
