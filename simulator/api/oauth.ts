import type { Simulation } from '../simulation.ts';
import type { Answer } from './answer.ts';

/** POST /oauth/token: client credentials by Basic header or in the form. */
export function issueToken(
  sim: Simulation,
  { authorization, body }: { authorization: string | undefined; body: string },
): Answer {
  const form = new URLSearchParams(body);
  const grant = form.get('grant_type');
  if (grant === null) return oauthError(400, 'invalid_request', 'The grant_type parameter is missing.');
  if (grant !== 'client_credentials')
    return oauthError(400, 'unsupported_grant_type', `The grant type ${grant} is not supported.`);
  const [id, secret] = credentials(authorization, form);
  if (id !== sim.clientId || secret !== sim.clientSecret) {
    return oauthError(401, 'invalid_client', 'The client id or the client secret is not valid.');
  }
  const token = sim.tokens.issue(sim.clock.real(), sim.tokenSeconds);
  return {
    status: 200,
    headers: { 'Cache-Control': 'no-store' },
    body: { access_token: token.value, token_type: 'bearer', expires_in: sim.tokenSeconds },
  };
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
