import { type Campaign, isRunning, staffingOf } from '../floor/campaign.ts';
import type { CampaignCounts } from '../floor/dialer.ts';
import type { Floor } from '../merge/floor.ts';
import { averageAgents } from '../merge/people-minute.ts';
import type { MetricId } from '../metrics/definitions.ts';
import { abandonSeverity, ABANDON_MINIMUM_SAMPLE, utilizationSeverity } from '../metrics/levels.ts';
import { occupancy, percent, type Ratio } from '../metrics/ratio.ts';
import { MINUTE_MS, type Minute, type Span } from '../time/minute.ts';
import { type NewestMinute, newestMinute } from './campaign-rows.ts';
import type { PeopleNow } from './people-now.ts';
import type { Figure } from './view.ts';

export interface FiguresInput {
  readonly floor: Floor;
  readonly campaign: Campaign;
  readonly closed: Minute;
  readonly now: PeopleNow | null;
}

/** The tiles of the opened campaign, in the order in which they are drawn. */
export function figuresOf(input: FiguresInput): readonly Figure[] {
  const newest = newestMinute(input.floor.series.get(input.campaign.id) ?? [], input.closed);
  return [
    utilization(input, newest),
    ready(input),
    contactsPerMinute(newest),
    contactsToday(input),
    connectRate(input),
    abandonRate(input),
    completed(input),
  ];
}

function utilization({ campaign, now }: FiguresInput, { people }: NewestMinute): Figure {
  if (staffingOf(campaign).kind !== 'agents') return without('utilization', 'not-applicable');
  if (now?.readyWhy === 'all-inactive') return without('utilization', 'all-inactive');
  if (people === null) return without('utilization', 'not-known');
  const span = { from: people.minute, to: people.minute + MINUTE_MS };
  const average = occupancy(averageAgents(people));
  const rate = percent(average);
  return {
    ...shareFigure('utilization', average, span),
    severity: utilizationSeverity(rate, isRunning(campaign.status)),
  };
}

function ready({ campaign, now }: FiguresInput): Figure {
  if (staffingOf(campaign).kind !== 'agents') return without('ready', 'not-applicable');
  if (now === null) return without('ready', 'not-known');
  if (now.ready === null) return without('ready', now.readyWhy ?? 'not-known');
  const none = now.ready === 0 && isRunning(campaign.status);
  return {
    ...plain('ready', now.ready, null),
    numerator: now.ready,
    denominator: now.assigned,
    severity: none ? 'critical' : 'ok',
  };
}

function contactsPerMinute({ contacts }: NewestMinute): Figure {
  if (contacts === null) return without('contacts-per-minute', 'not-known');
  const span = { from: contacts.minute, to: contacts.minute + MINUTE_MS };
  return plain('contacts-per-minute', contacts.dialed, span);
}

/** The day's counts; a campaign that the answer leaves out did nothing, which is 0 and known. */
function today({ floor, campaign }: FiguresInput): CampaignCounts | null {
  if (floor.totals === null || campaign.mediaType !== 'voice') return null;
  const any = floor.totals.values().next().value;
  const span = { from: any?.from ?? 0, to: any?.to ?? 0 };
  const nothing = { dialed: 0, connected: 0, abandoned: 0, handled: 0 };
  return floor.totals.get(campaign.id) ?? { campaignId: campaign.id, media: 'voice', ...span, ...nothing };
}

function contactsToday(input: FiguresInput): Figure {
  const counts = today(input);
  return counts === null ? untold('contacts-today', input) : plain('contacts-today', counts.dialed, counts);
}

function connectRate(input: FiguresInput): Figure {
  const counts = today(input);
  if (counts === null) return untold('connect-rate', input);
  return shareFigure('connect-rate', { numerator: counts.connected, denominator: counts.dialed }, counts);
}

function abandonRate(input: FiguresInput): Figure {
  const counts = today(input);
  if (counts === null) return untold('abandon-rate', input);
  const ratio = { numerator: counts.abandoned, denominator: counts.connected };
  const figure = shareFigure('abandon-rate', ratio, counts);
  if (counts.connected < ABANDON_MINIMUM_SAMPLE) return { ...figure, value: null, why: 'sample-too-small' };
  return { ...figure, severity: abandonSeverity(figure.value) };
}

function untold(metric: MetricId, { campaign }: FiguresInput): Figure {
  return without(metric, campaign.mediaType === 'voice' ? 'not-known' : 'not-applicable');
}

function completed({ floor, campaign }: FiguresInput): Figure {
  const progress = floor.progress.get(campaign.id);
  if (progress === undefined) return without('completed', 'not-known');
  return {
    ...plain('completed', progress.processed, null),
    numerator: progress.processed,
    denominator: progress.total,
  };
}

function shareFigure(metric: MetricId, ratio: Ratio, span: Span): Figure {
  const value = percent(ratio);
  return {
    ...plain(metric, value, span),
    numerator: ratio.numerator,
    denominator: ratio.denominator,
    why: value === null ? 'no-denominator' : null,
  };
}

function plain(metric: MetricId, value: number | null, span: Span | null): Figure {
  return {
    metric,
    value,
    numerator: null,
    denominator: null,
    from: span?.from ?? null,
    to: span?.to ?? null,
    why: value === null ? 'not-known' : null,
    severity: 'ok',
  };
}

function without(metric: MetricId, why: NonNullable<Figure['why']>): Figure {
  const severity = why === 'not-known' || why === 'all-inactive' ? 'unknown' : 'none';
  return { ...plain(metric, null, null), why, severity };
}
