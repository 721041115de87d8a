import type { SourceView } from '../../core/board/view.ts';
import type { SourceName } from '../../core/floor/source.ts';
import type { MetricId } from '../../core/metrics/definitions.ts';

/** The sources that feed each panel. */
export const PANEL_SOURCES = {
  chart: ['activity', 'counts', 'past'],
  agents: ['activity', 'members', 'people'],
  findings: ['diagnosis', 'pace'],
  readiness: ['members', 'activity', 'skill-groups', 'licences'],
  work: ['load'],
} as const satisfies Readonly<Record<string, readonly SourceName[]>>;

/** The source whose age is the age of a figure. */
export const METRIC_SOURCE: Readonly<Record<MetricId, SourceName>> = {
  utilization: 'activity',
  ready: 'activity',
  'contacts-per-minute': 'counts',
  'contacts-today': 'totals',
  'connect-rate': 'totals',
  'abandon-rate': 'totals',
  completed: 'progress',
  'on-queue': 'activity',
  waiting: 'load',
};

/** Whether a source's last value is too old to be taken for the present. */
export function isAged(source: SourceView): boolean {
  return source.freshness === 'stale' || source.freshness === 'lost';
}

/** The sources of a panel that failed or are behind, most telling first. */
export function troubledSources(
  sources: readonly SourceView[],
  names: readonly SourceName[],
): readonly SourceView[] {
  return sources
    .filter((source) => names.includes(source.source) && (source.fault !== null || isBehind(source)))
    .sort((a, b) => Number(b.fault !== null) - Number(a.fault !== null));
}

/** The past does not age: once filled in it stays right. */
function isBehind(source: SourceView): boolean {
  return source.source !== 'past' && isAged(source);
}

/** When a source that is too old answered last (epoch ms); `null` while it is of the present. */
export function agedSince(sources: readonly SourceView[], name: SourceName): number | null {
  const source = sources.find((each) => each.source === name);
  return source !== undefined && isAged(source) ? source.lastAnswerAt : null;
}
