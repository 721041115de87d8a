import { type HandOverNote, NO_PLAN, type ShiftView } from '../../src/core/shifts/plan.ts';

/** A supervisor who has planned nothing. */
export const NO_SHIFT: ShiftView = {
  plan: NO_PLAN,
  on: true,
  why: 'no-plan',
  since: null,
  until: null,
  quiet: false,
  notes: [],
};

export const EMPTY_NOTE: HandOverNote = {
  id: 'note',
  from: 0,
  to: 0,
  organization: 'Contoso',
  raised: 0,
  acknowledged: 0,
  lines: [],
  worst: [],
  text: '',
};
