import { BellOff } from 'lucide-react';
import { useCommand } from '../../app/command.ts';
import { useAlerts, useNowValue, useShared, useZone } from '../../app/context.tsx';
import { formatTime } from '../../format/times.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './AlertsInbox.module.css';
import { SnoozeMenu } from './SnoozeMenu.tsx';

/** Until when nothing at all is told (epoch ms); `null` while alerts are told. */
export function useSnoozedUntil(): number | null {
  const { snoozedUntil } = useAlerts();
  const over = useNowValue((now) => snoozedUntil === null || snoozedUntil <= now);
  return over ? null : snoozedUntil;
}

/** Silence for all alerts at once. */
export function SnoozeAll() {
  const { api } = useShared();
  const command = useCommand();
  if (useSnoozedUntil() !== null) return null;
  return (
    <>
      {command.failure !== null && <span role="alert">{command.failure}</span>}
      <SnoozeMenu
        face="Snooze all"
        label="Snooze all alerts"
        disabled={command.busy}
        onSnooze={(length) => void command.run(() => api.alerts.snoozeAll({ length }))}
      />
    </>
  );
}

/** That nothing is told now, until when, and the way out of it. */
export function SnoozedAll() {
  const { api } = useShared();
  const until = useSnoozedUntil();
  const zone = useZone();
  const command = useCommand();
  if (until === null) return null;
  return (
    <div className={styles.snoozed} role="status">
      <BellOff size={15} aria-hidden />
      <span>
        <strong>All alerts are snoozed.</strong> Ends at {formatTime(until, zone)}
      </span>
      <span className={styles.end}>
        {command.failure !== null && <span role="alert">{command.failure} </span>}
        <Button
          tone="quiet"
          disabled={command.busy}
          onClick={() => void command.run(() => api.alerts.snoozeAll({ length: null }))}
        >
          End now
        </Button>
      </span>
    </div>
  );
}
