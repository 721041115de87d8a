import type { Finding } from '../board/view.ts';
import { severityRank } from '../metrics/levels.ts';
import type { MeasureId, StateId } from './measure.ts';
import type { Condition, LevelCondition } from './rule.ts';

type Causes = readonly string[];

/** Findings by their ids, likeliest first among equally bad ones. */
const TOO_LITTLE_DIALED: Causes = [
  ...['problems', 'standing', 'contacts', 'lines', 'pacing', 'stations', 'edge-group', 'skills'],
  ...['missing-skill', 'not-joined', 'licences', 'inbound', 'held'],
];
const TOO_FEW_AGENTS: Causes = [
  ...['licences', 'stations', 'edge-group', 'skills', 'not-joined', 'missing-skill', 'inbound', 'misaligned'],
];
const NONE: Causes = [];

const OF_MEASURE: Readonly<Record<MeasureId, Readonly<Record<LevelCondition['side'], Causes>>>> = {
  utilization: { below: TOO_LITTLE_DIALED, above: TOO_FEW_AGENTS },
  'contacts-per-minute': { below: TOO_LITTLE_DIALED, above: NONE },
  volume: { below: TOO_LITTLE_DIALED, above: NONE },
  'connect-rate': { below: NONE, above: NONE },
  'abandon-rate': { below: NONE, above: TOO_FEW_AGENTS },
  ready: { below: TOO_FEW_AGENTS, above: NONE },
  'contacts-left': { below: ['held'], above: NONE },
  'contacts-left-share': { below: ['held'], above: NONE },
  'lines-used': { below: TOO_LITTLE_DIALED, above: NONE },
  'calls-per-agent': { below: ['lines'], above: ['pacing'] },
  'on-queue': { below: TOO_FEW_AGENTS, above: NONE },
  idle: { below: TOO_FEW_AGENTS, above: TOO_LITTLE_DIALED },
  'not-responding': { below: NONE, above: ['stations'] },
  inactive: { below: NONE, above: ['licences'] },
  misaligned: { below: NONE, above: ['misaligned', 'not-joined'] },
  waiting: { below: NONE, above: TOO_FEW_AGENTS },
  'longest-wait': { below: NONE, above: TOO_FEW_AGENTS },
  'minutes-idle': { below: NONE, above: NONE },
  'minutes-interacting': { below: NONE, above: NONE },
  'minutes-not-responding': { below: NONE, above: NONE },
  'minutes-away': { below: NONE, above: NONE },
};

const OF_STATE: Readonly<Record<StateId, Causes>> = {
  running: NONE,
  invalid: ['problems', 'standing'],
  'forced-off': ['standing'],
  exhausted: ['contacts'],
  'outside-callable-time': ['held'],
  'data-stale': NONE,
  'rate-limited': NONE,
  'signed-out': NONE,
};

/** The finding that best explains why the condition holds; `null` = none does. */
export function causeOf(condition: Condition, findings: readonly Finding[]): Finding | null {
  const causes = causesOf(condition);
  const candidates = findings
    .filter(isTelling)
    .map((finding) => ({ finding, place: causes.findIndex((id) => isOf(finding, id)) }))
    .filter(({ place }) => place !== -1);
  const [best] = candidates.sort(
    (a, b) => severityRank(a.finding.severity) - severityRank(b.finding.severity) || a.place - b.place,
  );
  return best?.finding ?? null;
}

/** Held-back contacts are as they should be, and yet keep agents waiting. */
function isTelling({ id, severity }: Finding): boolean {
  return severity === 'critical' || severity === 'warning' || id === 'held';
}

/** Findings about several groups carry the group behind their id. */
function isOf(finding: Finding, id: string): boolean {
  return finding.id === id || finding.id.startsWith(`${id}-`);
}

/** What the first part of the condition points to. */
function causesOf(condition: Condition): Causes {
  switch (condition.kind) {
    case 'level':
      return OF_MEASURE[condition.measure][condition.side];
    case 'state':
      return condition.holds ? OF_STATE[condition.state] : NONE;
    case 'all':
    case 'any': {
      const [first] = condition.of;
      return first === undefined ? NONE : causesOf(first);
    }
  }
}
