import { z } from 'zod';

/**
 * Both shapes of a refusal: the platform's (`message`, `code`, `contextId`) and the sign-in's
 * (`error`, `error_description`). Anything that does not fit reads as empty.
 */
const errorBody = z
  .object({
    message: z.string().optional().catch(undefined),
    code: z.string().optional().catch(undefined),
    contextId: z.string().optional().catch(undefined),
    messageWithParams: z.string().optional().catch(undefined),
    messageParams: z.record(z.string(), z.unknown()).optional().catch(undefined),
    details: z.array(z.unknown()).optional().catch(undefined),
    errors: z.array(z.unknown()).optional().catch(undefined),
    error: z.string().optional().catch(undefined),
    error_description: z.string().optional().catch(undefined),
    description: z.string().optional().catch(undefined),
  })
  .catch({});

export interface Refusal {
  /** The platform's word for it, such as `missing.permissions` or `invalid_client`. */
  readonly code: string | null;
  readonly message: string | null;
  readonly contextId: string | null;
  /** Every permission named anywhere in the body, each once. */
  readonly permissions: readonly string[];
}

const PERMISSION = /\b[A-Za-z][A-Za-z0-9]*:[A-Za-z0-9*]+:[A-Za-z0-9*]+/g;
const LONGEST_MESSAGE = 300;

/** Reads the body of a refused request; a body of another shape gives nulls. */
export function refusalOf(text: string): Refusal {
  const body = errorBody.parse(jsonOf(text));
  const message = body.message ?? body.error_description ?? body.description ?? null;
  const { messageParams, messageWithParams, details, errors } = body;
  const quoted = JSON.stringify([message, messageWithParams, messageParams, details, errors]);
  return {
    code: body.code ?? body.error ?? null,
    message: message === null ? null : message.slice(0, LONGEST_MESSAGE),
    contextId: body.contextId ?? null,
    permissions: [...new Set(quoted.match(PERMISSION) ?? [])],
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
