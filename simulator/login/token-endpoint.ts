import { createHash } from 'node:crypto';
import type { Answer } from '../api/answer.ts';
import type { Simulation } from '../simulation.ts';
import { isScope, requestedScopes } from './authorize-request.ts';
import type { UserGrant } from './grant-book.ts';

const VERIFIER = /^[A-Za-z0-9\-._~]{43,128}$/;

interface TokenRequest {
  readonly form: URLSearchParams;
  readonly clientId: string | null;
  readonly clientSecret: string | null;
}

const GRANTS: Readonly<Record<string, (sim: Simulation, request: TokenRequest) => Answer>> = {
  client_credentials: grantClient,
  authorization_code: exchangeCode,
  refresh_token: refresh,
};

/** POST /oauth/token: the client as itself, a code of the sign-in page, or a refresh token. */
export function issueToken(
  sim: Simulation,
  { authorization, body }: { authorization: string | undefined; body: string },
): Answer {
  const form = new URLSearchParams(body);
  const type = form.get('grant_type');
  if (type === null) return oauthError(400, 'invalid_request', 'The grant_type parameter is missing.');
  const grant = Object.hasOwn(GRANTS, type) ? GRANTS[type] : undefined;
  if (grant === undefined)
    return oauthError(400, 'unsupported_grant_type', `The grant type ${type} is not supported.`);
  const [clientId, clientSecret] = credentials(authorization, form);
  return grant(sim, { form, clientId, clientSecret });
}

function grantClient(sim: Simulation, { form, clientId, clientSecret }: TokenRequest): Answer {
  if (clientId === sim.publicClientId)
    return oauthError(400, 'unauthorized_client', 'This client signs in people, not itself.');
  if (clientId !== sim.clientId || clientSecret !== sim.clientSecret) {
    return oauthError(401, 'invalid_client', 'The client id or the client secret is not valid.');
  }
  const scopes = requestedScopes(form);
  const unknown = scopes?.find((scope) => !isScope(scope));
  if (unknown !== undefined) return oauthError(400, 'invalid_scope', `No scope is called "${unknown}".`);
  const holder = { kind: 'client' } as const;
  const token = sim.tokens.issue({ holder, scopes: scopes ?? [] }, sim.clock.real(), sim.tokenSeconds);
  return granted({ access_token: token.value, token_type: 'bearer', expires_in: sim.tokenSeconds });
}

function exchangeCode(sim: Simulation, { form, clientId, clientSecret }: TokenRequest): Answer {
  const refused = refuseOther(sim, clientId, clientSecret);
  if (refused !== null) return refused;
  const missing = ['code', 'code_verifier', 'redirect_uri'].find((name) => !form.has(name));
  if (missing !== undefined)
    return oauthError(400, 'invalid_request', `The ${missing} parameter is missing.`);
  const code = sim.grants.takeCode(form.get('code') ?? '', sim.clock.real());
  if (code?.clientId !== clientId) return oauthError(400, 'invalid_grant', 'The code is not valid any more.');
  if (code.redirectUri !== form.get('redirect_uri'))
    return oauthError(400, 'invalid_grant', 'The redirect_uri is not the one the code was sent to.');
  const verifier = form.get('code_verifier') ?? '';
  const isFit = VERIFIER.test(verifier) && digest(verifier) === code.challenge;
  return isFit
    ? grantUser(sim, code)
    : oauthError(400, 'invalid_grant', 'The code_verifier does not fit the code_challenge.');
}

function refresh(sim: Simulation, { form, clientId, clientSecret }: TokenRequest): Answer {
  const refused = refuseOther(sim, clientId, clientSecret);
  if (refused !== null) return refused;
  const grant = sim.grants.takeRefreshToken(form.get('refresh_token') ?? '');
  if (grant?.clientId !== clientId)
    return oauthError(400, 'invalid_grant', 'The refresh token is not valid any more.');
  return grantUser(sim, grant);
}

function refuseOther(sim: Simulation, clientId: string | null, secret: string | null): Answer | null {
  if (clientId === sim.publicClientId && secret === null) return null;
  if (clientId === sim.clientId && secret === sim.clientSecret)
    return oauthError(400, 'unauthorized_client', 'This client signs in itself, not people.');
  return oauthError(401, 'invalid_client', 'The client id is not known, or a secret was sent with it.');
}

function grantUser(sim: Simulation, { person, clientId, scopes }: UserGrant): Answer {
  const holder = { kind: 'user', person } as const;
  const token = sim.tokens.issue({ holder, scopes }, sim.clock.real(), sim.tokenSeconds);
  const next = sim.refreshTokens
    ? { refresh_token: sim.grants.issueRefreshToken({ person, clientId, scopes }) }
    : {};
  return granted({
    access_token: token.value,
    token_type: 'bearer',
    expires_in: sim.tokenSeconds,
    ...next,
  });
}

function granted(body: object): Answer {
  return { status: 200, headers: { 'Cache-Control': 'no-store' }, body };
}

function digest(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

function credentials(
  authorization: string | undefined,
  form: URLSearchParams,
): [string | null, string | null] {
  if (authorization?.toLowerCase().startsWith('basic ') !== true)
    return [form.get('client_id'), form.get('client_secret')];
  const text = Buffer.from(authorization.slice(6).trim(), 'base64').toString();
  const colon = text.indexOf(':');
  return [decode(text.slice(0, colon)), decode(text.slice(colon + 1))];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function oauthError(status: number, error: string, words: string): Answer {
  return { status, headers: {}, body: { error, description: words, error_description: words } };
}
