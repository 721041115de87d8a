import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import type { Alert } from '../../../core/alerts/alert.ts';
import { useZone } from '../../app/context.tsx';
import { formatTime } from '../../format/times.ts';
import { Chip } from '../../ui/Chip.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { AlertDetails } from './AlertDetails.tsx';
import styles from './AlertList.module.css';
import { AlertSince } from './AlertSince.tsx';

interface AlertItemProps {
  readonly alert: Alert;
  readonly expanded: boolean;
  readonly onToggle: () => void;
  /** `null` where alerts are not chosen. */
  readonly chosen: boolean | null;
  readonly onChoose: (chosen: boolean) => void;
}

/** One alert in a line or two; opened it explains itself. */
export function AlertItem({ alert, expanded, onToggle, chosen, onChoose }: AlertItemProps) {
  const id = useId();
  const { severity, ruleName, subject, explanation } = alert;
  return (
    <li className={styles.item} data-expanded={expanded} data-severity={severity}>
      <div className={styles.head}>
        {chosen !== null && (
          <label className={styles.choice}>
            <input
              type="checkbox"
              aria-label={`Select: ${ruleName}, ${subject.name}`}
              checked={chosen}
              onChange={(event) => {
                onChoose(event.target.checked);
              }}
            />
          </label>
        )}
        <button
          type="button"
          className={styles.opener}
          data-alert={alert.id}
          aria-expanded={expanded}
          aria-controls={id}
          onClick={onToggle}
        >
          <span className={styles.mark}>
            <SeverityMark severity={severity} />
          </span>
          <span className={styles.title}>{ruleName}</span>
          <AlertSince alert={alert} className={styles.since} />
          <span className={styles.subject}>{subject.name}</span>
          <ChevronDown className={styles.chevron} size={15} aria-hidden />
          <span className={styles.what}>{explanation.what}</span>
        </button>
      </div>
      <Remarks alert={alert} />
      <div id={id}>{expanded && <AlertDetails alert={alert} />}</div>
    </li>
  );
}

/** What the supervisor said about the alert. */
function Remarks({ alert }: { alert: Alert }) {
  const zone = useZone();
  const { acknowledged, snoozedUntil, resolved, falseAlarm } = alert;
  const note = acknowledged?.note ?? '';
  const snoozed = resolved === null && snoozedUntil !== null;
  if (note === '' && !snoozed && !falseAlarm) return null;
  return (
    <p className={styles.remarks}>
      {falseAlarm && <Chip>False alarm</Chip>}
      {snoozed && <Chip>Snoozed until {formatTime(snoozedUntil, zone)}</Chip>}
      {note !== '' && <span className={styles.note}>“{note}”</span>}
    </p>
  );
}
