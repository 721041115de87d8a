import { randomBytes } from 'node:crypto';
import type { Clock } from '../ports/clock.ts';

/** A start link is for whoever started the server, at once. */
const LINK_LASTS_MS = 2 * 60_000;

const SECRET_BYTES = 32;

/** Who may see the board: a start link, usable once and soon, is exchanged for a session. */
export interface Access {
  /** A new token for a start link. */
  issue(): string;
  /** The session that the token is exchanged for; `null` for a token that is unknown, used or old. */
  redeem(token: string): string | null;
  knows(session: string | null): boolean;
}

export function createAccess(clock: Pick<Clock, 'now'>): Access {
  const links = new Map<string, number>();
  const sessions = new Set<string>();
  return {
    issue: () => {
      const token = secret();
      links.set(token, clock.now() + LINK_LASTS_MS);
      return token;
    },
    redeem: (token) => {
      const until = links.get(token);
      links.delete(token);
      if (until === undefined || clock.now() > until) return null;
      const session = secret();
      sessions.add(session);
      return session;
    },
    knows: (session) => session !== null && sessions.has(session),
  };
}

/** 256 random bits: long enough that no timing of a look-up helps to guess it. */
function secret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}
