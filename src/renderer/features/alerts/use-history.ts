import { useEffect, useState } from 'react';
import type { HistoryPage } from '../../../core/alerts/view.ts';
import { after } from '../../app/after.ts';
import { useAlerts, useShared } from '../../app/context.tsx';
import { historyQuery, type InboxFilter } from './view-model.ts';

/** How many resolved alerts come at a time. */
const PAGE = 20;

/** So long typing rests before the history is asked, ms. */
const REST_MS = 200;

export interface History {
  /** `null` until it was first read; then the last answer, until the next one is there. */
  readonly page: HistoryPage | null;
  /** Why it could not be read, in words; `null` while it could. */
  readonly failure: string | null;
  readonly more: () => void;
  readonly again: () => void;
}

/** The resolved alerts that the filter lets through, read anew whenever one more is resolved. */
export function useHistory({ text, severity }: InboxFilter): History {
  const { api } = useShared();
  const { recent } = useAlerts();
  const [limit, setLimit] = useState(PAGE);
  const [tries, setTries] = useState(0);
  const [page, setPage] = useState<HistoryPage | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    const read = async (): Promise<void> => {
      const answer = await api.alerts.history(historyQuery({ text, severity }, limit));
      if (left) return;
      if (answer.ok) setPage(answer.value);
      setFailure(answer.ok ? null : answer.message);
    };
    const cancel = after(REST_MS, () => void read());
    return () => {
      left = true;
      cancel();
    };
  }, [api, text, severity, limit, tries, recent]);
  return {
    page,
    failure,
    more: () => {
      setLimit(limit + PAGE);
    },
    again: () => {
      setTries(tries + 1);
    },
  };
}
