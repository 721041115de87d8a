import type { z } from 'zod';
import { failed } from '../../core/faults/fault.ts';
import type { Outcome } from '../../core/faults/fault.ts';
import type { Priority } from '../../core/polling/priority.ts';
import type { Log } from '../ports/log.ts';
import { readAnswer } from './answer.ts';
import type { WireRequest } from './attempt.ts';
import type { TokenSource } from './tokens.ts';
import type { Reply } from './reply.ts';
import { faultOfReply } from './reply-faults.ts';
import type { Transport } from './transport.ts';

/** One question to the platform. */
export interface Call<T> {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** From `/api/` on, without a query; parts that come from data are percent-encoded. */
  readonly path: string;
  /** Repeated names are sent repeatedly. */
  readonly query?: readonly (readonly [name: string, value: string])[];
  readonly body?: unknown;
  readonly priority: Priority;
  readonly schema: z.ZodType<T>;
}

/** Signed-in JSON questions; every failure is a fault of the closed set. */
export interface Http {
  ask<T>(call: Call<T>): Promise<Outcome<T>>;
}

export interface HttpOptions {
  readonly apiUrl: string;
  readonly tokens: TokenSource;
  readonly transport: Transport;
  readonly userAgent: string;
  readonly log: Log;
}

export function createHttp({ apiUrl, tokens, transport, userAgent, log }: HttpOptions): Http {
  async function sendSigned<T>(call: Call<T>): Promise<Outcome<Reply>> {
    const token = await tokens.token();
    if (!token.ok) return token;
    const reply = await transport.send(
      call.priority,
      wireRequest(call, { apiUrl, userAgent, token: token.value }),
    );
    if (reply.ok && reply.value.status === 401) tokens.reject(token.value);
    return reply;
  }

  async function outcomeOf<T>(call: Call<T>): Promise<Outcome<T>> {
    let reply = await sendSigned(call);
    // A token may end before its time; one silent sign-in tells that from a client that is locked out.
    if (reply.ok && reply.value.status === 401) reply = await sendSigned(call);
    if (!reply.ok) return reply;
    const name = nameOf(call);
    const refused = faultOfReply(reply.value, name);
    if (refused?.kind === 'signed-out') tokens.giveUp(refused);
    return refused === null ? readAnswer(reply.value, name, call.schema) : failed(refused);
  }

  return {
    async ask(call) {
      const outcome = await outcomeOf(call);
      if (!outcome.ok) {
        const { kind, correlationId, detail } = outcome.fault;
        // Whoever asked decides how bad this is; some failures are made up for by another call.
        log.info('platform', 'A call failed.', { call: nameOf(call), kind, correlationId, detail });
      }
      return outcome;
    },
  };
}

function nameOf(call: Pick<Call<unknown>, 'method' | 'path'>): string {
  return `${call.method} ${call.path}`;
}

function wireRequest<T>(
  call: Call<T>,
  means: { readonly apiUrl: string; readonly userAgent: string; readonly token: string },
): WireRequest {
  const query = new URLSearchParams(
    (call.query ?? []).map(([name, value]): [string, string] => [name, value]),
  );
  const suffix = query.size === 0 ? '' : `?${query.toString()}`;
  return {
    method: call.method,
    url: `${means.apiUrl}${call.path}${suffix}`,
    headers: {
      Authorization: `Bearer ${means.token}`,
      Accept: 'application/json',
      'User-Agent': means.userAgent,
      ...(call.body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    body: call.body === undefined ? null : JSON.stringify(call.body),
    call: nameOf(call),
  };
}
