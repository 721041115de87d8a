/** What can be ordered to go wrong. Durations of the faults themselves are in seconds of wall time. */
export type FaultOrder =
  | { readonly kind: 'storm429'; readonly retryAfter: number }
  | { readonly kind: 'serverError'; readonly status: number }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'malformed'; readonly how: 'truncated' | 'wrongTypes' }
  | { readonly kind: 'frozen' }
  | { readonly kind: 'expireToken' }
  | { readonly kind: 'revokeRefreshTokens' }
  | { readonly kind: 'idleTimeout' }
  | { readonly kind: 'dropScope'; readonly scope: string }
  | { readonly kind: 'restoreScope'; readonly scope: string }
  | { readonly kind: 'revokeLicence'; readonly userId: string }
  | { readonly kind: 'dropPermission'; readonly permission: string }
  | { readonly kind: 'restorePermission'; readonly permission: string }
  | { readonly kind: 'tightenLimit'; readonly allowed: number }
  | { readonly kind: 'disconnect' }
  | { readonly kind: 'granularityFloor'; readonly period: string }
  | { readonly kind: 'counterReset'; readonly campaignId: string }
  | { readonly kind: 'dropSocket' }
  | { readonly kind: 'silentSocket' }
  | { readonly kind: 'duplicateFrames' }
  | { readonly kind: 'reorderFrames' }
  | { readonly kind: 'delayFrames'; readonly ms: number }
  | { readonly kind: 'truncateFrames' }
  | { readonly kind: 'loseFrames'; readonly share: number }
  | { readonly kind: 'rejectTopic'; readonly pattern: string; readonly permission: string }
  | { readonly kind: 'closeSoon'; readonly afterSeconds: number }
  | { readonly kind: 'refuseChannels'; readonly status: number; readonly retryAfter: number }
  | { readonly kind: 'expireChannel' };

export type FaultKind = FaultOrder['kind'];

/** Where and how long a fault holds; without an end it holds until it is cleared. */
export interface FaultScope {
  readonly pathPrefix?: string;
  readonly seconds?: number;
  readonly count?: number;
}

export type Fault = FaultOrder &
  FaultScope & {
    readonly id: number;
    /** Wall time at which it ends, epoch milliseconds, or null. */
    readonly until: number | null;
  };

export const FAULT_KINDS: readonly FaultKind[] = [
  'storm429',
  'serverError',
  'slow',
  'malformed',
  'frozen',
  'expireToken',
  'revokeRefreshTokens',
  'idleTimeout',
  'dropScope',
  'restoreScope',
  'revokeLicence',
  'dropPermission',
  'restorePermission',
  'tightenLimit',
  'disconnect',
  'granularityFloor',
  'counterReset',
  'dropSocket',
  'silentSocket',
  'duplicateFrames',
  'reorderFrames',
  'delayFrames',
  'truncateFrames',
  'loseFrames',
  'rejectTopic',
  'closeSoon',
  'refuseChannels',
  'expireChannel',
];
