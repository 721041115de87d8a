import type { Fault } from '../faults/fault.ts';
import type { SourceName } from '../floor/source.ts';
import type { Instant } from '../time/minute.ts';

/** What one policy of a role lets the holder do. `*` stands for every word in its place. */
export interface Grant {
  readonly domain: string;
  readonly entity: string;
  readonly actions: readonly string[];
  /** The division in which it holds, by name; `null` = not told. */
  readonly division: string | null;
}

/** What an access token says about itself. */
export interface TokenFacts {
  /** Empty where the platform names none. */
  readonly scopes: readonly string[];
  /** `null` = not told. */
  readonly clientName: string | null;
  readonly organization: string | null;
}

/** How a source fares: what its newest answer was, and whether that was refused. */
export interface SourceWord {
  readonly source: SourceName;
  readonly fault: Fault | null;
  readonly lastAnswerAt: Instant | null;
}

/** All that tells whether a need is met. */
export interface Evidence {
  /** `null` = they could not be read. */
  readonly grants: { readonly list: readonly Grant[]; readonly readAt: Instant } | null;
  readonly token: TokenFacts | null;
  /** The platform’s client credentials have roles and no scopes. */
  readonly scopesApply: boolean;
  readonly sources: readonly SourceWord[];
}

/** Whether a refusal is about the app's scope and not about anybody's permission. */
export function isScopeRefusal(fault: Fault): boolean {
  return fault.kind === 'permission-missing' && fault.detail.includes('app.not.authorized.for.scope');
}

/** The divisions in which `domain:entity:action` is granted; `null` = nowhere. */
export function divisionsOf(permission: string, grants: readonly Grant[]): readonly string[] | null {
  const [domain = '', entity = '', action = ''] = spelled(permission).split(':');
  const found = grants.filter(
    (grant) =>
      covers(grant.domain, domain) &&
      covers(grant.entity, entity) &&
      grant.actions.some((granted) => covers(granted, action)),
  );
  if (found.length === 0) return null;
  return [...new Set(found.flatMap(({ division }) => (division === null ? [] : [division])))];
}

/** A permission as refusals spell it: the guide's "Users > Users > Read" is `users:users:read` there. */
export function spelled(permission: string): string {
  return permission
    .split(/[>:]/)
    .map((word) => word.trim().toLowerCase())
    .join(':');
}

/** The platform writes the same word in several cases. */
function covers(granted: string, wanted: string): boolean {
  return granted === '*' || granted.toLowerCase() === wanted.toLowerCase();
}
