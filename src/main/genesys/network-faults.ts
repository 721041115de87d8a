import { fault } from '../../core/faults/fault.ts';
import type { Fault } from '../../core/faults/fault.ts';
import { LARGEST_ANSWER } from './reply.ts';

const DETAILS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'The host name is not known.',
  EAI_AGAIN: 'The host name could not be looked up; the network may be down.',
  ECONNREFUSED: 'The host refused the connection.',
  ECONNRESET: 'The connection was cut.',
  EPIPE: 'The connection was cut.',
  UND_ERR_SOCKET: 'The connection was cut.',
  EHOSTUNREACH: 'There is no way to the host.',
  ENETUNREACH: 'There is no network.',
  ENETDOWN: 'There is no network.',
  ETIMEDOUT: 'The connection could not be made in time.',
  UND_ERR_CONNECT_TIMEOUT: 'The connection could not be made in time.',
  CERT_HAS_EXPIRED: 'The certificate of the host has expired.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'The certificate of the host is not trusted.',
  SELF_SIGNED_CERT_IN_CHAIN: 'The certificate of the host is not trusted; a proxy may replace it.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'The certificate of the host is not trusted; a proxy may replace it.',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'The certificate of the host is not trusted; a proxy may replace it.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'The certificate belongs to another host.',
};

/** What fetch threw, as a fault. The error itself is not repeated: it may quote the request. */
export function faultOfThrown(error: unknown, call: string): Fault {
  const code = codeOf(error);
  const detail = (code === null ? undefined : DETAILS[code]) ?? unnamed(code);
  return fault('unreachable', detail, { call });
}

export function timeoutFault(call: string, timeoutMs: number): Fault {
  return fault('timeout', `There was no answer within ${String(timeoutMs / 1000)} s.`, { call });
}

export function closedFault(call: string | null = null): Fault {
  return fault('signed-out', 'The connection was closed before the request was answered.', { call });
}

export function tooLargeFault(call: string): Fault {
  const limit = String(LARGEST_ANSWER / 1024 / 1024);
  return fault('malformed-answer', `The answer was larger than ${limit} MB.`, { call });
}

function unnamed(code: string | null): string {
  if (code?.includes('SSL') === true || code?.includes('CERT') === true) {
    return `The secure connection failed (${code}).`;
  }
  return code === null ? 'The connection failed.' : `The connection failed (${code}).`;
}

/** Node hides the reason in `cause`, and behind a list when it tried several addresses. */
function codeOf(error: unknown): string | null {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; depth += 1) {
    const code = 'code' in at ? at.code : undefined;
    if (typeof code === 'string' && /^[A-Z][A-Z0-9_]+$/.test(code)) return code;
    at = at instanceof AggregateError ? at.errors[0] : at.cause;
  }
  return null;
}
