import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer, Routes } from '../../shared/ipc.ts';
import { answer, routeOf } from '../ipc/answer.ts';
import type { HostedViewer } from '../ipc/board-app.ts';
import type { Log } from '../ports/log.ts';
import { isOwnOrigin } from './checks.ts';
import { answerReply, type Reply } from './replies.ts';
import type { Viewers } from './viewers.ts';

const MAX_BODY_BYTES = 64 * 1024;

export interface CallParts {
  readonly routes: Routes<HostedViewer>;
  readonly viewers: Viewers;
  readonly log: Log;
  readonly port: number;
}

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

/** Answers `POST /api/<group>/<name>`; the session was checked before. */
export async function answerCall(parts: CallParts, { request, url }: Exchange): Promise<Reply> {
  const { headers } = request;
  if (!isOwnOrigin(headers, parts.port) || headers['x-floorwatch'] !== '1') {
    return answerReply(403, refusal('untrusted-sender', 'Only the page of Floorwatch may ask this.'));
  }
  const [group = '', name = '', ...rest] = url.pathname.slice('/api/'.length).split('/');
  const route = rest.length === 0 ? routeOf(parts.routes, group, name) : null;
  if (route === null) return answerReply(404, refusal('bad-argument', 'There is no such call.'));
  const id = viewerIdOf(headers['x-floorwatch-viewer']);
  if (id === null) {
    return answerReply(400, refusal('bad-argument', 'x-floorwatch-viewer: the id of the page is missing.'));
  }
  const body = await readJson(request);
  if (!body.ok) return answerReply(413, refusal('bad-argument', body.message));
  const caller = parts.viewers.of(id);
  if (caller === null) return answerReply(503, refusal('failed', 'Too many pages watch at once; close one.'));
  const given = await answer(route, { input: body.value, caller }, (error) => {
    parts.log.error('web', 'a call failed', { call: `${group}/${name}`, error: String(error) });
  });
  return answerReply(200, given);
}

/** An id that the page made up; `null` where it is missing or not like one. */
export function viewerIdOf(id: unknown): string | null {
  return typeof id === 'string' && /^[\w-]{8,64}$/.test(id) ? id : null;
}

function refusal(code: 'untrusted-sender' | 'bad-argument' | 'failed', message: string): Answer<never> {
  return { ok: false, code, message };
}

type Body = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

async function readJson(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return { ok: false, message: `argument: more than ${MAX_BODY_BYTES} bytes.` };
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  if (text === '') return { ok: true, value: undefined };
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false, message: 'argument: not JSON.' };
  }
}
