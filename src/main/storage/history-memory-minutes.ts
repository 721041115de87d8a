import type { KeptBoard, RecalledCampaign } from '../../core/history/kept.ts';
import type { MinuteFigures } from '../../core/merge/series.ts';
import { type Minute, MINUTE_MS, type Span } from '../../core/time/minute.ts';

export interface MemoryMinute {
  readonly minute: Minute;
  readonly board: KeptBoard | null;
  readonly campaigns: ReadonlyMap<string, MemoryCampaign>;
  readonly reading: Uint8Array | null;
  readonly explained: Uint8Array | null;
}

export interface MemoryCampaign extends Pick<MinuteFigures, 'people' | 'contacts'> {
  /** `null` = it was not in the list then, only counted. */
  readonly recalled: RecalledCampaign | null;
}

/**
 * At most so many minutes and, over all of them, so many minutes of campaigns: about 90 MB, as each of those takes
 * 0.9 kB with its share of what is packed.
 */
const MOST_MINUTES = 12 * 60;
const MOST_FIGURES = 100_000;

/** Minutes in order, the oldest dropped when there are too many. */
export function createMemoryMinutes() {
  const minutes = new Map<Minute, MemoryMinute>();
  let figures = 0;
  const ascending = (): readonly Minute[] => [...minutes.keys()].sort((a, b) => a - b);
  const drop = (minute: Minute): void => {
    figures -= minutes.get(minute)?.campaigns.size ?? 0;
    minutes.delete(minute);
  };
  const dropTooMany = (): void => {
    const newest = Math.max(...minutes.keys());
    for (const minute of ascending()) {
      if (minute > newest - MOST_MINUTES * MINUTE_MS && figures <= MOST_FIGURES) return;
      drop(minute);
    }
  };
  return {
    at: (minute: Minute): MemoryMinute | null => minutes.get(minute) ?? null,
    put(minute: MemoryMinute): void {
      drop(minute.minute);
      minutes.set(minute.minute, minute);
      figures += minute.campaigns.size;
      dropTooMany();
    },
    within: ({ from, to }: Span): readonly MemoryMinute[] =>
      ascending()
        .filter((minute) => minute >= from && minute < to)
        .flatMap((minute) => minutes.get(minute) ?? []),
    newest(at: Minute): MemoryMinute | null {
      const found = ascending().findLast((minute) => minute <= at);
      return found === undefined ? null : (minutes.get(found) ?? null);
    },
    span(): { readonly from: Minute | null; readonly to: Minute | null } {
      const all = ascending();
      return { from: all[0] ?? null, to: all.at(-1) ?? null };
    },
  };
}
