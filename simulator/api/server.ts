import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { answerControl } from '../faults/control.ts';
import { spoil } from '../faults/spoil.ts';
import { pump } from '../notifications/pump.ts';
import type { Simulation } from '../simulation.ts';
import type { Answer } from './answer.ts';
import { answerLogin, isLogin } from '../login/login.ts';
import { answerCall, type WireRequest } from './answer-call.ts';

const CONTROL = '/_control';
const MAX_BODY_BYTES = 512_000;

/** The HTTP side: login, API and control on one port. */
export function buildServer(sim: Simulation): Server {
  return createServer((request, response) => {
    serve(sim, request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
}

async function serve(sim: Simulation, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readAll(request);
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const wire = {
    method: request.method ?? 'GET',
    path: url.pathname,
    search: url.searchParams,
    authorization: request.headers.authorization,
    cookie: request.headers.cookie,
    body: body ?? '',
  };
  pump(sim);
  if (wire.path === CONTROL || wire.path.startsWith(`${CONTROL}/`)) {
    send(sim, response, { answer: answerControl(sim, wire), isHead: false });
    return;
  }
  if (sim.faults.use('disconnect', wire.path) !== undefined) {
    request.socket.destroy();
    return;
  }
  const slow = sim.faults.use('slow', wire.path);
  if (slow !== undefined) await wait(slow.ms, undefined, { ref: false });
  const answer = body === null ? tooLarge() : answerPublic(sim, wire);
  send(sim, response, { answer, isHead: wire.method === 'HEAD' });
}

function answerPublic(sim: Simulation, wire: WireRequest): Answer {
  const contextId = randomUUID();
  const answer = isLogin(wire.path) ? answerLogin(sim, wire, contextId) : answerCall(sim, wire, contextId);
  sim.requests.note({ path: `${wire.method} ${wire.path}`, status: answer.status, at: sim.clock.real() });
  const named = { ...answer, headers: { ...answer.headers, 'ININ-Correlation-Id': contextId } };
  const fault = answer.status === 200 ? sim.faults.use('malformed', wire.path) : undefined;
  return fault === undefined ? named : { ...named, body: spoil(answer.body, fault.how) };
}

function send(
  sim: Simulation,
  response: ServerResponse,
  { answer, isHead }: { answer: Answer; isHead: boolean },
): void {
  const { status, headers, body } = answer;
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(text),
    Date: new Date(sim.clock.simulated()).toUTCString(),
    ...headers,
  });
  response.end(isHead ? undefined : text);
}

function tooLarge(): Answer {
  const message = 'The request body is too large.';
  return { status: 413, headers: {}, body: { message, code: 'request.entity.too.large', status: 413 } };
}

/** The body as text, or null when it is larger than the platform accepts. */
async function readAll(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= MAX_BODY_BYTES) parts.push(part);
  }
  return size > MAX_BODY_BYTES ? null : Buffer.concat(parts).toString('utf8');
}
