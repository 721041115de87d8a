import { useMemo } from 'react';
import { useHistory, useZone } from '../../app/context.tsx';
import type { Minute } from '../../../core/time/minute.ts';
import { alertStops, reachOf, stopsReach, type AlertStop } from './view-model.ts';
import { usePastAlerts } from './use-past-alerts.ts';

/** The minutes of the kept past, up to a day after `shown`, in which alerts were raised; read anew as it grows. */
export function useAlertStops(shown: Minute): readonly AlertStop[] {
  const history = useHistory();
  const zone = useZone();
  const reach = useMemo(() => {
    const whole = reachOf(history);
    return whole === null ? null : stopsReach(shown, whole, zone);
  }, [history, shown, zone]);
  const alerts = usePastAlerts(reach);
  return useMemo(() => (reach === null ? [] : alertStops(alerts, reach)), [alerts, reach]);
}
