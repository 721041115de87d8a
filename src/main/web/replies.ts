import type { ServerResponse } from 'node:http';
import type { Answer } from '../../shared/ipc.ts';
import { pageHeaders } from '../page/content-policy.ts';

/** Nothing of this server belongs in a cache: a stale board would look like a live one. */
const COMMON = { ...pageHeaders("'self'"), 'Cache-Control': 'no-store' };

export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export function send(response: ServerResponse, { status, type, body, headers }: Reply): void {
  response.writeHead(status, {
    ...COMMON,
    ...headers,
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
}

/** JSON has no "undefined"; the page reads an absent value as just that. */
export function answerReply(status: number, answer: Answer<unknown>): Reply {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(answer) };
}

/** A page in plain words for whoever ends up where there is nothing to see. */
export function wordsReply(status: number, words: string): Reply {
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Floorwatch</title><h1>Floorwatch</h1><p>${words}</p></html>\n`;
  return { status, type: 'text/html; charset=utf-8', body };
}

/** Opens a stream of events; the answer stays open until either side ends it. */
export function startEvents(response: ServerResponse): void {
  response.writeHead(200, { ...COMMON, 'Content-Type': 'text/event-stream; charset=utf-8' });
  response.write(': hello\n\n');
}
