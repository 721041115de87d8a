import { severityRank, utilizationSeverity } from '../metrics/levels.ts';
import { occupancy, percent } from '../metrics/ratio.ts';
import { figuresWithin } from '../merge/series-read.ts';
import type { MinuteFigures, Series } from '../merge/series.ts';
import type { Instant, Minute } from '../time/minute.ts';
import type { WorstMinute } from './plan.ts';

export interface WorstInput {
  /** By campaign id. */
  readonly series: ReadonlyMap<string, Series>;
  /** Names by campaign id. */
  readonly campaigns: ReadonlyMap<string, string>;
  /** Minutes that start within `[from, to)` count. */
  readonly from: Instant;
  readonly to: Instant;
  /** How many campaigns at most. */
  readonly most: number;
}

/** With fewer agents a minute's utilization is chance: of one agent it is all or nothing. */
const ENOUGH_AGENTS = 3;

/** The lowest and the highest utilization of each campaign in one line, worst campaign first. */
export function worstMinutes({ series, campaigns, from, to, most }: WorstInput): readonly WorstMinute[] {
  return [...series]
    .flatMap(([campaignId, minutes]) => {
      const extremes = extremesOf(peopleMinutes(whileDialing(figuresWithin(minutes, { from, to }))));
      return extremes === null ? [] : [{ campaignId, extremes }];
    })
    .sort((a, b) => byBadness(a.extremes, b.extremes))
    .slice(0, most)
    .map(({ campaignId, extremes }) => {
      const campaign = campaigns.get(campaignId) ?? campaignId;
      return { campaignId, campaign, minute: worseOf(extremes).minute, what: wordsOf(extremes) };
    });
}

interface Point {
  readonly minute: Minute;
  /** Per cent. */
  readonly utilization: number;
  readonly agents: number;
}

interface Extremes {
  readonly lowest: Point;
  readonly highest: Point;
}

/**
 * From the first to the last minute with contacts: agents who wait for a campaign that does not run are no
 * bad minute of it. Where the dialer's side is not known at all, every minute.
 */
function whileDialing(minutes: readonly MinuteFigures[]): readonly MinuteFigures[] {
  if (minutes.every(({ contacts }) => contacts === null)) return minutes;
  const dials = ({ contacts }: MinuteFigures): boolean => contacts !== null && contacts.dialed > 0;
  return minutes.slice(Math.max(0, minutes.findIndex(dials)), minutes.findLastIndex(dials) + 1);
}

function peopleMinutes(minutes: readonly MinuteFigures[]): readonly Point[] {
  return minutes.flatMap(({ minute, people }) => {
    if (people === null || people.agents < ENOUGH_AGENTS) return [];
    const utilization = percent(occupancy(people.time));
    return utilization === null ? [] : [{ minute, utilization, agents: people.agents }];
  });
}

/** Of equal minutes the first. */
function extremesOf(points: readonly Point[]): Extremes | null {
  const [first] = points;
  if (first === undefined) return null;
  return {
    lowest: points.reduce((low, point) => (point.utilization < low.utilization ? point : low), first),
    highest: points.reduce((high, point) => (point.utilization > high.utilization ? point : high), first),
  };
}

/** Idle agents are worse than tired ones, but for a campaign that never lacked contacts. */
function worseOf({ lowest, highest }: Extremes): Point {
  const isHigh = rankOf(highest) < rankOf(lowest);
  return isHigh ? highest : lowest;
}

function rankOf({ utilization }: Point): number {
  return severityRank(utilizationSeverity(utilization, true));
}

function byBadness(a: Extremes, b: Extremes): number {
  const [worseA, worseB] = [worseOf(a), worseOf(b)];
  return rankOf(worseA) - rankOf(worseB) || slack(worseA) - slack(worseB);
}

/** Per cent that it lies away from the worst of its kind: from idling, or from no pause at all. */
function slack({ utilization }: Point): number {
  return utilizationSeverity(utilization, true) === 'warning' ? 100 - utilization : utilization;
}

function wordsOf(extremes: Extremes): string {
  const { lowest, highest } = extremes;
  const worse = worseOf(extremes);
  const words = `utilization ${perCent(worse)} with ${worse.agents} agents`;
  if (lowest === highest) return words;
  return worse === lowest
    ? `${words}, the lowest; highest ${perCent(highest)}`
    : `${words}, the highest; lowest ${perCent(lowest)}`;
}

function perCent({ utilization }: Point): string {
  return `${Math.round(utilization)} %`;
}
