import type { Outcome } from '../../core/faults/fault.ts';
import { askForToken, basicAuthorization, type TokenAnswer, type TokenDesk } from './token-call.ts';
import { createTokens, type Renew, type TokenSource, type TokensOptions } from './tokens.ts';

export interface ClientPair {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Signs in as a client of its own; the same secret gives the next token. */
export function byClientCredentials(desk: TokenDesk, { clientId, clientSecret }: ClientPair): Renew {
  const authorization = basicAuthorization(clientId, clientSecret);
  const scope = desk.scope === null ? {} : { scope: desk.scope };
  return () => askForToken(desk, { grant_type: 'client_credentials', ...scope }, authorization);
}

/**
 * Signs in as the supervisor of an earlier sign-in. Where the platform replaces the refresh token with
 * each use, the next renewal takes the newest and `onRefreshToken` is told it.
 */
export function byRefreshToken(
  desk: TokenDesk,
  means: {
    readonly clientId: string;
    readonly token: string;
    readonly onRefreshToken: (token: string) => void;
  },
): Renew {
  let newest = means.token;
  return async (): Promise<Outcome<TokenAnswer>> => {
    const form = { grant_type: 'refresh_token', refresh_token: newest, client_id: means.clientId };
    const answer = await askForToken(desk, form);
    const next = answer.ok ? answer.value.refreshToken : null;
    if (next !== null && next !== newest) {
      newest = next;
      means.onRefreshToken(next);
    }
    return answer;
  };
}

/** Tokens of client credentials that sign in with the first question. */
export function createClientCredentials(
  options: TokenDesk & ClientPair & Omit<TokensOptions, 'onEnded'>,
): TokenSource {
  const { clock, log } = options;
  return createTokens({ clock, log, onEnded: () => undefined }, byClientCredentials(options, options));
}
