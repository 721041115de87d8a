import type { Answer } from '../api/answer.ts';
import type { WireRequest } from '../api/answer-call.ts';
import type { Simulation } from '../simulation.ts';
import { readAuthorize, type AuthorizeRequest } from './authorize-request.ts';
import { errorPage, signedOutPage, signInPage } from './sign-in-page.ts';
import type { Supervisor } from './supervisors.ts';

const COOKIE = 'simulator-session';

/** GET shows the sign-in page (or answers by itself); POST takes what was chosen there. */
export function authorize(sim: Simulation, wire: WireRequest): Answer {
  const params = wire.method === 'POST' ? new URLSearchParams(wire.body) : wire.search;
  const reading = readAuthorize(sim, params);
  if (reading.kind === 'page') return errorPage(reading.words);
  if (reading.kind === 'redirect') return sendBack(reading, { error: reading.error, words: reading.words });
  const { request } = reading;
  if (wire.method === 'POST') return takeChoice(sim, request, params);
  const ordered = actOnOrder(sim, request);
  if (ordered !== null) return ordered;
  const known = sim.grants.personOf(sessionOf(wire));
  if (known !== undefined && request.prompt !== 'login') return grant(sim, request, known);
  if (request.prompt === 'none')
    return sendBack(request, { error: 'login_required', words: 'Nobody is here.' });
  return signInPage(params, sim.people);
}

/** Forgets the browser, and sends it on where the client may send it. */
export function logOut(sim: Simulation, wire: WireRequest): Answer {
  sim.grants.closeBrowser(sessionOf(wire));
  const target = wire.search.get('redirect_uri') ?? '';
  const gone = `${COOKIE}=; Path=/login; Max-Age=0; HttpOnly; SameSite=Lax`;
  if (sim.redirectUris.includes(target)) return redirect(target, { 'Set-Cookie': gone });
  const page = signedOutPage();
  return { ...page, headers: { ...page.headers, 'Set-Cookie': gone } };
}

function takeChoice(sim: Simulation, request: AuthorizeRequest, params: URLSearchParams): Answer {
  if (params.has('refuse')) return refuse(request);
  const person = sim.people.find(({ id }) => id === params.get('person'));
  if (person === undefined) return errorPage('Choose one of the people of the page.');
  const session = sim.grants.openBrowser(person);
  const { headers, ...granted } = grant(sim, request, person);
  const cookie = `${COOKIE}=${session}; Path=/login; HttpOnly; SameSite=Lax`;
  return { ...granted, headers: { ...headers, 'Set-Cookie': cookie } };
}

/** What the page does by itself on order; `null` = it asks. */
function actOnOrder(sim: Simulation, request: AuthorizeRequest): Answer | null {
  const { mode, personId } = sim.desk;
  const person = sim.people.find(({ id }) => id === personId) ?? sim.people[0];
  if (mode === 'ask' || person === undefined) return null;
  switch (mode) {
    case 'grant':
      return grant(sim, request, person);
    case 'wrongState':
      return grant(sim, { ...request, state: 'not-the-state-that-was-sent' }, person);
    case 'refuse':
      return refuse(request);
    case 'silentError':
      return sendBack(request, { error: 'server_error', words: null });
  }
}

function refuse(request: AuthorizeRequest): Answer {
  return sendBack(request, { error: 'access_denied', words: 'The person refused to sign in.' });
}

function grant(sim: Simulation, request: AuthorizeRequest, person: Supervisor): Answer {
  const { clientId, redirectUri, challenge, scopes, state } = request;
  const now = sim.clock.real();
  const code = sim.grants.issueCode({ person, clientId, redirectUri, challenge, scopes }, now);
  const target = new URL(redirectUri);
  target.searchParams.set('code', code);
  if (state !== null) target.searchParams.set('state', state);
  return redirect(target.href);
}

function sendBack(
  { redirectUri, state }: Pick<AuthorizeRequest, 'redirectUri' | 'state'>,
  { error, words }: { readonly error: string; readonly words: string | null },
): Answer {
  const target = new URL(redirectUri);
  target.searchParams.set('error', error);
  if (words !== null) target.searchParams.set('error_description', words);
  if (state !== null) target.searchParams.set('state', state);
  return redirect(target.href);
}

function redirect(location: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return {
    status: 302,
    headers: { ...headers, Location: location, 'Cache-Control': 'no-store' },
    body: undefined,
  };
}

function sessionOf({ cookie }: WireRequest): string | undefined {
  return cookie
    ?.split(';')
    .map((part) => part.trim().split('='))
    .find(([name]) => name === COOKIE)?.[1];
}
