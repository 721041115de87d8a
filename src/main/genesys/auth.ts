import { z } from 'zod';
import { failed, fault, succeeded } from '../../core/faults/fault.ts';
import type { Fault, Outcome } from '../../core/faults/fault.ts';
import type { Instant } from '../../core/time/minute.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { WireRequest } from './attempt.ts';
import { readAnswer } from './answer.ts';
import { refusalOf } from './error-body.ts';
import type { Reply } from './reply.ts';
import { faultOfReply } from './reply-faults.ts';
import type { Transport } from './transport.ts';

/** Where requests get their access token from. Each way to sign in is one of these. */
export interface TokenSource {
  /** A token that should hold; signs in when there is none. */
  token(): Promise<Outcome<string>>;
  /** The platform did not take this token; the next `token()` is another one. */
  reject(token: string): void;
}

export interface ClientCredentialsOptions {
  readonly loginUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly transport: Transport;
  readonly userAgent: string;
  readonly clock: Clock;
  readonly log: Log;
}

const CALL = 'POST /oauth/token';

const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

/** A token is renewed this long before it ends, but not before half of its life is over. */
const RENEWED_BEFORE_MS = 60_000;

/** Wrong credentials are not tried again at once: repeated failures may lock the client. */
const REJECTED_FOR_MS = 30_000;

/** Signs in as the app itself. The token lives in memory only; one sign-in is under way at a time. */
export function createClientCredentials(options: ClientCredentialsOptions): TokenSource {
  const { transport, clock, log } = options;
  let held: { readonly token: string; readonly renewAt: Instant } | null = null;
  let rejected: { readonly fault: Fault; readonly until: Instant } | null = null;
  let underWay: Promise<Outcome<string>> | null = null;

  async function signIn(): Promise<Outcome<string>> {
    const reply = await transport.send('sign-in', tokenRequest(options));
    const answer = reply.ok ? tokenOf(reply.value) : reply;
    if (!answer.ok) {
      log.warn('sign-in', 'Signing in failed.', { kind: answer.fault.kind, detail: answer.fault.detail });
      if (answer.fault.kind === 'credentials-rejected') {
        rejected = { fault: answer.fault, until: clock.now() + REJECTED_FOR_MS };
      }
      return answer;
    }
    const lifeMs = answer.value.expires_in * 1000;
    const token = answer.value.access_token;
    held = { token, renewAt: clock.now() + lifeMs - Math.min(RENEWED_BEFORE_MS, lifeMs / 2) };
    log.info('sign-in', 'Signed in.', { expiresInSeconds: answer.value.expires_in });
    return succeeded(token);
  }

  return {
    async token() {
      const now = clock.now();
      if (held !== null && now < held.renewAt) return succeeded(held.token);
      if (rejected !== null && now < rejected.until) return failed(rejected.fault);
      underWay ??= signIn().finally(() => {
        underWay = null;
      });
      return underWay;
    },
    reject(token) {
      if (held?.token === token) held = null;
    },
  };
}

function tokenRequest({
  loginUrl,
  clientId,
  clientSecret,
  userAgent,
}: ClientCredentialsOptions): WireRequest {
  const pair = Buffer.from(`${clientId}:${clientSecret}`, 'utf8').toString('base64');
  return {
    method: 'POST',
    url: `${loginUrl}/oauth/token`,
    headers: {
      Authorization: `Basic ${pair}`,
      'Content-Type': 'application/x-www-form-urlencoded',
      Accept: 'application/json',
      'User-Agent': userAgent,
    },
    body: 'grant_type=client_credentials',
    call: CALL,
  };
}

function tokenOf(reply: Reply): Outcome<z.infer<typeof tokenAnswer>> {
  const refused = faultOfReply(reply, CALL);
  if (refused === null) return readAnswer(reply, CALL, tokenAnswer);
  const { correlationId } = refused;
  switch (reply.status) {
    case 400:
    case 401:
    case 403: {
      const { code, message } = refusalOf(reply.text);
      const said = message ?? code ?? `status ${String(reply.status)}`;
      return failed(
        fault('credentials-rejected', `The sign-in was refused: ${said}.`, { call: CALL, correlationId }),
      );
    }
    case 404:
      return failed(
        fault('unreachable', 'There is no sign-in at this address; the region or host may be wrong.', {
          call: CALL,
          correlationId,
        }),
      );
    default:
      return failed(refused);
  }
}
