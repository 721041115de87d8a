import { z } from 'zod';

const DAY_MINUTES = 1_440;

const from = z
  .int('Give the hours in whole minutes.')
  .min(0)
  .max(DAY_MINUTES - 1);
const to = z
  .int('Give the hours in whole minutes.')
  .min(1)
  .max(2 * DAY_MINUTES);

/** Hours that end before they begin make no shift; over midnight `to` counts on. */
function isForward({ from, to }: { readonly from: number; readonly to: number }): boolean {
  return to > from && to - from <= DAY_MINUTES;
}

const FORWARD = 'The end must lie after the beginning, at most a day later.';

const hours = z.strictObject({ from, to }).refine(isForward, FORWARD);

const weekday = z.literal([1, 2, 3, 4, 5, 6, 7]);
const weekly = z.strictObject({ day: weekday, from, to }).refine(isForward, FORWARD);

const exception = z.strictObject({
  date: z.iso.date('Give the date as year-month-day.'),
  hours: z.array(hours).max(10).readonly(),
  note: z.string().max(200),
});

/** A shift plan as it crosses an edge: from a window, or from the settings file. */
export const shiftPlanShape = z.strictObject({
  zone: z.string().max(100).nullable(),
  weekly: z.array(weekly).max(50).readonly(),
  exceptions: z.array(exception).max(400).readonly(),
  quiet: z.array(weekly).max(50).readonly(),
  criticalThroughQuiet: z.boolean(),
  handOver: z.boolean(),
});
