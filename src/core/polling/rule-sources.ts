import { levelsOf, statesOf } from '../alerts/conditions.ts';
import type { MeasureId, StateId } from '../alerts/measure.ts';
import type { Rule } from '../alerts/rule.ts';
import type { SourceName } from '../floor/source.ts';

/** Which of the sources that may be asked more seldom a measure is made of. */
const MEASURE_SOURCES: Readonly<Record<MeasureId, readonly SourceName[]>> = {
  utilization: ['activity'],
  'contacts-per-minute': ['counts', 'progress'],
  volume: ['counts', 'progress'],
  'connect-rate': ['counts'],
  'abandon-rate': ['totals'],
  ready: ['activity'],
  'contacts-left': ['progress'],
  'contacts-left-share': ['progress'],
  'lines-used': ['pace'],
  'calls-per-agent': ['pace'],
  'on-queue': ['activity', 'load'],
  idle: ['activity'],
  'not-responding': ['activity'],
  inactive: ['activity', 'licences'],
  misaligned: ['activity'],
  waiting: ['load'],
  'longest-wait': ['load'],
  'minutes-idle': ['activity'],
  'minutes-interacting': ['activity'],
  'minutes-not-responding': ['activity'],
  'minutes-away': ['activity'],
};

const STATE_SOURCES: Readonly<Record<StateId, readonly SourceName[]>> = {
  running: ['pace'],
  invalid: ['pace'],
  'forced-off': ['pace'],
  exhausted: ['progress', 'pace'],
  'outside-callable-time': ['pace'],
  'data-stale': ['activity', 'pace'],
  'rate-limited': [],
  'signed-out': [],
};

/** What must be read as ever for these rules to be judged, also where no window is open. */
export function sourcesRead(rules: readonly Rule[]): ReadonlySet<SourceName> {
  const enabled = rules.filter((rule) => rule.enabled).map(({ condition }) => condition);
  const measured = enabled.flatMap(levelsOf).flatMap(({ measure }) => MEASURE_SOURCES[measure]);
  return new Set([...measured, ...enabled.flatMap(statesOf).flatMap((state) => STATE_SOURCES[state])]);
}
