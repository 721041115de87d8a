import type { HistoryState } from '../../../core/history/view.ts';
import { formatCount } from '../../format/numbers.ts';
import { formatMoment } from '../../format/times.ts';

export interface StateWords {
  readonly where: string;
  readonly reach: string;
  /** `null` where nothing lies on the disk. */
  readonly size: string | null;
  /** What is wrong and what helps; `null` = nothing is. */
  readonly trouble: string | null;
}

/** Where the past is kept, from when to when, and how much room it takes. */
export function stateWords(state: HistoryState, now: number, zone: string): StateWords {
  const { kind, why, sizeBytes } = state;
  return {
    where: kind === 'disk' ? 'On this machine’s disk' : 'In memory, until you quit',
    reach: reachWords(state, now, zone),
    size: kind === 'disk' ? formatSize(sizeBytes) : null,
    trouble: why,
  };
}

function reachWords({ from, to }: HistoryState, now: number, zone: string): string {
  if (from === null || to === null) return 'Nothing yet; the first minute is kept when it closes';
  return `${formatMoment(from, now, zone)} to ${formatMoment(to, now, zone)}`;
}

const KILO = 1000;

/** Such as "640 kB", "12.4 MB". */
function formatSize(bytes: number): string {
  if (bytes < KILO * KILO) return `${formatCount(Math.ceil(bytes / KILO))} kB`;
  return `${formatCount(bytes / KILO / KILO, 1)} MB`;
}
