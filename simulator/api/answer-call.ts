import type { Simulation } from '../simulation.ts';
import type { Answer } from './answer.ts';
import { GUIDE_RATE_LIMIT, GUIDE_ROOT } from './calls/guide/access.ts';
import { ApiError, badRequest } from './errors.ts';
import { demand } from './permissions.ts';
import { Query } from './request.ts';
import { findRoute } from './router.ts';
import { permissionsOf } from './held-permissions.ts';
import { ALL_ROUTES } from './routes.ts';
import { demandScope, scopesOf } from './scopes.ts';
import { spend, tooManyRequests, type Allowance } from './tokens.ts';

/** One HTTP request as it came over the wire. */
export interface WireRequest {
  readonly method: string;
  readonly path: string;
  readonly search: URLSearchParams;
  readonly authorization: string | undefined;
  readonly cookie: string | undefined;
  readonly body: string;
}

/** Answers one API call with the platform's checks in the platform's order. */
export function answerCall(sim: Simulation, wire: WireRequest, contextId: string): Answer {
  let allowance: Allowance | null = null;
  try {
    const token = sim.tokens.check(wire.authorization, sim.clock.real());
    const allowed = sim.faults.find('tightenLimit', wire.path)?.allowed ?? limitOf(sim, wire.path);
    allowance = spend(token, allowed, sim.clock.real());
    refuseTooMany(sim, wire.path, allowance);
    const { route, params } = findRoute(ALL_ROUTES, wire.method, wire.path);
    if (token.holder.kind === 'user') demandScope(scopesOf(route.template), token, sim.faults.isScopeDropped);
    demand(route.needs, (name) => permissionsOf(sim, token).includes(name));
    refuseBroken(sim, wire.path);
    const request = {
      method: wire.method,
      path: wire.path,
      params,
      query: new Query(wire.search),
      body: readBody(wire),
      token,
    };
    const body = route.handle(sim, request);
    return { status: 200, headers: limitHeaders(allowance), body };
  } catch (error) {
    return refusal(error, allowance, contextId);
  }
}

function limitOf({ rateLimit }: Simulation, path: string): number {
  return path.startsWith(`${GUIDE_ROOT}/`) ? Math.min(rateLimit, GUIDE_RATE_LIMIT) : rateLimit;
}

function refuseTooMany(sim: Simulation, path: string, { count, allowed, reset }: Allowance): void {
  const storm = sim.faults.use('storm429', path);
  if (storm !== undefined) throw tooManyRequests(storm.retryAfter, allowed);
  if (count > allowed) throw tooManyRequests(reset, allowed);
}

/** The refusal ordered for a path, if any. */
export function orderedFailure(sim: Simulation, path: string): ApiError | undefined {
  const fault = sim.faults.use('serverError', path);
  if (fault === undefined) return undefined;
  const [code, message] = SERVER_ERRORS[fault.status] ?? ['internal.server.error', 'The server failed.'];
  return new ApiError(fault.status, code, { message });
}

function refuseBroken(sim: Simulation, path: string): void {
  const failure = orderedFailure(sim, path);
  if (failure !== undefined) throw failure;
}

const SERVER_ERRORS: Readonly<Record<number, readonly [string, string]>> = {
  503: ['service.unavailable', 'The service is not available at the moment.'],
  504: ['request.timeout', 'The request took too long to answer.'],
};

function readBody({ body }: WireRequest): unknown {
  if (body === '') return undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw badRequest('The request body is not valid JSON.');
  }
}

function refusal(error: unknown, allowance: Allowance | null, contextId: string): Answer {
  const known =
    error instanceof ApiError
      ? error
      : new ApiError(500, 'internal.server.error', {
          message: error instanceof Error ? error.message : 'Unknown failure',
        });
  const limits = allowance === null ? {} : limitHeaders(allowance);
  return {
    status: known.status,
    headers: { ...limits, ...known.parts.headers },
    body: known.body(contextId),
  };
}

function limitHeaders({ count, allowed, reset }: Allowance): Record<string, string> {
  return {
    'inin-ratelimit-count': String(count),
    'inin-ratelimit-allowed': String(allowed),
    'inin-ratelimit-reset': String(reset),
  };
}
