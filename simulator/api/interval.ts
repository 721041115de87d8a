import { badRequest, invalidValue } from './errors.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** The analytics hold nothing for windows shorter than this: ingestion has not got that far. */
const SHORTEST_MS = MINUTE;
const LONGEST_MS = 31 * DAY;

/** One bucket, epoch milliseconds, end excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Reads `start/end`; both are instants with an offset. */
export function readInterval(interval: unknown): Span {
  const parts = typeof interval === 'string' ? interval.split('/') : [];
  const from = readInstant(parts[0]);
  const to = readInstant(parts[1]);
  if (parts.length !== 2 || from === null || to === null) {
    throw badRequest(
      `interval must be written start/end in ISO-8601, not ${JSON.stringify(interval)}.`,
      'interval',
    );
  }
  if (to <= from) throw badRequest('The interval must end after it starts.', 'interval');
  if (to - from > LONGEST_MS) throw badRequest('The interval may last 31 days at most.', 'interval');
  return { from, to };
}

/** Cuts an interval into buckets of the granularity; one bucket when there is none, none when too short. */
export function buckets(span: Span, granularity: unknown, floorMs: number): readonly Span[] {
  const period = granularity === undefined || granularity === null ? null : readPeriod(granularity);
  if (period !== null && period < floorMs) {
    throw badRequest(`The granularity must be at least ${String(floorMs / MINUTE)} minutes.`, 'granularity');
  }
  if (span.to - span.from < SHORTEST_MS) return [];
  if (period === null) return [span];
  const list: Span[] = [];
  for (let from = span.from; from < span.to; from += period)
    list.push({ from, to: Math.min(from + period, span.to) });
  return list;
}

/** Length of an ISO-8601 period of whole minutes, in milliseconds. */
export function readPeriod(period: unknown): number {
  const found =
    typeof period === 'string' ? /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(period) : null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = (found ?? [])
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const ms = weeks * 7 * DAY + days * DAY + hours * 60 * MINUTE + minutes * MINUTE;
  if (ms > 0) return ms;
  throw invalidValue(
    `granularity must be an ISO-8601 period of whole minutes such as PT15M, not ${JSON.stringify(period)}.`,
    'granularity',
  );
}

export function writeInterval({ from, to }: Span): string {
  return `${new Date(from).toISOString()}/${new Date(to).toISOString()}`;
}

function readInstant(text: string | undefined): number | null {
  if (
    text === undefined ||
    !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/.test(text)
  )
    return null;
  const time = Date.parse(/(Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(time) ? null : time;
}
