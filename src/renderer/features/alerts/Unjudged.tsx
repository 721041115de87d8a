import { Info } from 'lucide-react';
import { useAlerts, useZone } from '../../app/context.tsx';
import { useFrozen } from '../../app/frozen.ts';
import { formatTime } from '../../format/times.ts';

/** That alerts stand still with the board, so that no silence is taken for good news. */
export function Unjudged({ className }: { className: string | undefined }) {
  const frozen = useFrozen();
  const { judged } = useAlerts();
  const zone = useZone();
  if (!frozen) return null;
  return (
    <p className={className}>
      <Info size={14} aria-hidden />
      <span>
        Alerts are not judged while the data is stale
        {judged !== null && `; the last minute that was is ${formatTime(judged, zone)}`}. The connection alert
        says why.
      </span>
    </p>
  );
}
