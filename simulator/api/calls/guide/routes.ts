import { none } from '../../permissions.ts';
import { ORGANISATION } from '../../references.ts';
import type { Route } from '../../router.ts';
import { identityRoutesAt } from '../identity.ts';
import { GUIDE_ROOT, guidePermissionsOf } from './access.ts';
import { guideCampaignRoutes } from './campaigns.ts';
import { guideQueryRoutes } from './queries.ts';
import { guideUserRoutes } from './users.ts';
import { TENANT_ZONE } from './zone.ts';

/** Every operation of the gateway of the guide's shape. Who asks is told as on the platform. */
export const GUIDE_ROUTES: readonly Route[] = [
  ...guideQueryRoutes,
  ...guideCampaignRoutes,
  ...guideUserRoutes,
  ...identityRoutesAt(GUIDE_ROOT, guidePermissionsOf),
  {
    method: 'GET',
    template: `${GUIDE_ROOT}/api/v2/organizations/me`,
    needs: none,
    handle: () => ({ ...ORGANISATION, timeZone: TENANT_ZONE }),
  },
];
