import { z } from 'zod';
import { parseInstant } from './instant.ts';

/** A text that may be left out; `null` reads as left out. */
export const maybeText = z
  .string()
  .nullish()
  .transform((text) => text ?? null);

/** A number that may be left out; `null` reads as left out. */
export const maybeNumber = z
  .number()
  .nullish()
  .transform((number) => number ?? null);

/** A list that may be left out. */
export function maybeList<T>(item: z.ZodType<T>) {
  return z
    .array(item)
    .nullish()
    .transform((items): readonly T[] => items ?? []);
}

/** A moment that may be left out, as epoch ms. */
export const maybeInstant = z
  .string()
  .nullish()
  .transform((text, context) => {
    if (text === null || text === undefined) return null;
    return instantOf(text, (message) => context.addIssue({ code: 'custom', message }));
  });

/** `start/end` as epoch ms. */
export const interval = z.string().transform((text, context) => {
  const complain = (message: string) => context.addIssue({ code: 'custom', message });
  const [from = '', to = ''] = text.split('/');
  return { from: instantOf(from, complain), to: instantOf(to, complain) };
});

function instantOf(text: string, complain: (message: string) => void): number {
  const instant = parseInstant(text);
  if (Number.isNaN(instant)) complain('Invalid input: expected a date and time');
  return instant;
}

/** A reference to something else; only its id matters. */
export const reference = z.object({ id: z.string() });

/** A configuration problem in the platform's words. */
export const problem = z
  .object({ error: maybeText, details: maybeText })
  .transform(({ error, details }) => details ?? error ?? 'not named');

/** How many lines are used of how many; `null` unless both are told. */
export const lines = z
  .object({ assignedOutboundLines: maybeNumber, totalAvailableOutboundLines: maybeNumber })
  .nullish()
  .transform((told) => {
    const used = told?.assignedOutboundLines ?? null;
    const available = told?.totalAvailableOutboundLines ?? null;
    return used === null || available === null ? null : { used, available };
  });
