import { useMemo } from 'react';
import { useHistory } from '../../app/context.tsx';
import { alertStops, reachOf, type AlertStop } from './view-model.ts';
import { usePastAlerts } from './use-past-alerts.ts';

/** The minutes of the kept past in which alerts were raised, read anew as it grows. */
export function useAlertStops(): readonly AlertStop[] {
  const history = useHistory();
  const reach = useMemo(() => reachOf(history), [history]);
  const alerts = usePastAlerts(reach);
  return useMemo(() => (reach === null ? [] : alertStops(alerts, reach)), [alerts, reach]);
}
