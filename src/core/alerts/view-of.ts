import type { Instant } from '../time/minute.ts';
import type { Alert } from './alert.ts';
import type { AlertState } from './state.ts';
import { byUrgency } from './urgency.ts';
import type { AlertsView } from './view.ts';

/** As many resolved alerts as a list shows without being asked for more. */
const RECENT = 50;

/** What windows show of the alerts. `history` may hold open alerts as well; they are passed over. */
export function alertsView(state: AlertState, history: readonly Alert[], now: Instant): AlertsView {
  const { snoozedUntil, judged } = state;
  return {
    open: Object.values(state.open).sort(byUrgency),
    recent: recentOf(history),
    snoozedUntil: snoozedUntil !== null && snoozedUntil > now ? snoozedUntil : null,
    judged,
  };
}

function recentOf(history: readonly Alert[]): readonly Alert[] {
  return history
    .filter(({ resolved }) => resolved !== null)
    .sort((a, b) => (b.resolved?.at ?? 0) - (a.resolved?.at ?? 0))
    .slice(0, RECENT);
}
