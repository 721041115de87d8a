import type { Clock } from '../ports/clock.ts';
import { attempt, type Fetch } from './attempt.ts';
import type { Gate } from './gate.ts';

export interface SignOutParts {
  readonly apiUrl: string;
  readonly userAgent: string;
  readonly gate: Gate;
  readonly fetch: Fetch;
  readonly clock: Clock;
}

/** Signing out does not wait longer for a platform that cannot be reached. */
const LIMIT_MS = 5_000;

/** Revokes a token; whether that worked. Not repeated: the token ends by itself some day. */
export async function revokeToken(parts: SignOutParts, token: string): Promise<boolean> {
  const { apiUrl, userAgent, gate, fetch, clock } = parts;
  const call = 'DELETE /api/v2/tokens/me';
  const headers = { Authorization: `Bearer ${token}`, Accept: 'application/json', 'User-Agent': userAgent };
  const request = { method: 'DELETE', url: `${apiUrl}/api/v2/tokens/me`, headers, body: null, call } as const;
  const sent = gate.schedule('sign-in', (signal) =>
    attempt(request, { fetch, clock, timeoutMs: LIMIT_MS, signal }),
  );
  let stopTimer = (): void => undefined;
  const late = new Promise<null>((settle) => {
    stopTimer = clock.after(LIMIT_MS, () => settle(null));
  });
  const reply = await Promise.race([sent, late]);
  stopTimer();
  return reply?.ok === true && reply.value.status < 300;
}
