import { useEffect, useMemo, useState } from 'react';
import type { Alert } from '../../../core/alerts/alert.ts';
import { useHistory, useShared } from '../../app/context.tsx';
import { alertStops, raisedQuery, reachOf, type AlertStop } from './view-model.ts';

const NONE: readonly Alert[] = [];

/** The minutes of the kept past in which alerts were raised, read anew as it grows. */
export function useAlertStops(): readonly AlertStop[] {
  const { api } = useShared();
  const history = useHistory();
  const { from, to } = history;
  const [alerts, setAlerts] = useState(NONE);
  useEffect(() => {
    if (from === null || to === null) return undefined;
    let left = false;
    void api.alerts.history(raisedQuery({ from, to })).then((answer) => {
      if (!left && answer.ok) setAlerts(answer.value.alerts);
    });
    return () => {
      left = true;
    };
  }, [api, from, to]);
  return useMemo(() => {
    const reach = reachOf(history);
    return reach === null ? [] : alertStops(alerts, reach);
  }, [alerts, history]);
}
