import { randomBytes } from 'node:crypto';
import type { Supervisor } from '../login/supervisors.ts';
import { ApiError } from './errors.ts';

const MINUTE = 60_000;

/** Whom a token stands for: the client itself, or a supervisor who signed in to it. */
export type Holder = { readonly kind: 'client' } | { readonly kind: 'user'; readonly person: Supervisor };

interface Granted {
  readonly holder: Holder;
  /** What the app may do on behalf of a user; the platform does not ask a client about scopes. */
  readonly scopes: readonly string[];
}

/** A bearer token with its own budget of requests per minute. */
export interface Token extends Granted {
  readonly value: string;
  readonly expiresAt: number;
  windowStart: number;
  used: number;
}

/** The tokens given out. Times are wall time, epoch milliseconds. */
export class TokenBook {
  readonly #tokens = new Map<string, Token>();

  issue(granted: Granted, now: number, seconds: number): Token {
    const value = randomBytes(48).toString('base64url');
    const token = { ...granted, value, expiresAt: now + seconds * 1_000, windowStart: now, used: 0 };
    this.#tokens.set(value, token);
    return token;
  }

  /** Finds the token of an Authorization header, or refuses as the platform does. */
  check(header: string | undefined, now: number): Token {
    if (header === undefined || !/^bearer /i.test(header)) {
      throw new ApiError(401, 'authentication.required', {
        message: 'No authentication bearer token specified in authorization header.',
      });
    }
    const token = this.#tokens.get(header.slice(7).trim());
    if (token === undefined || token.expiresAt <= now) {
      throw new ApiError(401, 'bad.credentials', { message: 'Invalid login credentials.' });
    }
    return token;
  }

  /** Whether a token given out before still opens doors. */
  isAlive({ value, expiresAt }: Token, now: number): boolean {
    return this.#tokens.has(value) && expiresAt > now;
  }

  revoke(token: Token): void {
    this.#tokens.delete(token.value);
  }

  revokeUsers(): void {
    for (const token of [...this.#tokens.values()]) if (token.holder.kind === 'user') this.revoke(token);
  }

  revokeAll(): void {
    this.#tokens.clear();
  }
}

/** Where a token stands in its minute. `reset` is in seconds. */
export interface Allowance {
  readonly count: number;
  readonly allowed: number;
  readonly reset: number;
}

/** Counts one request against the token's minute. */
export function spend(token: Token, allowed: number, now: number): Allowance {
  if (now - token.windowStart >= MINUTE || now < token.windowStart) {
    token.windowStart = now;
    token.used = 0;
  }
  token.used += 1;
  return {
    count: token.used,
    allowed,
    reset: Math.max(1, Math.ceil((token.windowStart + MINUTE - now) / 1_000)),
  };
}

/** The refusal of a request beyond the limit, with the wait in seconds. */
export function tooManyRequests(retryAfter: number, allowed: number): ApiError {
  const seconds = String(retryAfter);
  return new ApiError(429, 'too.many.requests.retry.after', {
    message: `Rate limit exceeded the maximum. Retry the request in [${seconds}] seconds`,
    messageWithParams: 'Rate limit exceeded the maximum. Retry the request in [{seconds}] seconds',
    messageParams: { seconds },
    limit: { key: 'client.credentials.token.rate.per.minute', namespace: 'platform.api', value: allowed },
    headers: { 'Retry-After': seconds },
  });
}
