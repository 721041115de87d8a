import type { Alert } from '../../../core/alerts/alert.ts';
import { useNowValue, useZone } from '../../app/context.tsx';
import { sinceWords } from './view-model.ts';

/** Since when, and for how long by now. */
export function AlertSince({ alert, className }: { alert: Alert; className: string | undefined }) {
  const zone = useZone();
  const words = useNowValue((now) => sinceWords(alert, now, zone));
  return <span className={className}>{words}</span>;
}
