import { failed, type Outcome, succeeded } from '../../core/faults/fault.ts';
import { gatherMinutes } from '../../core/merge/close-minute.ts';
import type { Floor } from '../../core/merge/floor.ts';
import { gatherTotals } from '../../core/merge/gather-dialer.ts';
import { newestMissing } from '../../core/merge/missing.ts';
import { contactMinutes } from '../../core/merge/past.ts';
import type { Origin } from '../../core/merge/series.ts';
import { lastClosedMinute, MINUTE_MS, type Span } from '../../core/time/minute.ts';
import type { ContactCentre } from '../ports/contact-centre.ts';
import { startOfDay } from './day.ts';
import { type Gather, type Source, voice } from './sources.ts';

/** Closed minutes whose counts may still be fetched by the live round; older ones belong to the past. */
export const LIVE_REACH_MS = 5 * MINUTE_MS;

const NO_MINUTES: ReadonlySet<number> = new Set();

/** What each campaign did in the minutes that closed since the last round. */
export const COUNTS: Source = {
  name: 'counts',
  periodMs: MINUTE_MS,
  cost: () => 1,
  ask({ centre, floor, now }) {
    const span = missingCounts(floor, lastClosedMinute(now));
    if (span === null) return null;
    return askCounts(centre, span);
  },
};

/** Not every organisation grants steps of a minute; a single minute needs none and is always granted. */
async function askCounts(centre: ContactCentre, span: Span): Promise<Outcome<Gather>> {
  const single = span.to - span.from === MINUTE_MS;
  const outcome = await centre.counts({ ...span, stepMs: single ? null : MINUTE_MS });
  if (outcome.ok) return succeeded(putCounts(outcome.value, span, 'observed'));
  if (single || outcome.fault.kind !== 'request-refused') return failed(outcome.fault);
  return askCounts(centre, { from: span.to - MINUTE_MS, to: span.to });
}

type Counts = Parameters<typeof contactMinutes>[0]['counts'];

/** Puts the counts of a span into the minutes of all voice campaigns. */
export function putCounts(counts: Counts, span: Span, origin: Origin): Gather {
  return (floor, readAt) => {
    const campaignIds = voice(floor).map(({ id }) => id);
    return gatherMinutes(floor, contactMinutes({ campaignIds, counts, span, origin, readAt }));
  };
}

/** All campaigns are asked at once, so any one of them tells which minutes are missing. */
function missingCounts(floor: Floor, closed: number): Span | null {
  const [campaign] = voice(floor);
  if (campaign === undefined) return null;
  return newestMissing({
    series: floor.series.get(campaign.id) ?? [],
    side: 'contacts',
    first: closed - LIVE_REACH_MS + MINUTE_MS,
    last: closed,
    asked: NO_MINUTES,
    longestMs: LIVE_REACH_MS,
  });
}

/** What each campaign did since midnight in the organisation's zone. */
export const TOTALS: Source = {
  name: 'totals',
  periodMs: MINUTE_MS,
  cost: () => 1,
  ask({ centre, floor, now }) {
    if (voice(floor).length === 0) return null;
    const to = lastClosedMinute(now) + MINUTE_MS;
    const from = startOfDay(to - 1, floor.organization?.zone ?? null);
    return centre.counts({ from, to, stepMs: null }).then(takeTotals);
  },
};

function takeTotals(outcome: Outcome<Counts>): Outcome<Gather> {
  if (!outcome.ok) return outcome;
  return succeeded((floor) => gatherTotals(floor, outcome.value));
}
