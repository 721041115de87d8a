import type { Simulation } from '../../simulation.ts';
import { ApiError } from '../errors.ts';
import { permissionsOf } from '../held-permissions.ts';
import { none } from '../permissions.ts';
import { divisionRef, iso, ORGANISATION } from '../references.ts';
import type { ApiRequest } from '../request.ts';
import type { Route } from '../router.ts';
import type { Token } from '../tokens.ts';

const ROLE_ID = 'a9d2f3b0-5a44-4a6c-8f0e-6f4a0a7b1c2d';

export const identityRoutes: readonly Route[] = [
  { method: 'GET', template: '/api/v2/organizations/me', needs: none, handle: organisation },
  ...identityRoutesAt('', permissionsOf),
];

/** Who asks and what they may do, below a root; each API has permissions of its own. */
export function identityRoutesAt(root: string, held: typeof permissionsOf): readonly Route[] {
  const token = `${root}/api/v2/tokens/me`;
  return [
    {
      method: 'GET',
      template: `${root}/api/v2/users/me`,
      needs: none,
      handle: (sim, request) => me(request, held(sim, request.token)),
    },
    { method: 'GET', template: token, needs: none, handle: tokenInfo },
    { method: 'HEAD', template: token, needs: none, handle: () => undefined },
    { method: 'DELETE', template: token, needs: none, handle: revoke },
    {
      method: 'GET',
      template: `${root}/api/v2/authorization/subjects/me`,
      needs: none,
      handle: (sim, { token: asking }) => subject(sim, asking, held(sim, asking)),
    },
  ];
}

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

/** The supervisor who signed in. A client that signed in as itself is nobody. */
function me({ token, query }: ApiRequest, permissions: readonly string[]): object {
  if (token.holder.kind === 'client') {
    throw new ApiError(400, 'bad.request', {
      message:
        'This request requires a user context. Client credentials cannot be used for requests that require a user.',
    });
  }
  const { id, name, email, title, role } = token.holder.person;
  const authorization = { roles: [{ id: ROLE_ID, name: role }], unusedRoles: [], permissions };
  return {
    id,
    name,
    division: divisionRef(),
    email,
    title,
    username: email,
    state: 'active',
    version: 4,
    acdAutoAnswer: false,
    ...(query.list('expand').includes('authorization') ? { authorization } : {}),
    selfUri: `/api/v2/users/${id}`,
  };
}

function tokenInfo(sim: Simulation, { token }: ApiRequest): object {
  const isUser = token.holder.kind === 'user';
  return {
    organization: ORGANISATION,
    homeOrganization: ORGANISATION,
    authorizedScope: token.scopes.filter((scope) => !sim.faults.isScopeDropped(scope)),
    OAuthClient: {
      id: isUser ? sim.publicClientId : sim.clientId,
      name: isUser ? 'Campaign board for supervisors' : 'Campaign board',
      organization: ORGANISATION,
      authorizedGrantType: isUser ? 'CODE' : 'CLIENT-CREDENTIALS',
      ...(isUser ? { scope: sim.clientScopes } : {}),
    },
  };
}

function revoke(sim: Simulation, { token }: ApiRequest): undefined {
  sim.tokens.revoke(token);
}

/** The caller's grants: one role whose policies spell out the permissions held now. */
function subject(sim: Simulation, token: Token, permissions: readonly string[]): object {
  const { id, name, role: roleName } = subjectOf(sim, token);
  const role = {
    id: ROLE_ID,
    name: roleName,
    description: 'Sees outbound campaigns and the agents who serve them',
    policies: policies(permissions),
    selfUri: `/api/v2/authorization/roles/${ROLE_ID}`,
  };
  const division = { ...divisionRef(), description: 'The home division', homeDivision: true };
  return {
    id,
    name,
    grants: [{ subjectId: id, division, role, grantMadeAt: iso(sim.world.startedAt) }],
    version: 3,
    selfUri: `/api/v2/authorization/subjects/${id}`,
  };
}

function subjectOf(sim: Simulation, { holder }: Token) {
  return holder.kind === 'user'
    ? holder.person
    : { id: sim.clientId, name: 'Campaign board', role: 'Campaign supervisor' };
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
