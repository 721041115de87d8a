import type { Simulation } from '../../simulation.ts';
import { none } from '../permissions.ts';
import { divisionRef, iso, ORGANISATION } from '../references.ts';
import type { ApiRequest } from '../request.ts';
import type { Route } from '../router.ts';

export const identityRoutes: readonly Route[] = [
  { method: 'GET', template: '/api/v2/organizations/me', needs: none, handle: organisation },
  { method: 'GET', template: '/api/v2/tokens/me', needs: none, handle: tokenInfo },
  { method: 'HEAD', template: '/api/v2/tokens/me', needs: none, handle: () => undefined },
  { method: 'DELETE', template: '/api/v2/tokens/me', needs: none, handle: revoke },
  { method: 'GET', template: '/api/v2/authorization/subjects/me', needs: none, handle: subject },
];

function organisation(): object {
  return {
    ...ORGANISATION,
    defaultLanguage: 'en-us',
    defaultCountryCode: 'DE',
    thirdPartyOrgName: 'contoso-energy',
    domain: 'contoso-energy',
    version: 12,
    state: 'active',
    voicemailEnabled: true,
    productPlatform: 'GenesysCloud',
    supportURI: 'https://help.contoso-energy.example',
    features: { realtimeCIC: true, purecloud: true, directory: true },
    selfUri: `/api/v2/organizations/${ORGANISATION.id}`,
  };
}

function tokenInfo(sim: Simulation): object {
  return {
    organization: ORGANISATION,
    homeOrganization: ORGANISATION,
    authorizedScope: [],
    OAuthClient: {
      id: sim.clientId,
      name: 'Campaign board',
      organization: ORGANISATION,
      authorizedGrantType: 'CLIENT-CREDENTIALS',
    },
  };
}

function revoke(sim: Simulation, { token }: ApiRequest): undefined {
  sim.tokens.revoke(token);
}

/** The caller's grants: one role whose policies spell out the permissions held now. */
function subject(sim: Simulation): object {
  const roleId = 'a9d2f3b0-5a44-4a6c-8f0e-6f4a0a7b1c2d';
  const role = {
    id: roleId,
    name: 'Campaign supervisor',
    description: 'Sees outbound campaigns and the agents who serve them',
    policies: policies(sim.permissions.filter((permission) => !sim.faults.isDropped(permission))),
    selfUri: `/api/v2/authorization/roles/${roleId}`,
  };
  const division = { ...divisionRef(), description: 'The home division', homeDivision: true };
  return {
    id: sim.clientId,
    name: 'Campaign board',
    grants: [{ subjectId: sim.clientId, division, role, grantMadeAt: iso(sim.world.startedAt) }],
    version: 3,
    selfUri: `/api/v2/authorization/subjects/${sim.clientId}`,
  };
}

function policies(permissions: readonly string[]): object[] {
  const actions = new Map<string, string[]>();
  for (const permission of permissions) {
    const [domain = '', entity = '', action = ''] = permission.split(':');
    const key = `${domain}:${entity}`;
    actions.set(key, [...(actions.get(key) ?? []), action]);
  }
  return [...actions].map(([key, list]) => {
    const [domain = '', entityName = ''] = key.split(':');
    return { domain, entityName, actions: list };
  });
}
