import type { FaultKind } from '../../src/core/faults/fault.ts';

export const FAULT_KINDS: readonly FaultKind[] = [
  'no-credentials',
  'credentials-rejected',
  'sign-in-failed',
  'signed-out',
  'permission-missing',
  'unknown-region',
  'unreachable',
  'timeout',
  'rate-limited',
  'request-refused',
  'not-found',
  'platform-error',
  'malformed-answer',
  'internal',
];
