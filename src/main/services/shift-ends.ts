import type { ShiftView } from '../../core/shifts/plan.ts';
import type { ShiftsService } from './shifts.ts';

export interface ShiftTurns {
  /** The shift, quiet hours or their plan changed, whatever else happened. */
  readonly onChange: () => void;
  /** A shift has ended; it is given as it last was. */
  readonly onEnd: (ended: ShiftView) => void;
}

/** Tells the end of a shift from every other change; returns the end of telling. */
export function followShift(shifts: ShiftsService, turns: ShiftTurns): () => void {
  let last = shifts.read();
  return shifts.onChange((view) => {
    const before = last;
    last = view;
    if (before.on && (!view.on || isLater(view, before))) turns.onEnd(before);
    turns.onChange();
  });
}

/** A machine that slept through the time between two shifts never saw the first one off. */
function isLater({ since }: ShiftView, { until }: ShiftView): boolean {
  return since !== null && until !== null && since >= until;
}
