import { LEAST_WEEKS, SLOT_MS, slotsWithin, usualSlot, weeksBefore } from '../../core/history/baseline.ts';
import type { BaselineBand, BaselineQuery, BaselineSlot } from '../../core/history/view.ts';
import type { MinuteFigures } from '../../core/merge/series.ts';
import type { Calendar } from '../../core/shifts/calendar.ts';
import type { Instant, Span } from '../../core/time/minute.ts';
import type { History } from '../ports/history.ts';

export interface BaselinesInput {
  readonly history: Pick<History, 'figuresOf'>;
  readonly calendar: Calendar;
  /** The organisation's zone; `null` = the machine's. */
  readonly zone: string | null;
}

/** What is usual; make a new one per profile and day: it remembers what it has worked out. */
export interface Baselines {
  band(query: BaselineQuery): BaselineBand;
}

/** A day of slots of some campaigns; then it begins anew. */
const MOST_KEPT = 5_000;

export function createBaselines(input: BaselinesInput): Baselines {
  const kept = new Map<string, BaselineSlot>();
  return {
    band({ campaignId, from, to }) {
      const wanted = slotsWithin({ from, to });
      const missing = wanted.filter((slot) => !kept.has(keyOf(campaignId, slot)));
      if (kept.size + missing.length > MOST_KEPT) kept.clear();
      const unknown = wanted.filter((slot) => !kept.has(keyOf(campaignId, slot)));
      for (const slot of usualSlots(input, campaignId, unknown)) kept.set(keyOf(campaignId, slot.from), slot);
      const slots = wanted.flatMap((slot) => kept.get(keyOf(campaignId, slot)) ?? []);
      const weeks = Math.max(0, ...slots.map((slot) => slot.weeks));
      return { campaignId, slots, weeks: weeks < LEAST_WEEKS ? 0 : weeks };
    },
  };
}

function keyOf(campaignId: string, slot: Instant): string {
  return `${slot} ${campaignId}`;
}

function usualSlots(
  { history, calendar, zone }: BaselinesInput,
  campaignId: string,
  slots: readonly Instant[],
): readonly BaselineSlot[] {
  const placed = slots.map((slot) => ({ slot, weeks: weeksBefore(slot, zone, calendar) }));
  // One look per week instead of one per slot.
  const weeks = (placed[0]?.weeks ?? []).map((_, week) => {
    const spans = placed.flatMap(({ weeks: [...of] }) => of[week] ?? []);
    return bySlot(history.figuresOf(campaignId, around(spans)));
  });
  return placed.map(({ slot, weeks: spans }) =>
    usualSlot(
      slot,
      spans.map(({ from }, week) => weeks[week]?.get(from) ?? []),
    ),
  );
}

function around(spans: readonly Span[]): Span {
  return {
    from: Math.min(...spans.map(({ from }) => from)),
    to: Math.max(...spans.map(({ to }) => to)),
  };
}

function bySlot(minutes: readonly MinuteFigures[]): ReadonlyMap<Instant, readonly MinuteFigures[]> {
  const slots = new Map<Instant, MinuteFigures[]>();
  for (const figures of minutes) {
    const slot = Math.floor(figures.minute / SLOT_MS) * SLOT_MS;
    const known = slots.get(slot);
    if (known === undefined) slots.set(slot, [figures]);
    else known.push(figures);
  }
  return slots;
}
