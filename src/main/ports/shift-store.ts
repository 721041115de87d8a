import type { HandOverNote, ShiftOverride, ShiftPlan } from '../../core/shifts/plan.ts';

export interface KeptShifts {
  readonly plan: ShiftPlan;
  readonly override: ShiftOverride | null;
  /** Newest first. */
  readonly notes: readonly HandOverNote[];
}

/** Where the shift plan is kept. Neither call fails. */
export interface ShiftStore {
  read(): KeptShifts;
  write(shifts: KeptShifts): void;
}
