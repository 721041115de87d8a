import { useEffect, useState } from 'react';
import type { Alert } from '../../../core/alerts/alert.ts';
import { useShared } from '../../app/context.tsx';
import { raisedQuery, type Reach } from './view-model.ts';

const NONE: readonly Alert[] = [];

/** Alerts that were raised within the reach, newest first; while they are read, those before. `null` asks for none. */
export function usePastAlerts(reach: Reach | null): readonly Alert[] {
  const { api } = useShared();
  const [alerts, setAlerts] = useState(NONE);
  const [from, to] = [reach?.from ?? null, reach?.to ?? null];
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
  return alerts;
}
