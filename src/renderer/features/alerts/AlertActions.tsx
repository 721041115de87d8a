import { useState } from 'react';
import { statusOf, type Alert, type AlertStatus } from '../../../core/alerts/alert.ts';
import { useCommand, type Command } from '../../app/command.ts';
import { useAlertTime, useBoard, useShared } from '../../app/context.tsx';
import { useSelectCampaign } from '../../app/selection.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './AlertActions.module.css';
import { SnoozeMenu } from './SnoozeMenu.tsx';

/** Below this width the inbox covers the whole board, px. */
const COVERING = '(max-width: 900px)';

/** What the supervisor can do with one alert. */
export function AlertActions({ alert }: { alert: Alert }) {
  const command = useCommand();
  const status = statusOf(alert, useAlertTime());
  return (
    <div className={styles.actions}>
      {status !== 'resolved' && alert.acknowledged === null && (
        <Acknowledge alert={alert} command={command} />
      )}
      <div className={styles.line}>
        {status !== 'resolved' && <Snooze alert={alert} status={status} command={command} />}
        <OpenCampaign campaignId={alert.campaignId} />
        <FalseAlarm alert={alert} command={command} />
      </div>
      {command.failure !== null && (
        <p className={styles.failure} role="alert">
          {command.failure}
        </p>
      )}
    </div>
  );
}

function Acknowledge({ alert, command }: { alert: Alert; command: Command }) {
  const { api } = useShared();
  const [note, setNote] = useState('');
  return (
    <form
      className={styles.line}
      onSubmit={(event) => {
        event.preventDefault();
        void command.run(() => api.alerts.acknowledge({ ids: [alert.id], note: note.trim() }));
      }}
    >
      <input
        type="text"
        className={styles.note}
        aria-label="Note"
        placeholder="Note for the next shift (optional)"
        maxLength={500}
        value={note}
        onChange={(event) => {
          setNote(event.target.value);
        }}
      />
      <Button type="submit" tone="primary" disabled={command.busy}>
        Acknowledge
      </Button>
    </form>
  );
}

interface SnoozeProps {
  readonly alert: Alert;
  readonly status: AlertStatus;
  readonly command: Command;
}

function Snooze({ alert, status, command }: SnoozeProps) {
  const { api } = useShared();
  const ids = [alert.id];
  if (status === 'snoozed') {
    return (
      <Button
        disabled={command.busy}
        onClick={() => void command.run(() => api.alerts.snooze({ ids, length: null }))}
      >
        End the snooze
      </Button>
    );
  }
  return (
    <SnoozeMenu
      face="Snooze"
      label={`Snooze: ${alert.ruleName}`}
      disabled={command.busy}
      onSnooze={(length) => void command.run(() => api.alerts.snooze({ ids, length }))}
    />
  );
}

/** Shows the campaign on the board; where the inbox covers the board, it steps aside. */
function OpenCampaign({ campaignId }: { campaignId: string | null }) {
  const { inbox } = useShared();
  const select = useSelectCampaign();
  const known = useBoard((view) => view.campaigns.some(({ id }) => id === campaignId));
  if (campaignId === null || !known) return null;
  return (
    <Button
      onClick={() => {
        select(campaignId);
        if (window.matchMedia(COVERING).matches) inbox.close();
      }}
    >
      Open campaign
    </Button>
  );
}

function FalseAlarm({ alert, command }: { alert: Alert; command: Command }) {
  const { api } = useShared();
  const { id, falseAlarm } = alert;
  return (
    <span className={styles.end}>
      <Button
        tone="quiet"
        disabled={command.busy}
        onClick={() => void command.run(() => api.alerts.markFalseAlarm({ id, is: !falseAlarm }))}
      >
        {falseAlarm ? 'Not a false alarm' : 'Mark as false alarm'}
      </Button>
    </span>
  );
}
