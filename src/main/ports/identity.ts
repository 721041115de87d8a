import type { Outcome } from '../../core/faults/fault.ts';
import type { Grant, TokenFacts } from '../../core/preflight/evidence.ts';

/** Who asks, and what that one may do. Both dialects may fail to tell. */
export interface Identity {
  /** What the roles of the signed-in user or client grant. */
  grants(): Promise<Outcome<readonly Grant[]>>;
  /** What the access token says about itself. */
  token(): Promise<Outcome<TokenFacts>>;
}
