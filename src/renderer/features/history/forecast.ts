import type { Forecast } from '../../../core/history/view.ts';
import { MINUTE_MS, type Instant } from '../../../core/time/minute.ts';
import { countOf, formatCount } from '../../format/numbers.ts';
import { formatMoment } from '../../format/times.ts';

export interface ForecastWords {
  readonly words: string;
  /** What it rests on, or why nobody can say. */
  readonly why: string;
}

/** Nobody plans by the minute what may be off by an hour. */
const ROUNDED_MS = 5 * MINUTE_MS;

/** When the list will be done; `null` where nothing is left to say. */
export function forecastWords(forecast: Forecast, now: Instant, zone: string): ForecastWords | null {
  switch (forecast.kind) {
    case 'range':
      return { words: rangeWords(forecast, now, zone), why: paceWords(forecast) };
    case 'none':
      return { words: 'end not known', why: forecast.sentence };
    case 'done':
      return null;
  }
}

type Range = Extract<Forecast, { readonly kind: 'range' }>;

function rangeWords({ earliest, latest }: Range, now: Instant, zone: string): string {
  const from = formatMoment(Math.floor(earliest / ROUNDED_MS) * ROUNDED_MS, now, zone);
  const to = formatMoment(Math.ceil(latest / ROUNDED_MS) * ROUNDED_MS, now, zone);
  return from === to ? `done about ${to}` : `done between ${from} and ${to}`;
}

function paceWords({ left, slow, fast }: Range): string {
  const [least, most] = [formatPace(slow), formatPace(fast)];
  const pace = least === most ? least : `${least} to ${most}`;
  return `${countOf(left, 'contact')} left; lately ${pace} a minute were processed.`;
}

function formatPace(perMinute: number): string {
  return formatCount(perMinute, perMinute < 10 ? 1 : 0);
}
