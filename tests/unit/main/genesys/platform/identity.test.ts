import { describe, expect, it } from 'vitest';
import { createIdentity } from '../../../../../src/main/genesys/platform/identity.ts';
import { createPlatform } from '../../../../../src/main/genesys/platform/platform.ts';
import { createCannedHttp, refused } from '../../../../support/canned-http.ts';

describe('main/genesys/platform/identity', () => {
  it('reads one grant per policy of every role, with its division', async () => {
    const http = createCannedHttp(() => ({
      id: 'me',
      grants: [
        {
          division: { id: 'd', name: 'Home' },
          role: {
            name: 'Supervisor',
            policies: [
              { domain: 'routing', entityName: 'queue', actions: ['view', 'search'] },
              { domain: 'outbound', entityName: '*', actions: ['*'], condition: 'x' },
              { domain: 'broken' },
            ],
          },
        },
        { role: null },
      ],
    }));
    expect(await createIdentity({ http }).grants()).toEqual({
      ok: true,
      value: [
        { domain: 'routing', entity: 'queue', actions: ['view', 'search'], division: 'Home' },
        { domain: 'outbound', entity: '*', actions: ['*'], division: 'Home' },
      ],
    });
    expect(http.asked[0]).toMatchObject({ method: 'GET', path: '/api/v2/authorization/subjects/me' });
  });

  it('reads what a token tells, also where it tells nothing', async () => {
    const full = {
      authorizedScope: ['users'],
      OAuthClient: { name: 'Board' },
      organization: { id: 'o', name: 'Contoso' },
    };
    const told = await createIdentity({ http: createCannedHttp(() => full) }).token();
    expect(told).toEqual({
      ok: true,
      value: { scopes: ['users'], clientName: 'Board', organization: 'Contoso' },
    });
    const bare = await createIdentity({ http: createCannedHttp(() => ({})) }).token();
    expect(bare).toEqual({ ok: true, value: { scopes: [], clientName: null, organization: null } });
  });
});

describe('main/genesys/platform/licences', () => {
  const over = (give: Parameters<typeof createCannedHttp>[0]) =>
    createPlatform({ http: createCannedHttp(give) });

  it('reads the list with licence ids', async () => {
    const platform = over(() => ({
      entities: [{ id: 'ana', licenses: ['cloudCX3'] }, { id: 'ben' }],
      pageCount: 1,
    }));
    expect(await platform.licences()).toEqual({
      ok: true,
      value: [
        { agentId: 'ana', licenceIds: ['cloudCX3'] },
        { agentId: 'ben', licenceIds: [] },
      ],
    });
  });

  it('reads single users with whole definitions, and an unknown one as without any', async () => {
    const platform = over(({ path }) =>
      path.endsWith('/gone') ? refused('not-found') : { id: 'ana', licenses: [{ id: 'communicate' }] },
    );
    expect(await platform.licencesOf(['ana', 'gone'])).toEqual({
      ok: true,
      value: [
        { agentId: 'ana', licenceIds: ['communicate'] },
        { agentId: 'gone', licenceIds: [] },
      ],
    });
  });

  it('does not take a refusal for an answer', async () => {
    const platform = over(() => refused('permission-missing', ['authorization:license:view']));
    expect(await platform.licencesOf(['ana'])).toMatchObject({
      ok: false,
      fault: { kind: 'permission-missing' },
    });
  });
});
