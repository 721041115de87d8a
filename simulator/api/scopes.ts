import { ApiError } from './errors.ts';
import type { Token } from './tokens.ts';

/** The scopes of the served domains; each has a variant that only reads. */
const DOMAINS = [
  'analytics',
  'authorization',
  'license',
  'organization',
  'outbound',
  'presence',
  'routing',
  'users',
];

/** Every scope an app may ask for. */
export const SCOPES: readonly string[] = [
  ...DOMAINS.flatMap((domain) => [domain, `${domain}:readonly`]),
  'notifications',
  'user-basic-info',
];

/** What the client of the browser sign-in is registered for unless told otherwise. */
export const DEFAULT_SCOPES: readonly string[] = SCOPES.filter((scope) => !DOMAINS.includes(scope));

/** Which domain an operation belongs to; the first that fits. Templates, not paths. */
const BELONGS: readonly (readonly [start: string, scopes: readonly string[]])[] = [
  ['/api/v2/users/me', ['user-basic-info']],
  ['/api/v2/tokens/', ['user-basic-info']],
  ['/api/v2/users/{userId}/presences', readOr('presence')],
  ['/api/v2/users', readOr('users')],
  ['/api/v2/license', readOr('license')],
  ['/api/v2/presence', readOr('presence')],
  ['/api/v2/routing', readOr('routing')],
  ['/api/v2/outbound', readOr('outbound')],
  ['/api/v2/analytics', readOr('analytics')],
  ['/api/v2/authorization', readOr('authorization')],
  ['/api/v2/organizations', readOr('organization')],
  ['/api/v2/notifications', ['notifications']],
];

function readOr(domain: string): readonly string[] {
  return [domain, `${domain}:readonly`];
}

/** The scopes of which an app needs one for an operation; none for an operation without a domain. */
export function scopesOf(template: string): readonly string[] {
  return BELONGS.find(([start]) => template.startsWith(start))?.[1] ?? [];
}

/** Refuses an app that was not granted any of these scopes, naming them. */
export function demandScope(
  needed: readonly string[],
  { scopes }: Token,
  isDropped: (scope: string) => boolean,
): void {
  if (needed.length === 0) return;
  if (needed.some((scope) => scopes.includes(scope) && !isDropped(scope))) return;
  const names = `[${needed.join(', ')}]`;
  throw new ApiError(403, 'app.not.authorized.for.scope', {
    message: `The app is not authorized for the scope of this request. It needs one of: ${names}`,
    messageWithParams: 'The app is not authorized for the scope of this request. It needs one of: {scopes}',
    messageParams: { scopes: names },
    details: needed.map((scope) => ({ errorCode: 'app.not.authorized.for.scope', fieldName: scope })),
  });
}
