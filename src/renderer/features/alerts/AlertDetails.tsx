import type { ReactNode } from 'react';
import type { Alert } from '../../../core/alerts/alert.ts';
import { AdminLink } from '../../app/AdminLink.tsx';
import { useZone } from '../../app/context.tsx';
import { formatTime } from '../../format/times.ts';
import { AlertActions } from './AlertActions.tsx';
import styles from './AlertDetails.module.css';
import { FactTable } from './FactTable.tsx';
import { peopleWords } from './view-model.ts';

/** As many names as are read at a glance. */
const MOST_PEOPLE = 12;

/** Why an alert was raised, what to look at first, and what can be done with it here. */
export function AlertDetails({ alert }: { alert: Alert }) {
  const { facts, cause, check, admin, people } = alert.explanation;
  return (
    <div className={styles.details}>
      <FactTable facts={facts} />
      <dl className={styles.reasons}>
        <Reason name="Likely cause">
          {cause === null ? (
            <span className={styles.unknown}>Nothing that is known points to one yet.</span>
          ) : (
            <>
              <strong>{cause.title}.</strong> {cause.detail}
            </>
          )}
        </Reason>
        <Reason name="Check first">
          {check}
          <AdminLink target={admin} about={alert.ruleName} />
        </Reason>
        {people.length > 0 && (
          <Reason name="People">
            <span title={people.join(', ')}>{peopleWords(people, MOST_PEOPLE)}</span>
          </Reason>
        )}
        <Reason name="So far">
          <Course alert={alert} />
        </Reason>
      </dl>
      <AlertActions alert={alert} />
    </div>
  );
}

function Reason({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.reason}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What has happened with the alert, in order. */
function Course({ alert }: { alert: Alert }) {
  const zone = useZone();
  const time = (instant: number): string => formatTime(instant, zone);
  const { raisedAt, notified, acknowledged, snoozedUntil, resolved } = alert;
  const steps = [
    `Raised at ${time(raisedAt)}`,
    notified === null ? 'not notified' : `notified at ${time(notified.at)}${timesWords(notified.times)}`,
    acknowledged === null ? null : `acknowledged at ${time(acknowledged.at)}`,
    snoozedUntil === null || resolved !== null ? null : `snoozed until ${time(snoozedUntil)}`,
    resolved === null ? null : `over at ${time(resolved.at)}`,
  ];
  return <>{steps.filter((step) => step !== null).join(', ')}.</>;
}

function timesWords(times: number): string {
  return times > 1 ? ` (${String(times)} times in all)` : '';
}
