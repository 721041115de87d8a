import type { Fault } from '../faults/fault.ts';
import type { Instant } from '../time/minute.ts';
import type { SecretKeeping, SessionState } from './session.ts';

/** What happens to the sign-in of one profile. */
export type SessionEvent =
  | { readonly kind: 'started' }
  | { readonly kind: 'browser-opened'; readonly until: Instant }
  | { readonly kind: 'succeeded'; readonly keeping: SecretKeeping }
  | { readonly kind: 'failed'; readonly fault: Fault }
  | { readonly kind: 'cancelled' }
  /** Who signed in became known; the platform tells it a moment later. */
  | { readonly kind: 'named'; readonly who: string }
  /** A renewed secret went elsewhere than the former, such as into a keychain that was unlocked. */
  | { readonly kind: 'kept'; readonly keeping: SecretKeeping }
  | { readonly kind: 'ended'; readonly fault: Fault }
  | { readonly kind: 'signed-out' };

/** Where every profile begins. */
export const SIGNED_OUT: SessionState = { phase: 'signed-out', fault: null };

/**
 * The state after an event. An event that does not fit the state, such as the late end of a sign-in
 * that was given up, leaves it as it is.
 */
export function sessionStep(state: SessionState, event: SessionEvent): SessionState {
  switch (event.kind) {
    case 'started':
      return state.phase === 'signed-in' ? state : { phase: 'signing-in', browserUntil: null };
    case 'browser-opened':
      return state.phase === 'signing-in' ? { ...state, browserUntil: event.until } : state;
    case 'succeeded':
      return state.phase === 'signed-in' ? state : { phase: 'signed-in', who: null, keeping: event.keeping };
    case 'failed':
      return state.phase === 'signed-in' ? state : { phase: 'signed-out', fault: event.fault };
    case 'cancelled':
      return state.phase === 'signing-in' ? SIGNED_OUT : state;
    case 'named':
      return state.phase === 'signed-in' ? { ...state, who: event.who } : state;
    case 'kept':
      return state.phase === 'signed-in' ? { ...state, keeping: event.keeping } : state;
    case 'ended':
      return state.phase === 'signed-in' ? { phase: 'ended', fault: event.fault } : state;
    case 'signed-out':
      return SIGNED_OUT;
  }
}
