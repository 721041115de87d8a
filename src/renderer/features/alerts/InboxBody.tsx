import { Tabs } from 'radix-ui';
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Alert, AlertStatus } from '../../../core/alerts/alert.ts';
import { useAlerts, useAlertTime } from '../../app/context.tsx';
import { useKeptFocus } from '../../app/kept-focus.ts';
import { formatCount } from '../../format/numbers.ts';
import { ALERT_STATUS_WORDS } from '../../words/alerts.ts';
import styles from './AlertsInbox.module.css';
import { CurrentAlerts } from './CurrentAlerts.tsx';
import { INBOX_ID } from './inbox-id.ts';
import { InboxFilters } from './InboxFilters.tsx';
import { ResolvedAlerts } from './ResolvedAlerts.tsx';
import { useHistory, type History } from './use-history.ts';
import { filterAlerts, NO_FILTER, tabOf, withStatus, type InboxFilter } from './view-model.ts';

const TABS: readonly AlertStatus[] = ['open', 'acknowledged', 'snoozed', 'resolved'];

const CHOSEN_TAB = `#${INBOX_ID} [role="tab"][aria-selected="true"]`;

/** The lists behind their tabs, beginning with one alert or with what is open. */
export function InboxBody({ alertId }: { alertId: string | null }) {
  const view = useAlerts();
  const at = useAlertTime();
  const [tab, setTab] = useState<AlertStatus>(() =>
    alertId === null ? 'open' : (tabOf(view, alertId, at) ?? 'open'),
  );
  const [filter, setFilter] = useState<InboxFilter>(NO_FILTER);
  const [expandedId, setExpandedId] = useState(alertId);
  const history = useHistory(filter);
  const ref = useRef<HTMLDivElement>(null);
  useFirstFocus(ref, alertId);
  const focus = useKeptFocus({ ref, targets: '[data-alert]', fallback: CHOSEN_TAB, items: view });
  const current = filterAlerts(view.open, filter);
  const shown = withStatus(current, tab, at);
  return (
    <Tabs.Root
      ref={ref}
      className={styles.body}
      {...focus}
      value={tab}
      onValueChange={(next) => {
        setTab(next as AlertStatus);
      }}
    >
      <Tabs.List className={styles.tabs} aria-label="Alerts by status">
        {TABS.map((status) => (
          <Tabs.Trigger key={status} value={status} className={styles.tab}>
            {ALERT_STATUS_WORDS[status]} <Count of={countOf(status, { current, at, history })} />
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <InboxFilters value={filter} onChange={setFilter} />
      <Tabs.Content key={tab} value={tab} className={styles.content} tabIndex={-1}>
        {tab === 'resolved' ? (
          <ResolvedAlerts
            history={history}
            filter={filter}
            expandedId={expandedId}
            onExpand={setExpandedId}
          />
        ) : (
          <CurrentAlerts
            status={tab}
            alerts={shown}
            filter={filter}
            expandedId={expandedId}
            onExpand={setExpandedId}
          />
        )}
      </Tabs.Content>
    </Tabs.Root>
  );
}

interface Counted {
  readonly current: readonly Alert[];
  readonly at: number;
  readonly history: History;
}

function countOf(status: AlertStatus, { current, at, history }: Counted): number | null {
  return status === 'resolved' ? (history.page?.total ?? null) : withStatus(current, status, at).length;
}

function Count({ of }: { of: number | null }) {
  return of === null ? null : (
    <span className={styles.count} data-none={of === 0}>
      {formatCount(of)}
    </span>
  );
}

/** The wanted alert, or else the first one, or else the chosen tab. */
function useFirstFocus(ref: RefObject<HTMLElement | null>, alertId: string | null): void {
  useLayoutEffect(() => {
    const openers = [...(ref.current?.querySelectorAll<HTMLElement>('[data-alert]') ?? [])];
    const wanted = openers.find((opener) => opener.dataset.alert === alertId);
    const tab = document.querySelector<HTMLElement>(CHOSEN_TAB);
    (wanted ?? openers[0] ?? tab)?.focus({ preventScroll: true });
    wanted?.closest('li')?.scrollIntoView({ block: 'start' });
  }, [ref, alertId]);
}
