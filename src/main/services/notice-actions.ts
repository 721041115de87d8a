import { acknowledge, snooze } from '../../core/alerts/commands.ts';
import { snoozeEnd } from '../../core/alerts/snooze-end.ts';
import type { AlertState } from '../../core/alerts/state.ts';
import type { Instant } from '../../core/time/minute.ts';
import type { Focus } from '../../shared/ipc.ts';
import type { AlertDesk } from './alert-desk.ts';
import type { NoticesParts, ShownNotice } from './notices.ts';

interface Means {
  readonly settle: (desk: AlertDesk, next: AlertState) => void;
  readonly now: () => Instant;
  readonly focus: (focus: Focus) => void;
}

const NOWHERE: Focus = { alertId: null, campaignId: null };

/** Does what the supervisor asked for on a notification itself. */
export function onNoticeAction({ settle, now, focus }: Means): NoticesParts['onAction'] {
  return (action, shown) => {
    // Of a notice from before the last start only the window can tell what it was about.
    if (action === 'open' || shown === null) {
      focus(shown === null ? NOWHERE : focusOf(shown));
      return;
    }
    const { desk, notice } = shown;
    const ids = notice.alertIds;
    if (action === 'acknowledge') settle(desk, acknowledge(desk.state(), { ids, note: '', now: now() }));
    else settle(desk, snooze(desk.state(), { ids, until: snoozeEnd('15m', now(), null) }));
  };
}

/** One alert is shown itself; of several, the list. */
function focusOf({ notice: { alertIds, campaignId } }: ShownNotice): Focus {
  return { alertId: alertIds.length === 1 ? (alertIds[0] ?? null) : null, campaignId };
}
