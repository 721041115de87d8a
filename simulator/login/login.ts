import type { Answer } from '../api/answer.ts';
import { orderedFailure, type WireRequest } from '../api/answer-call.ts';
import type { Simulation } from '../simulation.ts';
import { authorize, logOut } from './authorize.ts';
import { errorPage } from './sign-in-page.ts';
import { issueToken } from './token-endpoint.ts';

const ADDRESSES: Readonly<Record<string, (sim: Simulation, wire: WireRequest) => Answer>> = {
  'POST /login/oauth/token': issueToken,
  'GET /login/oauth/authorize': authorize,
  'POST /login/oauth/authorize': authorize,
  'GET /login/logout': logOut,
};

export function isLogin(path: string): boolean {
  return path.startsWith('/login/');
}

/** The login fails on order only when the fault names its path: a broken API leaves it alone. */
export function answerLogin(sim: Simulation, wire: WireRequest, contextId: string): Answer {
  const isNamed = sim.faults.find('serverError', wire.path)?.pathPrefix !== undefined;
  const failure = isNamed ? orderedFailure(sim, wire.path) : undefined;
  if (failure !== undefined) return { status: failure.status, headers: {}, body: failure.body(contextId) };
  const address = ADDRESSES[`${wire.method} ${wire.path}`];
  return address === undefined ? { ...errorPage('Nothing is here.'), status: 404 } : address(sim, wire);
}
