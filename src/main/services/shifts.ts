import type { Calendar } from '../../core/shifts/calendar.ts';
import type { HandOverNote, ShiftPlan, ShiftView } from '../../core/shifts/plan.ts';
import type { Clock } from '../ports/clock.ts';
import type { ShiftStore } from '../ports/shift-store.ts';
import { createListeners } from './listeners.ts';

/** The supervisor's shift: its plan, what overrides it, and the notes of ended shifts. */
export interface ShiftsService {
  read(): ShiftView;
  savePlan(plan: ShiftPlan): void;
  /** `null` goes by the plan again. */
  override(on: boolean | null): void;
  /** Keeps a note, newest first; only the last few are kept. */
  keepNote(note: HandOverNote): void;
  /** Told whenever the shift begins, ends, or its plan changes. */
  onChange(listener: (view: ShiftView) => void): () => void;
  close(): void;
}

export interface ShiftsParts {
  readonly store: ShiftStore;
  readonly clock: Clock;
  readonly calendar: Calendar;
}

export function createShifts({ store }: ShiftsParts): ShiftsService {
  const listeners = createListeners<[view: ShiftView]>();
  let kept = store.read();
  const read = (): ShiftView => ({
    plan: kept.plan,
    on: kept.override?.on ?? true,
    why: 'no-plan',
    since: null,
    until: null,
    quiet: false,
    notes: kept.notes,
  });
  const change = (next: typeof kept): void => {
    kept = next;
    store.write(kept);
    listeners.tell(read());
  };
  return {
    read,
    savePlan: (plan) => change({ ...kept, plan }),
    override: (on) => change({ ...kept, override: on === null ? null : { on, at: 0 } }),
    keepNote: (note) => change({ ...kept, notes: [note, ...kept.notes] }),
    onChange: listeners.add,
    close: () => undefined,
  };
}
