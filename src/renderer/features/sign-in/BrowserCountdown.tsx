import { useMachineValue } from '../../app/context.tsx';
import { formatCountdown } from '../../format/durations.ts';

/** How long the sign-in page in the browser is waited for. */
export function BrowserCountdown({ until }: { until: number }) {
  const left = useMachineValue((now) => formatCountdown(until, now));
  return (
    <span role="timer" aria-live="off">
      {left}
    </span>
  );
}
