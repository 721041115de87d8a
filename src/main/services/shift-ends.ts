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
    if (before.on && !view.on) turns.onEnd(before);
    turns.onChange();
  });
}
