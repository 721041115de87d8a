import { Download } from 'lucide-react';
import { useCommand } from '../../app/command.ts';
import { useShared } from '../../app/context.tsx';
import { saveFile } from '../../app/save-file.ts';
import { formatCount } from '../../format/numbers.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { AlertList } from './AlertList.tsx';
import styles from './AlertsInbox.module.css';
import { NothingHere } from './NothingHere.tsx';
import type { History } from './use-history.ts';
import { historyQuery, listWords, type InboxFilter } from './view-model.ts';

interface ResolvedAlertsProps {
  readonly history: History;
  readonly filter: InboxFilter;
  readonly expandedId: string | null;
  readonly onExpand: (id: string | null) => void;
}

const NONE: ReadonlySet<string> | null = null;

/** An export has no limit; the query has to name one all the same. */
const UNUSED_LIMIT = 1;

/** What is over, newest first, a page at a time. */
export function ResolvedAlerts({ history, filter, expandedId, onExpand }: ResolvedAlertsProps) {
  const { page, failure } = history;
  return (
    <>
      <div className={styles.bar}>
        <span role="status">{page !== null && listWords('resolved', page.total)}</span>
        <Export filter={filter} />
      </div>
      {failure !== null && <Failed failure={failure} again={history.again} />}
      {page === null && failure === null && <EmptyState title="Reading the history" />}
      {page?.alerts.length === 0 && <NothingHere status="resolved" filter={filter} />}
      {page !== null && page.alerts.length > 0 && (
        <div className={styles.scroll}>
          <AlertList
            label="Resolved alerts"
            alerts={page.alerts}
            expandedId={expandedId}
            onExpand={onExpand}
            chosen={NONE}
            onChoose={() => undefined}
          />
          <More shown={page.alerts.length} total={page.total} more={history.more} />
        </div>
      )}
    </>
  );
}

function Failed({ failure, again }: { failure: string; again: () => void }) {
  return (
    <div className={styles.failed} role="alert">
      <p>
        <strong>The history could not be read.</strong> {failure}
      </p>
      <Button onClick={again}>Try again</Button>
    </div>
  );
}

function More({ shown, total, more }: { shown: number; total: number; more: () => void }) {
  if (shown >= total) return null;
  return (
    <div className={styles.more}>
      <span>
        {formatCount(shown)} of {formatCount(total)} shown
      </span>
      <Button onClick={more}>Show more</Button>
    </div>
  );
}

/** The whole history that the filter lets through, open alerts as well, for a spreadsheet. */
function Export({ filter }: { filter: InboxFilter }) {
  const { api } = useShared();
  const command = useCommand();
  const save = async () => {
    const answer = await api.alerts.exportHistory({ ...historyQuery(filter, UNUSED_LIMIT), statuses: [] });
    if (answer.ok) saveFile(answer.value);
    return answer;
  };
  return (
    <span className={styles.end}>
      {command.failure !== null && <span role="alert">{command.failure}</span>}
      <Button
        disabled={command.busy}
        title="Every alert that matches, open ones as well, as comma-separated values"
        onClick={() => void command.run(save)}
      >
        <Download size={14} aria-hidden />
        Export
      </Button>
    </span>
  );
}
