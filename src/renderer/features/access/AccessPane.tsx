import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { remedyFor } from '../../../core/faults/remedies.ts';
import type { PreflightView } from '../../../core/preflight/preflight.ts';
import { useCommand } from '../../app/command.ts';
import { usePreflight, useShared } from '../../app/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { CopyText } from '../../ui/CopyText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FaultFacts } from '../../ui/FaultFacts.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import styles from './AccessPane.module.css';
import { NeedTable } from './NeedTable.tsx';
import { arrangeNeeds, summaryWords } from './view-model.ts';

/** What this sign-in may do on the platform, what the board needs, and what to ask for. */
export function AccessPane() {
  const preflight = usePreflight();
  if (preflight === null) return <EmptyState title="Reading what this sign-in may do" />;
  return <Access preflight={preflight} />;
}

function Access({ preflight }: { preflight: PreflightView }) {
  const [onlyMissing, setOnlyMissing] = useState(false);
  const { severity, word } = summaryWords(preflight);
  const rows = arrangeNeeds(preflight.rows, { onlyMissing });
  return (
    <div className={styles.pane}>
      <div className={styles.summary}>
        <p className={styles.verdict} role="status">
          <SeverityMark severity={severity} silent />
          {word}
        </p>
        <label className={styles.filter}>
          <input
            type="checkbox"
            checked={onlyMissing}
            onChange={(event) => {
              setOnlyMissing(event.target.checked);
            }}
          />
          Only missing
        </label>
        <CheckAgain />
      </div>
      <Unread preflight={preflight} />
      {rows.length === 0 ? (
        <EmptyState title={onlyMissing ? 'Nothing is missing' : 'Nothing was checked yet'}>
          {onlyMissing ? 'Every need of the board is granted or was not tried yet.' : 'Sign in first.'}
        </EmptyState>
      ) : (
        <NeedTable rows={rows} />
      )}
      {preflight.request !== '' && (
        <section className={styles.request} aria-labelledby="access-request">
          <h3 id="access-request" className={styles.title}>
            For an administrator
          </h3>
          <p className={styles.quiet}>Send this to whoever manages the roles and clients.</p>
          <CopyText what="the text for an administrator" text={preflight.request} lines />
        </section>
      )}
    </div>
  );
}

function CheckAgain() {
  const { api, preflight } = useShared();
  const checking = useCommand();
  const check = (): Promise<boolean> =>
    checking.run(async () => {
      const answer = await api.preflight.check();
      if (answer.ok) preflight.take(answer.value);
      return answer;
    });
  return (
    <>
      {checking.failure !== null && (
        <span className={styles.failure} role="alert">
          {checking.failure}
        </span>
      )}
      <Button disabled={checking.busy} onClick={() => void check()}>
        <RefreshCw size={14} aria-hidden />
        {checking.busy ? 'Checking…' : 'Check again'}
      </Button>
    </>
  );
}

/** Without the grants the table rests on what was refused, and says so. */
function Unread({ preflight: { fault } }: { preflight: PreflightView }) {
  if (fault === null) return null;
  const { title, remedy } = remedyFor(fault);
  return (
    <div className={styles.notice}>
      <SeverityMark severity="warning" silent />
      <div>
        <p>
          <strong>The grants could not be read: {title}.</strong> {remedy} Until then the table rests on which
          calls were answered and which refused.
        </p>
        <FaultFacts fault={fault} />
      </div>
    </div>
  );
}
