import { z } from 'zod';
import type { Answer, Group, Routes } from '../../shared/ipc.ts';
import { Refusal } from '../ports/refusal.ts';

/** One call as a transport sees it, with its types forgotten: the parser gives them back. */
export interface Route<Caller> {
  readonly parse: (input: unknown) => unknown;
  readonly run: (argument: never, caller: Caller) => unknown;
}

type Attempt =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

/**
 * Answers one call; every transport uses this. A wrong argument and a failure become values, since
 * an exception does not cross a process whole. `onFailure` is told the error of a failed run; a
 * {@link Refusal} is none, and its words go to the window.
 */
export async function answer<Caller>(
  route: Route<Caller>,
  { input, caller }: { readonly input: unknown; readonly caller: Caller },
  onFailure: (error: unknown) => void,
): Promise<Answer<unknown>> {
  const argument = parse(route, input);
  if (!argument.ok) return { ok: false, code: 'bad-argument', message: argument.message };
  try {
    return { ok: true, value: await route.run(argument.value as never, caller) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: 'failed', message: error.message };
    onFailure(error);
    return { ok: false, code: 'failed', message: 'Floorwatch could not do this; the log file says more.' };
  }
}

function parse<Caller>(route: Route<Caller>, input: unknown): Attempt {
  try {
    return { ok: true, value: route.parse(input) };
  } catch (error) {
    return { ok: false, message: inWords(error) };
  }
}

/** Names the fields that are wrong, never their values. */
function inWords(error: unknown): string {
  if (!(error instanceof z.ZodError)) return 'The argument could not be read.';
  return error.issues
    .map(({ path, message }) => `${path.length === 0 ? 'argument' : path.join('.')}: ${message}`)
    .join('; ');
}

/** The route of a call; `null` for a call that the contract does not know. */
export function routeOf<Caller>(routes: Routes<Caller>, group: string, name: string): Route<Caller> | null {
  if (!Object.hasOwn(routes, group)) return null;
  const calls: Readonly<Record<string, Route<Caller>>> = routes[group as Group];
  return Object.hasOwn(calls, name) ? (calls[name] ?? null) : null;
}
