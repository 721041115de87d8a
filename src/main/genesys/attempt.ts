import { failed, succeeded } from '../../core/faults/fault.ts';
import type { Outcome } from '../../core/faults/fault.ts';
import type { Clock } from '../ports/clock.ts';
import { closedFault, faultOfThrown, timeoutFault, tooLargeFault } from './network-faults.ts';
import { LARGEST_ANSWER } from './reply.ts';
import type { Reply } from './reply.ts';

export type Fetch = typeof globalThis.fetch;

/** A request as it goes out. */
export interface WireRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** Method and path, for faults and the log. */
  readonly call: string;
}

/** Sends once and reads the whole answer. Never throws; any status is an answer. */
export async function attempt(
  request: WireRequest,
  means: {
    readonly fetch: Fetch;
    readonly clock: Clock;
    readonly timeoutMs: number;
    readonly signal: AbortSignal;
  },
): Promise<Outcome<Reply>> {
  const { fetch, clock, timeoutMs, signal } = means;
  const tooLong = new AbortController();
  const cancelTimer = clock.after(timeoutMs, () => {
    tooLong.abort();
  });
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers,
      body: request.body,
      // A redirect means that a proxy or portal answers in the platform's place.
      redirect: 'manual',
      signal: AbortSignal.any([signal, tooLong.signal]),
    });
    const text = await readText(response);
    if (text === null) return failed(tooLargeFault(request.call));
    return succeeded({ status: response.status, headers: response.headers, text });
  } catch (error) {
    if (signal.aborted) return failed(closedFault(request.call));
    if (tooLong.signal.aborted) return failed(timeoutFault(request.call, timeoutMs));
    return failed(faultOfThrown(error, request.call));
  } finally {
    cancelTimer();
  }
}

/** The body as text; `null` = larger than allowed. */
async function readText(response: Response): Promise<string | null> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> = response.body;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > LARGEST_ANSWER) return null;
    parts.push(decoder.decode(chunk, { stream: true }));
  }
  parts.push(decoder.decode());
  return parts.join('');
}
