import { useState } from 'react';
import type { Alert, AlertStatus } from '../../../core/alerts/alert.ts';
import type { Answer } from '../../../shared/ipc.ts';
import { useCommand } from '../../app/command.ts';
import { useShared } from '../../app/context.tsx';
import { countOf } from '../../format/numbers.ts';
import { Button } from '../../ui/Button.tsx';
import { ALERT_STATUS_WORDS } from '../../words/alerts.ts';
import { AlertList } from './AlertList.tsx';
import styles from './AlertsInbox.module.css';
import { NothingHere } from './NothingHere.tsx';
import { SnoozeMenu } from './SnoozeMenu.tsx';
import { listWords, type InboxFilter } from './view-model.ts';

interface CurrentAlertsProps {
  readonly status: AlertStatus;
  readonly alerts: readonly Alert[];
  readonly filter: InboxFilter;
  readonly expandedId: string | null;
  readonly onExpand: (id: string | null) => void;
}

/** Alerts that are not over. Open ones can be chosen and dealt with together. */
export function CurrentAlerts({ status, alerts, filter, expandedId, onExpand }: CurrentAlertsProps) {
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set());
  if (alerts.length === 0) return <NothingHere status={status} filter={filter} />;
  const chosen = alerts.filter(({ id }) => chosenIds.has(id));
  return (
    <>
      <div className={styles.bar}>
        {status === 'open' ? (
          <Together
            shown={alerts}
            chosen={chosen}
            onChooseAll={(all) => {
              setChosenIds(new Set(all ? alerts.map(({ id }) => id) : []));
            }}
          />
        ) : (
          <span>{listWords(status, alerts.length)}</span>
        )}
      </div>
      <div className={styles.scroll}>
        <AlertList
          label={`${ALERT_STATUS_WORDS[status]} alerts`}
          alerts={alerts}
          expandedId={expandedId}
          onExpand={onExpand}
          chosen={status === 'open' ? chosenIds : null}
          onChoose={(id, is) => {
            const others = [...chosenIds].filter((each) => each !== id);
            setChosenIds(new Set(is ? [...others, id] : others));
          }}
        />
      </div>
    </>
  );
}

interface TogetherProps {
  readonly shown: readonly Alert[];
  readonly chosen: readonly Alert[];
  readonly onChooseAll: (all: boolean) => void;
}

/** What is done to several at once: to the chosen ones, or else to all that are shown. */
function Together({ shown, chosen, onChooseAll }: TogetherProps) {
  const { api } = useShared();
  const command = useCommand();
  const some = chosen.length > 0;
  const ids = (some ? chosen : shown).map(({ id }) => id);
  const run = async (step: () => Promise<Answer<unknown>>): Promise<void> => {
    if (await command.run(step)) onChooseAll(false);
  };
  return (
    <>
      <label className={styles.all}>
        <input
          type="checkbox"
          aria-label="Select all shown"
          checked={chosen.length === shown.length}
          ref={(input) => {
            if (input !== null) input.indeterminate = some && chosen.length < shown.length;
          }}
          onChange={(event) => {
            onChooseAll(event.target.checked);
          }}
        />
        <span role="status">
          {some ? `${String(chosen.length)} selected` : `${countOf(shown.length, 'alert')}, worst first`}
        </span>
      </label>
      <span className={styles.end}>
        {command.failure !== null && <span role="alert">{command.failure}</span>}
        {some && (
          <SnoozeMenu
            face="Snooze"
            label="Snooze the selected alerts"
            disabled={command.busy}
            onSnooze={(length) => void run(() => api.alerts.snooze({ ids, length }))}
          />
        )}
        <Button
          disabled={command.busy}
          onClick={() => void run(() => api.alerts.acknowledge({ ids, note: '' }))}
        >
          {some ? 'Acknowledge selected' : 'Acknowledge all shown'}
        </Button>
      </span>
    </>
  );
}
