import type { Fault } from '../faults/fault.ts';

/** What a panel of the board rests on. */
export type NeedKind = 'permission' | 'scope' | 'feature';

/** Whether something is there: `unknown` until it was tried or read. */
export type Verdict = 'granted' | 'missing' | 'unknown';

/** One row of the preflight table. */
export interface PreflightRow {
  readonly id: string;
  readonly kind: NeedKind;
  /** In the platform's own spelling, such as `outbound:campaign:view`. Any one of several suffices. */
  readonly names: readonly string[];
  /** The name the guide uses for it; `null` where the guide has none. */
  readonly guideName: string | null;
  /** Panels that use it, in the board's words. */
  readonly panels: readonly string[];
  /** What the supervisor loses without it, one sentence. */
  readonly lost: string;
  readonly optional: boolean;
  readonly verdict: Verdict;
  /** What told so: the grants, the token, or the call that was refused. */
  readonly evidence: string | null;
}

export interface PreflightView {
  readonly rows: readonly PreflightRow[];
  /** Why the grants could not be read; rows then rest on what calls were refused. */
  readonly fault: Fault | null;
  /** Ready to send to an administrator; empty where nothing is missing. */
  readonly request: string;
}
