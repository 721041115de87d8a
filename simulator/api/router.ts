import { ApiError } from './errors.ts';
import type { Requirement } from './permissions.ts';
import type { ApiRequest } from './request.ts';
import type { Simulation } from '../simulation.ts';

/** Answers one call: the body of a 200, or undefined for an answer without one. */
export type Handler = (sim: Simulation, request: ApiRequest) => unknown;

export interface Route {
  readonly method: string;
  /** Path with `{names}` for its variable parts. */
  readonly template: string;
  readonly needs: Requirement;
  readonly handle: Handler;
}

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds the operation of a method and path; fixed words win over variable parts. */
export function findRoute(routes: readonly Route[], method: string, path: string): Match {
  const parts = path.split('/');
  const onPath = routes
    .map((route) => ({ route, params: matchPath(route.template.split('/'), parts) }))
    .filter((match): match is Match => match.params !== null)
    .toSorted((a, b) => Object.keys(a.params).length - Object.keys(b.params).length);
  const match = onPath.find(({ route }) => route.method === method);
  if (match !== undefined) return match;
  if (onPath.length > 0)
    throw new ApiError(405, 'method.not.allowed', { message: `HTTP ${method} is not allowed on ${path}.` });
  throw new ApiError(404, 'not.found', { message: `The requested resource ${path} was not found.` });
}

function matchPath(template: readonly string[], parts: readonly string[]): Record<string, string> | null {
  if (template.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [i, expected] of template.entries()) {
    const part = parts[i] ?? '';
    if (expected.startsWith('{') && part !== '') params[expected.slice(1, -1)] = decode(part);
    else if (expected !== part) return null;
  }
  return params;
}

/** A part of a path in plain text; one that is badly encoded stays as it came and matches no id. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
