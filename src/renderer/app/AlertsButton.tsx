import { Bell, BellOff } from 'lucide-react';
import { INBOX_ID } from '../features/alerts/inbox-id.ts';
import { useSnoozedUntil } from '../features/alerts/SnoozeAll.tsx';
import { bellWords, countOpen } from '../features/alerts/view-model.ts';
import { formatCount } from '../format/numbers.ts';
import { SeverityMark } from '../ui/SeverityMark.tsx';
import styles from './AlertsButton.module.css';
import { useAlerts, useAlertTime, useCell, useShared } from './context.tsx';

/** How many alerts are open and how bad the worst is; opens and closes the inbox. */
export function AlertsButton() {
  const { inbox, inboxPlace } = useShared();
  const [place] = useCell(inboxPlace);
  const open = countOpen(useAlerts().open, useAlertTime());
  const snoozed = useSnoozedUntil() !== null;
  const Icon = snoozed ? BellOff : Bell;
  return (
    <button
      type="button"
      className={styles.bell}
      data-worst={open?.worst ?? 'none'}
      data-open={place !== null}
      aria-label={bellWords(open, snoozed)}
      aria-haspopup="dialog"
      aria-expanded={place !== null}
      aria-controls={INBOX_ID}
      aria-keyshortcuts="a"
      title="Alerts (a)"
      onClick={() => {
        if (place === null) inbox.open(null);
        else inbox.close();
      }}
    >
      <Icon size={16} aria-hidden />
      {open !== null && (
        <>
          <SeverityMark severity={open.worst} silent />
          <strong>{formatCount(open.count)}</strong>
        </>
      )}
    </button>
  );
}
