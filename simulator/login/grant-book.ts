import { randomBytes } from 'node:crypto';
import type { Supervisor } from './supervisors.ts';

/** How long a code may wait to be exchanged, milliseconds of wall time. */
const CODE_MS = 60_000;

/** What a supervisor granted to an app at the sign-in page. */
export interface UserGrant {
  readonly person: Supervisor;
  readonly clientId: string;
  readonly scopes: readonly string[];
}

interface Code extends UserGrant {
  readonly redirectUri: string;
  readonly challenge: string;
  readonly expiresAt: number;
}

/** What the login remembers: codes under way, refresh tokens given out, browsers that are signed in. */
export class GrantBook {
  readonly #codes = new Map<string, Code>();
  readonly #refreshTokens = new Map<string, UserGrant>();
  readonly #browsers = new Map<string, Supervisor>();

  issueCode(grant: Omit<Code, 'expiresAt'>, now: number): string {
    const code = secret();
    this.#codes.set(code, { ...grant, expiresAt: now + CODE_MS });
    return code;
  }

  /** A code works once and for a minute. */
  takeCode(code: string, now: number): Code | undefined {
    const found = this.#codes.get(code);
    this.#codes.delete(code);
    return found === undefined || found.expiresAt <= now ? undefined : found;
  }

  issueRefreshToken(grant: UserGrant): string {
    const token = secret();
    this.#refreshTokens.set(token, grant);
    return token;
  }

  /** A refresh token works once: whoever uses it is given the next one. */
  takeRefreshToken(token: string): UserGrant | undefined {
    const found = this.#refreshTokens.get(token);
    this.#refreshTokens.delete(token);
    return found;
  }

  revokeRefreshTokens(): void {
    this.#refreshTokens.clear();
  }

  /** Remembers a browser; the answer is the value of its cookie. */
  openBrowser(person: Supervisor): string {
    const session = secret();
    this.#browsers.set(session, person);
    return session;
  }

  personOf(session: string | undefined): Supervisor | undefined {
    return session === undefined ? undefined : this.#browsers.get(session);
  }

  closeBrowser(session: string | undefined): void {
    if (session !== undefined) this.#browsers.delete(session);
  }

  /** Nobody is remembered any more: all have to sign in again. */
  forgetEverybody(): void {
    this.#codes.clear();
    this.#refreshTokens.clear();
    this.#browsers.clear();
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}
