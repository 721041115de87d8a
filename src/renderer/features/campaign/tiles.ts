import type { CampaignFacts, CampaignRow, Figure, Severity } from '../../../core/board/view.ts';
import { ABANDON_CRITICAL, ABANDON_MINIMUM_SAMPLE } from '../../../core/metrics/levels.ts';
import { DEFINITIONS, type MetricId } from '../../../core/metrics/definitions.ts';
import { countOf, formatCount, formatPercent } from '../../format/numbers.ts';

export interface TileView {
  readonly metric: MetricId;
  readonly name: string;
  readonly value: string;
  /** Set smaller behind the value, such as "/ 44" or "/min". */
  readonly suffix: string | null;
  readonly note: string;
  readonly severity: Severity;
  readonly figure: Figure;
}

const NOT_KNOWN = 'not known yet';
const LAST_MINUTE = 'in the last closed minute';

/** A note as it reads of a past minute. */
export function noteThen(note: string): string {
  const then: Readonly<Record<string, string>> = {
    [NOT_KNOWN]: 'not known of then',
    [LAST_MINUTE]: 'in that minute',
  };
  return then[note] ?? note;
}

const ORDER: readonly MetricId[] = [
  'utilization',
  'ready',
  'contacts-per-minute',
  'connect-rate',
  'abandon-rate',
  'completed',
];

/** The tiles of the opened campaign, always in the same order; a figure that was not sent has none. */
export function tilesOf(facts: Pick<CampaignFacts, 'figures' | 'row'>): readonly TileView[] {
  return ORDER.flatMap((metric) => {
    const figure = facts.figures.find((each) => each.metric === metric);
    return figure === undefined ? [] : [tileOf(figure, facts)];
  });
}

function tileOf(figure: Figure, { figures, row }: Pick<CampaignFacts, 'figures' | 'row'>): TileView {
  const today = figures.find((each) => each.metric === 'contacts-today')?.value ?? null;
  return {
    metric: figure.metric,
    name: nameOf(figure.metric, row),
    value: valueOf(figure),
    suffix: suffixOf(figure),
    note: figure.value === null ? whyNone(figure, row) : noteOf(figure, today),
    severity: figure.severity,
    figure,
  };
}

function nameOf(metric: MetricId, row: CampaignRow): string {
  return metric === 'contacts-per-minute' && row.mediaType !== 'voice'
    ? 'Messaged'
    : DEFINITIONS[metric].name;
}

/** "n/a" where the figure has no meaning, "–" where it is not known. */
function valueOf({ metric, value, why }: Figure): string {
  if (value === null) return why === 'not-known' ? '–' : 'n/a';
  if (DEFINITIONS[metric].unit !== 'per cent') return formatCount(value);
  return formatPercent(value, metric === 'utilization' ? 0 : 1);
}

function suffixOf({ metric, value, denominator }: Figure): string | null {
  if (value === null) return null;
  if (metric === 'contacts-per-minute') return '/min';
  return metric === 'ready' && denominator !== null ? `/ ${formatCount(denominator)}` : null;
}

function noteOf(figure: Figure, today: number | null): string {
  const { metric, value, numerator, denominator } = figure;
  const known = value !== null && numerator !== null && denominator !== null;
  switch (metric) {
    case 'utilization':
      return known ? `${agents(numerator)} interacting of ${agents(denominator)} on queue` : '';
    case 'ready':
      return known ? `${countOf(Math.max(0, denominator - value), 'agent')} not reachable` : '';
    case 'contacts-per-minute':
      return today === null ? LAST_MINUTE : `${formatCount(today)} today`;
    case 'connect-rate':
      return known ? `${formatCount(numerator)} of ${formatCount(denominator)} attempts` : '';
    case 'abandon-rate':
      return known
        ? `${formatCount(numerator)} of ${formatCount(denominator)} · limit\u00a0${formatPercent(ABANDON_CRITICAL)}`
        : '';
    case 'completed':
      return denominator === null ? 'contacts' : `of ${countOf(denominator, 'contact')}`;
    case 'contacts-today':
    case 'on-queue':
    case 'waiting':
      return '';
  }
}

/** Agents on average over a minute: whole numbers stay whole. */
function agents(value: number): string {
  return formatCount(value, Number.isInteger(value) ? 0 : 1);
}

function whyNone({ metric, why, denominator }: Figure, row: CampaignRow): string {
  switch (why) {
    case 'sample-too-small':
      return `${formatCount(denominator ?? 0)} of ${String(ABANDON_MINIMUM_SAMPLE)} live answers needed`;
    case 'not-applicable':
      return notApplicable(metric, row);
    case 'all-inactive':
      return 'Licence status: inactive';
    case 'no-denominator':
      return NOTHING_TO_DIVIDE[metric] ?? 'nothing to compare with yet';
    case 'not-known':
    case null:
      return NOT_KNOWN;
  }
}

function notApplicable(metric: MetricId, row: CampaignRow): string {
  if (metric !== 'utilization' && metric !== 'ready') return 'for voice campaigns only';
  switch (row.staffing) {
    case 'agentless':
    case 'messaging':
      return 'no agents by design';
    case 'no-queue':
      return 'no queue is set';
    case 'agents':
      return 'does not apply here';
  }
}

const NOTHING_TO_DIVIDE: Partial<Readonly<Record<MetricId, string>>> = {
  utilization: 'nobody on queue',
  ready: 'no agents assigned',
  'connect-rate': 'no attempts today',
  'abandon-rate': 'no live answers today',
  completed: 'the list is empty',
};
