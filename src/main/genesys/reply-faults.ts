import { fault } from '../../core/faults/fault.ts';
import type { Fault, FaultKind } from '../../core/faults/fault.ts';
import { refusalOf } from './error-body.ts';
import type { Refusal } from './error-body.ts';
import type { Reply } from './reply.ts';

/** The fault that an answer stands for; `null` for a 2xx. */
export function faultOfReply(reply: Reply, call: string): Fault | null {
  if (reply.status >= 200 && reply.status < 300) return null;
  const refusal = refusalOf(reply.text);
  const kind = kindOf(reply.status);
  return fault(kind, detailOf(reply.status, kind, refusal), {
    call,
    correlationId: correlationIdOf(reply) ?? refusal.contextId,
    permissions: kind === 'permission-missing' ? refusal.permissions : [],
  });
}

/** What the platform's support asks for, from the headers; `null` where there is none. */
export function correlationIdOf(reply: Reply): string | null {
  return reply.headers.get('inin-correlation-id');
}

function kindOf(status: number): FaultKind {
  if (status < 400) return 'unreachable';
  switch (status) {
    case 401:
      return 'signed-out';
    case 403:
      return 'permission-missing';
    case 404:
      return 'not-found';
    case 408:
    case 504:
      return 'timeout';
    case 429:
      return 'rate-limited';
    default:
      return status < 500 ? 'request-refused' : 'platform-error';
  }
}

function detailOf(status: number, kind: FaultKind, { code, message }: Refusal): string {
  if (kind === 'unreachable') {
    return `The answer led elsewhere (status ${String(status)}); a proxy or portal may stand in between.`;
  }
  const said = [code, message].filter((part) => part !== null).join(': ');
  return said === '' ? `The platform answered with status ${String(status)}.` : `${said} (${String(status)})`;
}
