import { z } from 'zod';
import { failed, fault } from '../../core/faults/fault.ts';
import type { Outcome } from '../../core/faults/fault.ts';
import { readAnswer } from './answer.ts';
import { refusalOf } from './error-body.ts';
import type { Reply } from './reply.ts';
import { faultOfReply } from './reply-faults.ts';
import type { Transport } from './transport.ts';

/** The sign-in of one login host. */
export interface TokenDesk {
  readonly loginUrl: string;
  readonly transport: Transport;
  readonly userAgent: string;
  /** Told of every token that comes in, so that the log can hide it. */
  readonly hide: (secret: string) => void;
  /** What to ask for, where the client does not say it itself; `null` = nothing in particular. */
  readonly scope: string | null;
}

/** What a form carries that must show nowhere. */
const SECRET_FIELDS = ['code', 'code_verifier', 'refresh_token'] as const;

const CALL = 'POST /oauth/token';

const tokenAnswer = z
  .object({
    access_token: z.string().min(1),
    expires_in: z.number().positive(),
    refresh_token: z.string().min(1).nullish(),
  })
  .transform((answer) => ({
    accessToken: answer.access_token,
    lifeMs: answer.expires_in * 1000,
    refreshToken: answer.refresh_token ?? null,
  }));

export type TokenAnswer = z.infer<typeof tokenAnswer>;

/** Client credentials go into a header; whoever signs in through the browser names only the client. */
export function basicAuthorization(clientId: string, clientSecret: string): string {
  return `Basic ${Buffer.from(`${clientId}:${clientSecret}`, 'utf8').toString('base64')}`;
}

/**
 * Asks for a token. Refused credentials, codes and refresh tokens are `credentials-rejected`, so that
 * a broken network is never taken for a wrong secret.
 */
export async function askForToken(
  { loginUrl, transport, userAgent, hide }: TokenDesk,
  form: Readonly<Record<string, string>>,
  authorization: string | null = null,
): Promise<Outcome<TokenAnswer>> {
  for (const secret of SECRET_FIELDS.map((name) => form[name])) if (secret !== undefined) hide(secret);
  const reply = await transport.send('sign-in', {
    method: 'POST',
    url: `${loginUrl}/oauth/token`,
    headers: {
      ...(authorization === null ? {} : { Authorization: authorization }),
      'Content-Type': 'application/x-www-form-urlencoded',
      Accept: 'application/json',
      'User-Agent': userAgent,
    },
    body: new URLSearchParams(form).toString(),
    call: CALL,
  });
  const answer = reply.ok ? tokenOf(reply.value) : reply;
  if (answer.ok) hide(answer.value.accessToken);
  if (answer.ok && answer.value.refreshToken !== null) hide(answer.value.refreshToken);
  return answer;
}

function tokenOf(reply: Reply): Outcome<TokenAnswer> {
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
        fault('credentials-rejected', `The sign-in was refused: ${said.replace(/\.$/, '')}.`, {
          call: CALL,
          correlationId,
        }),
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
