import type { z } from 'zod';
import { failed, fault, succeeded } from '../../core/faults/fault.ts';
import type { Outcome } from '../../core/faults/fault.ts';
import type { Reply } from './reply.ts';
import { correlationIdOf } from './reply-faults.ts';

/** How many mismatches a fault names; a wrong list would repeat itself. */
const NAMED = 3;

/**
 * Reads a successful answer as what was asked for. A body that is not JSON or of another shape is a
 * `malformed-answer` that names the places, never the values.
 */
export function readAnswer<T>(reply: Reply, call: string, schema: z.ZodType<T>): Outcome<T> {
  const about = { call, correlationId: correlationIdOf(reply) };
  const json = parseJson(reply.text);
  if (json === NOT_JSON) return failed(fault('malformed-answer', 'The answer is not JSON.', about));
  const read = schema.safeParse(json);
  if (read.success) return succeeded(read.data);
  const places = read.error.issues.slice(0, NAMED).map(({ path, message }) => {
    const place = path.length === 0 ? 'the answer' : path.join('.');
    return `${place}: ${message}`;
  });
  return failed(fault('malformed-answer', `The answer has another shape: ${places.join('; ')}`, about));
}

const NOT_JSON = Symbol('not JSON');

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return NOT_JSON;
  }
}
