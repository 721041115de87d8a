import { useRef } from 'react';
import type { Alert } from '../../../core/alerts/alert.ts';
import { useCommand } from '../../app/command.ts';
import { useAlerts, useAlertTime, useShared } from '../../app/context.tsx';
import { useKeptFocus } from '../../app/kept-focus.ts';
import { Button } from '../../ui/Button.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { AlertSince } from './AlertSince.tsx';
import styles from './AlertStrip.module.css';
import { BELL } from './inbox-id.ts';
import { SnoozeMenu } from './SnoozeMenu.tsx';
import { Unjudged } from './Unjudged.tsx';
import { withStatus } from './view-model.ts';

/** So many alerts are shown above the figures; more would push them out of sight. */
const MOST = 2;

/** The open alerts of one campaign: what is wrong, since when, why, and what to do. */
export function AlertStrip({ campaignId }: { campaignId: string }) {
  const { open } = useAlerts();
  const at = useAlertTime();
  const alerts = withStatus(open, 'open', at).filter((alert) => alert.campaignId === campaignId);
  const ref = useRef<HTMLDivElement>(null);
  const focus = useKeptFocus({ ref, targets: 'li button', fallback: BELL, items: open });
  return (
    <div ref={ref} className={styles.place} {...focus}>
      <Unjudged className={styles.unjudged} />
      {alerts.length > 0 && (
        <section className={styles.strip} aria-label="Alerts of this campaign">
          <ul className={styles.alerts}>
            {alerts.slice(0, MOST).map((alert) => (
              <StripAlert key={alert.id} alert={alert} />
            ))}
          </ul>
          <Rest alerts={alerts.slice(MOST)} />
        </section>
      )}
    </div>
  );
}

function StripAlert({ alert }: { alert: Alert }) {
  const { severity, ruleName, subject, explanation } = alert;
  const { what, cause } = explanation;
  return (
    <li className={styles.alert} data-severity={severity}>
      <span className={styles.mark}>
        <SeverityMark severity={severity} />
      </span>
      <div className={styles.words}>
        <p className={styles.line}>
          <strong className={styles.title}>{ruleName}</strong>
          {subject.kind !== 'campaign' && <span>{subject.name}</span>}
          <AlertSince alert={alert} className={styles.since} />
        </p>
        <p className={styles.text}>
          {what} {cause !== null && `Likely cause: ${cause.title}.`}
        </p>
      </div>
      <StripActions alert={alert} />
    </li>
  );
}

function StripActions({ alert }: { alert: Alert }) {
  const { api, inbox } = useShared();
  const command = useCommand();
  const { id, ruleName } = alert;
  return (
    <div className={styles.actions}>
      {command.failure !== null && <span role="alert">{command.failure}</span>}
      <Button
        aria-label={`Acknowledge: ${ruleName}`}
        disabled={command.busy}
        onClick={() => void command.run(() => api.alerts.acknowledge({ ids: [id], note: '' }))}
      >
        Acknowledge
      </Button>
      <SnoozeMenu
        face="Snooze"
        label={`Snooze: ${ruleName}`}
        disabled={command.busy}
        onSnooze={(length) => void command.run(() => api.alerts.snooze({ ids: [id], length }))}
      />
      <Button
        aria-label={`Details: ${ruleName}`}
        onClick={() => {
          inbox.open(id);
        }}
      >
        Details
      </Button>
    </div>
  );
}

function Rest({ alerts }: { alerts: readonly Alert[] }) {
  const { inbox } = useShared();
  const first = alerts[0];
  if (first === undefined) return null;
  return (
    <p className={styles.rest}>
      <Button
        tone="quiet"
        onClick={() => {
          inbox.open(first.id);
        }}
      >
        {alerts.length === 1 ? '1 more alert' : `${String(alerts.length)} more alerts`} of this campaign
      </Button>
    </p>
  );
}
