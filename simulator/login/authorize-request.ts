import { SCOPES } from '../api/scopes.ts';
import { GUIDE_SCOPE_NAMES } from '../api/calls/guide/access.ts';
import type { Simulation } from '../simulation.ts';

const CHALLENGE = /^[A-Za-z0-9_-]{43}$/;

/** A request for a code that may be shown to a supervisor. */
export interface AuthorizeRequest {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly scopes: readonly string[];
  readonly state: string | null;
  readonly prompt: string | null;
}

/** `page`: whoever asks is not to be trusted with an answer; `redirect`: the app is told what is wrong. */
export type AuthorizeReading =
  | { readonly kind: 'request'; readonly request: AuthorizeRequest }
  | { readonly kind: 'page'; readonly words: string }
  | {
      readonly kind: 'redirect';
      readonly redirectUri: string;
      readonly state: string | null;
      readonly error: string;
      readonly words: string;
    };

/** Checks everything an app may have got wrong, in the order of OAuth 2.1. */
export function readAuthorize(sim: Simulation, params: URLSearchParams): AuthorizeReading {
  const clientId = params.get('client_id') ?? '';
  const redirectUri = params.get('redirect_uri') ?? '';
  const state = params.get('state');
  if (clientId === sim.clientId) return page('This client may not sign in people: it is no PKCE client.');
  if (clientId !== sim.publicClientId) return page(`No client has the id "${clientId}".`);
  if (!sim.redirectUris.includes(redirectUri)) {
    return page(`"${redirectUri}" is not among the client's authorized redirect URIs.`);
  }
  const complaint = complaintAbout(params);
  if (complaint !== null) return { kind: 'redirect', redirectUri, state, ...complaint };
  const request = {
    clientId,
    redirectUri,
    challenge: params.get('code_challenge') ?? '',
    scopes: requestedScopes(params) ?? sim.clientScopes,
    state,
    prompt: params.get('prompt'),
  };
  return { kind: 'request', request };
}

function page(words: string): AuthorizeReading {
  return { kind: 'page', words };
}

function complaintAbout(params: URLSearchParams): { readonly error: string; readonly words: string } | null {
  if (params.get('response_type') !== 'code') {
    return { error: 'unsupported_response_type', words: 'The response_type must be code.' };
  }
  if (params.get('code_challenge_method') !== 'S256') {
    return { error: 'invalid_request', words: 'The code_challenge_method must be S256.' };
  }
  if (!CHALLENGE.test(params.get('code_challenge') ?? '')) {
    return { error: 'invalid_request', words: 'The code_challenge is missing or not a SHA-256 digest.' };
  }
  const unknown = (requestedScopes(params) ?? []).find((scope) => !isScope(scope));
  if (unknown !== undefined) return { error: 'invalid_scope', words: `No scope is called "${unknown}".` };
  return null;
}

/** The scopes an app asks for; `null` where it leaves them to the registration of its client. */
export function requestedScopes(params: URLSearchParams): readonly string[] | null {
  const scopes = (params.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
  return scopes.length === 0 ? null : scopes;
}

export function isScope(scope: string): boolean {
  return SCOPES.includes(scope) || GUIDE_SCOPE_NAMES.includes(scope);
}
