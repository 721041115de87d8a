import { useReplayed, useZone } from '../../app/context.tsx';
import { countOf } from '../../format/numbers.ts';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import styles from '../alerts/AlertStrip.module.css';
import { keptSinceWords } from './view-model.ts';

/** So many are shown above the figures, as of the live ones. */
const MOST = 2;

/** The alerts of a campaign that were open in the replayed minute. There is nothing left to do about them. */
export function ReplayedAlerts({ campaignId }: { campaignId: string }) {
  const replayed = useReplayed();
  const zone = useZone();
  const alerts = replayed?.alerts.filter((alert) => alert.campaignId === campaignId) ?? [];
  const minute = replayed?.minute ?? null;
  if (alerts.length === 0 || minute === null) return null;
  const rest = alerts.length - MOST;
  return (
    <section className={styles.strip} aria-label="Alerts of this campaign then">
      <ul className={styles.alerts}>
        {alerts.slice(0, MOST).map((alert) => (
          <li key={alert.id} className={styles.alert} data-severity={alert.severity}>
            <span className={styles.mark}>
              <SeverityMark severity={alert.severity} />
            </span>
            <div className={styles.words}>
              <p className={styles.line}>
                <strong className={styles.title}>{alert.ruleName}</strong>
                {alert.subject.kind !== 'campaign' && <span>{alert.subject.name}</span>}
                <span className={styles.since}>{keptSinceWords(alert, minute, zone)}</span>
              </p>
              <p className={styles.text}>{alert.what}</p>
            </div>
          </li>
        ))}
      </ul>
      {rest > 0 && <p className={styles.rest}>{countOf(rest, 'more alert')} of this campaign then</p>}
    </section>
  );
}
