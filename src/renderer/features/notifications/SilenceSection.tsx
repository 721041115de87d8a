import { useCommand } from '../../app/command.ts';
import { useAlerts, useNowValue, useShared, useShift, useZone } from '../../app/context.tsx';
import { formatTime } from '../../format/times.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './NotificationsPane.module.css';
import { SNOOZE_WORDS, snoozeChoices } from './view-model.ts';

/** Tells nothing at all for a while. */
export function SilenceSection() {
  const { api } = useShared();
  const { snoozedUntil } = useAlerts();
  const shift = useShift();
  const zone = useZone();
  const silent = useNowValue((now) => snoozedUntil !== null && snoozedUntil > now);
  const silencing = useCommand();
  const shiftEnd = shift?.on === true ? shift.until : null;
  return (
    <section className={styles.section} aria-labelledby="silence">
      <h3 id="silence" className={styles.title}>
        Silence for a while
      </h3>
      {silent && snoozedUntil !== null ? (
        <div className={styles.line} role="status">
          <p>Nothing is told until {formatTime(snoozedUntil, zone)}.</p>
          <Button
            disabled={silencing.busy}
            onClick={() => void silencing.run(() => api.alerts.snoozeAll({ length: null }))}
          >
            Tell again
          </Button>
        </div>
      ) : (
        <div className={styles.line}>
          {snoozeChoices(shiftEnd).map((length) => (
            <Button
              key={length}
              disabled={silencing.busy}
              onClick={() => void silencing.run(() => api.alerts.snoozeAll({ length }))}
            >
              {SNOOZE_WORDS[length]}
            </Button>
          ))}
        </div>
      )}
      {silencing.failure !== null && (
        <p className={styles.failure} role="alert">
          {silencing.failure}
        </p>
      )}
    </section>
  );
}
