import { fault } from '../../core/faults/fault.ts';
import type { Fault, FaultKind } from '../../core/faults/fault.ts';
import { LARGEST_ANSWER } from './reply.ts';

const CUT = 'The connection was cut.';
const LATE = 'The connection could not be made in time.';
const NO_NETWORK = 'There is no network.';
const CHANGED = 'The network changed on the way.';
const UNKNOWN_HOST = 'The host name is not known.';
const REFUSED = 'The host refused the connection.';
const NO_WAY = 'There is no way to the host.';
const EXPIRED = 'The certificate of the host has expired, or the clock of this machine is wrong.';
const OTHER_HOST = 'The certificate belongs to another host.';
const NO_PROXY = 'The proxy cannot be reached.';
const NO_TUNNEL = 'The proxy did not let the connection through.';
const UNTRUSTED = 'The certificate of the host is not trusted; a proxy may replace it.';

/** What Node, undici and Electron's network call their failures. */
const DETAILS: Readonly<Record<string, string>> = {
  ENOTFOUND: UNKNOWN_HOST,
  ERR_NAME_NOT_RESOLVED: UNKNOWN_HOST,
  EAI_AGAIN: 'The host name could not be looked up; the network may be down.',
  ECONNREFUSED: REFUSED,
  ERR_CONNECTION_REFUSED: REFUSED,
  ECONNRESET: CUT,
  EPIPE: CUT,
  UND_ERR_SOCKET: CUT,
  ERR_CONNECTION_RESET: CUT,
  ERR_CONNECTION_CLOSED: CUT,
  ERR_CONNECTION_ABORTED: CUT,
  ERR_EMPTY_RESPONSE: CUT,
  ERR_CONTENT_LENGTH_MISMATCH: CUT,
  ERR_INCOMPLETE_CHUNKED_ENCODING: CUT,
  EHOSTUNREACH: NO_WAY,
  ERR_ADDRESS_UNREACHABLE: NO_WAY,
  ENETUNREACH: NO_NETWORK,
  ENETDOWN: NO_NETWORK,
  ERR_INTERNET_DISCONNECTED: NO_NETWORK,
  NETWORK_CHANGED: CHANGED,
  ERR_NETWORK_CHANGED: CHANGED,
  ERR_NETWORK_IO_SUSPENDED: CHANGED,
  ETIMEDOUT: LATE,
  UND_ERR_CONNECT_TIMEOUT: LATE,
  ERR_CONNECTION_TIMED_OUT: LATE,
  ERR_TIMED_OUT: LATE,
  CERT_HAS_EXPIRED: EXPIRED,
  ERR_CERT_DATE_INVALID: EXPIRED,
  ERR_TLS_CERT_ALTNAME_INVALID: OTHER_HOST,
  ERR_CERT_COMMON_NAME_INVALID: OTHER_HOST,
  ERR_PROXY_CONNECTION_FAILED: NO_PROXY,
  ERR_PROXY_CERTIFICATE_INVALID: 'The certificate of the proxy is not trusted.',
  ERR_TUNNEL_CONNECTION_FAILED: NO_TUNNEL,
};

/** Failures that have a remedy of their own. */
const OWN_KINDS: Readonly<Record<string, readonly [FaultKind, string]>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: ['untrusted-certificate', UNTRUSTED],
  SELF_SIGNED_CERT_IN_CHAIN: ['untrusted-certificate', UNTRUSTED],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ['untrusted-certificate', UNTRUSTED],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ['untrusted-certificate', UNTRUSTED],
  UNABLE_TO_GET_ISSUER_CERT: ['untrusted-certificate', UNTRUSTED],
  ERR_CERT_AUTHORITY_INVALID: ['untrusted-certificate', UNTRUSTED],
  ERR_UNEXPECTED_PROXY_AUTH: ['proxy-refused', 'A proxy that is not set wants a user and a password.'],
  PROXY_LOGIN_MISSING: ['proxy-refused', 'The proxy wants a user and a password, and none are set.'],
  PROXY_LOGIN_REFUSED: ['proxy-refused', 'The proxy did not take the user and the password that are set.'],
};

/** What fetch threw, as a fault. The error itself is not repeated: it may quote the request. */
export function faultOfThrown(error: unknown, call: string): Fault {
  const code = codeOf(error);
  const own = code === null ? undefined : OWN_KINDS[code];
  if (own !== undefined) return fault(own[0], own[1], { call });
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
