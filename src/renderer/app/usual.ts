import { useEffect, useMemo, useState } from 'react';
import type { BaselineBand } from '../../core/history/view.ts';
import { MINUTE_MS, type Instant, type Span } from '../../core/time/minute.ts';
import { useHistory, useShared } from './context.tsx';

const SLOT_MS = 5 * MINUTE_MS;

/** The longest stretch that may be asked for at once, ms. */
const MOST_MS = 24 * 60 * MINUTE_MS;

/**
 * What is usual for a campaign at these times; `null` until it was read. Asked anew only when the times reach
 * another slot, or another past is there.
 */
export function useUsual(campaignId: string | null, times: Span | null): BaselineBand | null {
  const { api } = useShared();
  const { kind, from: oldest } = useHistory();
  const [band, setBand] = useState<BaselineBand | null>(null);
  const from = times === null ? null : Math.floor(times.from / SLOT_MS) * SLOT_MS;
  const to = times === null || from === null ? null : Math.min(slotEnd(times.to), from + MOST_MS);
  useEffect(() => {
    if (campaignId === null || from === null || to === null) return undefined;
    let left = false;
    void api.history.baseline({ campaignId, from, to }).then((answer) => {
      if (!left && answer.ok) setBand(answer.value);
    });
    return () => {
      left = true;
    };
  }, [api, campaignId, from, to, kind, oldest]);
  return useMemo(() => (band?.campaignId === campaignId ? band : null), [band, campaignId]);
}

function slotEnd(to: Instant): Instant {
  return Math.ceil(to / SLOT_MS) * SLOT_MS;
}
