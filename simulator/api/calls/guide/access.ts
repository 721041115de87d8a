import type { Simulation } from '../../../simulation.ts';
import { ApiError } from '../../errors.ts';
import { none } from '../../permissions.ts';
import type { Handler, Route } from '../../router.ts';
import { demandScope } from '../../scopes.ts';

/** Where the gateway of the guide's shape begins; what follows is the guide's own path. */
export const GUIDE_ROOT = '/guide';

/** Requests per minute that the guide calls typical. */
export const GUIDE_RATE_LIMIT = 100;

/** The scopes in the guide's words. None of them exists on the platform. */
export const GUIDE_SCOPE_NAMES: readonly string[] = [
  'analytics:realtime:read',
  'campaigns:read',
  'users:read',
  'reports:export:read',
];

/** The permissions in the guide's words, by the spelling of refusals. None of them exists on the platform. */
export const GUIDE_PERMISSIONS = {
  'analytics:realtime:read': 'Analytics > Realtime > Read',
  'campaigns:campaigns:read': 'Campaigns > Campaigns > Read',
  'users:users:read': 'Users > Users > Read',
  'reports:reports:export': 'Reports > Reports > Export',
} as const;

export type GuidePermission = keyof typeof GUIDE_PERMISSIONS;

/** What the caller holds of them now. */
export function guidePermissionsOf({ guidePermissions, faults }: Simulation): readonly string[] {
  return guidePermissions.filter((name) => !faults.isDropped(name));
}

interface GuideCall {
  readonly method: string;
  /** The guide's own path. */
  readonly path: string;
  readonly permission: GuidePermission;
  readonly scope: string;
  readonly handle: Handler;
}

/** A route of the gateway: people and clients alike need the scope and the permission. */
export function guideRoute({ method, path, permission, scope, handle }: GuideCall): Route {
  return {
    method,
    template: `${GUIDE_ROOT}${path}`,
    needs: none,
    handle(sim, request) {
      demandScope([scope], request.token, sim.faults.isScopeDropped);
      demandPermission(sim, permission);
      return handle(sim, request);
    },
  };
}

function demandPermission(sim: Simulation, permission: GuidePermission): void {
  if (guidePermissionsOf(sim).includes(permission)) return;
  const words = GUIDE_PERMISSIONS[permission];
  throw new ApiError(403, 'missing.permissions', {
    message: `Unable to perform the requested action. You are missing: ${words} [${permission}]`,
    messageWithParams: 'Unable to perform the requested action. You are missing: {words} {permissions}',
    messageParams: { words, permissions: `[${permission}]` },
    details: [{ errorCode: 'missing.permissions', fieldName: permission }],
  });
}
