import { failed, fault, succeeded } from '../../../core/faults/fault.ts';
import type { Outcome } from '../../../core/faults/fault.ts';
import type { CampaignCounts } from '../../../core/floor/dialer.ts';
import type { Instant, Span } from '../../../core/time/minute.ts';
import type { Window } from '../../ports/contact-centre.ts';
import { windowMistake } from '../platform/periods.ts';
import type { ListedCampaign } from './decode.ts';
import { growthOf, knownUntil } from './history.ts';
import type { LiveCounts } from './live-counts.ts';

/** A window that ended longer ago than this cannot be completed by reading now. */
const REACHES_BACK_MS = 150_000;

/**
 * What every campaign did within the window. The guide only has counters that run since nobody says when,
 * so that a window is answered from what was read of them: one that was not watched from start to end is
 * refused, because a campaign that is left out would count as idle.
 */
export async function readCounts(
  live: LiveCounts,
  campaigns: readonly ListedCampaign[],
  { window, now }: { readonly window: Window; readonly now: Instant },
): Promise<Outcome<readonly CampaignCounts[]>> {
  const mistake = windowMistake(window);
  if (mistake !== null) return mistake;
  const behind = campaigns.filter(({ id }) => knownUntil(live.historyOf(id)) < window.to);
  if (behind.length > 0 && now - window.to < REACHES_BACK_MS) {
    const ids = behind.map(({ id }) => id);
    const read = await live.read(ids, 0);
    if (!read.ok) return read;
  }
  const counts: CampaignCounts[] = [];
  for (const campaign of campaigns) {
    const told = countsOf(live, campaign, window);
    if (told === null) return failed(notWatched(window));
    counts.push(...told);
  }
  return succeeded(counts);
}

function countsOf(
  live: LiveCounts,
  { id, mediaType }: ListedCampaign,
  window: Window,
): readonly CampaignCounts[] | null {
  const history = live.historyOf(id);
  const counts: CampaignCounts[] = [];
  for (const span of stepsOf(window)) {
    const growth = growthOf(history, span);
    if (growth === null) return null;
    const { dialed, completed, abandoned } = growth;
    // Somebody answered whose call an agent completed, and whose call was abandoned; the guide names no other.
    const connected = completed + abandoned;
    if (dialed + connected === 0) continue;
    counts.push({
      campaignId: id,
      media: mediaType,
      ...span,
      dialed,
      connected,
      abandoned,
      handled: completed,
    });
  }
  return counts;
}

function stepsOf({ from, to, stepMs }: Window): readonly Span[] {
  if (stepMs === null) return [{ from, to }];
  return Array.from({ length: Math.ceil((to - from) / stepMs) }, (_, index) => ({
    from: from + index * stepMs,
    to: Math.min(from + (index + 1) * stepMs, to),
  }));
}

function notWatched({ from }: Window) {
  const since = new Date(from).toISOString();
  return fault(
    'request-refused',
    `The guide’s counters do not tell since when they run, and they were not watched since ${since}.`,
  );
}
