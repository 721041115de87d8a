/**
 * Everything that can go wrong at the edge, sorted once. Each kind has its title and remedy in
 * `remedies.ts`.
 */
export type FaultKind =
  | 'no-credentials'
  | 'credentials-rejected'
  | 'sign-in-failed'
  | 'signed-out'
  | 'permission-missing'
  | 'unknown-region'
  | 'unreachable'
  | 'proxy-refused'
  | 'untrusted-certificate'
  | 'timeout'
  | 'rate-limited'
  | 'request-refused'
  | 'not-found'
  | 'platform-error'
  | 'malformed-answer'
  | 'internal';

export interface Fault {
  readonly kind: FaultKind;
  /** The call that failed, as method and path; `null` where no call was made. */
  readonly call: string | null;
  /** What the platform's support asks for; `null` where the answer carried none. */
  readonly correlationId: string | null;
  /** One plain sentence about this occurrence; never holds a secret. */
  readonly detail: string;
  /** The permissions that were missing, in the platform's names; empty for other kinds. */
  readonly permissions: readonly string[];
}

/** An answer that may have failed; faults are values, exceptions are bugs. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

export function succeeded<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failed(fault: Fault): Outcome<never> {
  return { ok: false, fault };
}

/** A fault with the fields that most kinds leave empty. */
export function fault(kind: FaultKind, detail: string, rest: Partial<Fault> = {}): Fault {
  return { kind, detail, call: null, correlationId: null, permissions: [], ...rest };
}
