import { describe, expect, it } from 'vitest';
import { createPlatform } from '../../../../../src/main/genesys/platform/platform.ts';
import { createCannedHttp, CORRELATION_ID, parameter, refused } from '../../../../support/canned-http.ts';
import type { Asked } from '../../../../support/canned-http.ts';

function platformWith(give: (asked: Asked) => unknown) {
  const http = createCannedHttp(give);
  return { http, platform: createPlatform({ http }) };
}

const isVoice = ({ path }: Asked) => path === '/api/v2/outbound/campaigns';
const list = (...entities: unknown[]) => ({
  entities,
  pageSize: 100,
  pageNumber: 1,
  pageCount: 1,
  total: entities.length,
});

describe('organization', () => {
  it('has a name and no zone, as the platform tells none', async () => {
    const { platform } = platformWith(() => ({ id: 'o', name: 'Acme', features: { x: true }, novelty: [1] }));
    expect(await platform.organization()).toEqual({ ok: true, value: { id: 'o', name: 'Acme', zone: null } });
  });

  it('is rejected when it has another shape, naming call and correlation id', async () => {
    const { platform } = platformWith(() => ({ id: 7 }));
    expect(await platform.organization()).toMatchObject({
      ok: false,
      fault: {
        kind: 'malformed-answer',
        call: 'GET /api/v2/organizations/me',
        correlationId: CORRELATION_ID,
        detail: expect.stringContaining('id:') as string,
      },
    });
  });
});

describe('campaigns', () => {
  const voice = {
    id: 'v',
    name: 'Renewals',
    dialingMode: 'predictive',
    campaignStatus: 'forced_off',
    queue: { id: 'q', name: 'Sales' },
    abandonRate: 3,
    maxCallsPerAgent: 4,
    maxCallsPerAgentDecimal: 3.5,
    errors: [{ error: 'no.lines', details: 'No lines left.' }, { error: 'no.contacts' }],
  };

  it('are read from both lists', async () => {
    const sms = { id: 'm', name: 'Reminder', campaignStatus: 'on', messagesPerMinute: 5, smsConfig: {} };
    const { platform, http } = platformWith((asked) => (isVoice(asked) ? list(voice) : list(sms)));
    expect(await platform.campaigns()).toEqual({
      ok: true,
      value: [
        {
          id: 'v',
          name: 'Renewals',
          mediaType: 'voice',
          dialingMode: 'predictive',
          status: 'forced-off',
          queueId: 'q',
          skillGroupIds: [],
          abandonTarget: 3,
          maxCallsPerAgent: 3.5,
          problems: ['No lines left.', 'no.contacts'],
        },
        {
          id: 'm',
          name: 'Reminder',
          mediaType: 'sms',
          dialingMode: null,
          status: 'on',
          queueId: null,
          skillGroupIds: [],
          abandonTarget: null,
          maxCallsPerAgent: null,
          problems: [],
        },
      ],
    });
    expect(http.asked.map((asked) => parameter(asked, 'sortOrder'))).toEqual(['ascending', 'ascending']);
  });

  it.each([
    ['emailConfig', 'email'],
    ['whatsAppConfig', 'whatsapp'],
    ['smsConfig', 'sms'],
    ['nothing yet', 'sms'],
  ])('with %s are %s campaigns', async (config, mediaType) => {
    const { platform } = platformWith((asked) => (isVoice(asked) ? list() : list({ id: 'm', [config]: {} })));
    expect(await platform.campaigns()).toMatchObject({ ok: true, value: [{ mediaType }] });
  });

  it('degrade where a word is not known', async () => {
    const novel = { id: 'v', dialingMode: 'telepathic', campaignStatus: 'dreaming', novelty: {} };
    const { platform } = platformWith((asked) => (isVoice(asked) ? list(novel) : list()));
    expect(await platform.campaigns()).toMatchObject({
      ok: true,
      value: [{ name: 'v', dialingMode: null, status: 'unknown', queueId: null, abandonTarget: null }],
    });
  });

  it('that do not pace have no abandon target', async () => {
    const preview = { id: 'v', dialingMode: 'preview', abandonRate: 5 };
    const { platform } = platformWith((asked) => (isVoice(asked) ? list(preview) : list()));
    expect(await platform.campaigns()).toMatchObject({ ok: true, value: [{ abandonTarget: null }] });
  });

  const unpermitted = refused('permission-missing', ['outbound:messagingCampaign:view']);

  it('are the voice campaigns where the permission for messaging is missing', async () => {
    const { platform } = platformWith((asked) => (isVoice(asked) ? list(voice) : unpermitted));
    expect(await platform.campaigns()).toMatchObject({ ok: true, value: [{ id: 'v' }] });
  });

  it.each([
    ['both permissions are missing', unpermitted, unpermitted, 'permission-missing'],
    ['the permission for voice is missing', unpermitted, list(), 'permission-missing'],
    ['one list fails otherwise', list(voice), refused('timeout'), 'timeout'],
  ])('are a fault when %s', async (...[, voiceAnswer, messagingAnswer, kind]) => {
    const { platform } = platformWith((asked) => (isVoice(asked) ? voiceAnswer : messagingAnswer));
    expect(await platform.campaigns()).toMatchObject({ ok: false, fault: { kind } });
  });
});

describe('paging', () => {
  it('goes through all pages that are announced', async () => {
    const { platform, http } = platformWith((asked) => ({
      entities: [{ id: `q${parameter(asked, 'pageNumber') ?? ''}`, name: 'Q' }],
      pageCount: 3,
    }));
    const outcome = await platform.queues();
    expect(outcome.ok && outcome.value.map(({ id }) => id)).toEqual(['q1', 'q2', 'q3']);
    expect(http.asked.map((asked) => parameter(asked, 'pageSize'))).toEqual(['100', '100', '100']);
  });

  it('fails as a whole when one page fails', async () => {
    const { platform } = platformWith((asked) =>
      parameter(asked, 'pageNumber') === '2' ? refused('platform-error') : { entities: [], pageCount: 3 },
    );
    expect(await platform.queues()).toMatchObject({ ok: false, fault: { kind: 'platform-error' } });
  });

  it('refuses a list without end', async () => {
    const { platform } = platformWith(() => ({ entities: [], pageCount: 5_000 }));
    expect(await platform.queues()).toMatchObject({ ok: false, fault: { kind: 'malformed-answer' } });
  });

  it('reads members without totals until a page is not full', async () => {
    const full = Array.from({ length: 100 }, (_, index) => ({ id: `u${index}`, joined: true }));
    const { platform, http } = platformWith((asked) =>
      parameter(asked, 'pageNumber') === '3'
        ? { entities: [{ id: 'last', joined: false }] }
        : { entities: full },
    );
    const outcome = await platform.memberships(['q', 'q']);
    expect(outcome.ok && outcome.value.length).toBe(201);
    expect(outcome.ok && outcome.value.at(-1)).toEqual({ queueId: 'q', agentId: 'last', joined: false });
    expect(http.asked).toHaveLength(3);
  });

  it('follows pages that are smaller than asked for', async () => {
    const { platform } = platformWith((asked) => ({
      entities:
        Number(parameter(asked, 'pageNumber')) < 4
          ? [{ id: `u${parameter(asked, 'pageNumber') ?? ''}` }]
          : [],
      pageSize: 1,
    }));
    const outcome = await platform.memberships(['q']);
    expect(outcome.ok && outcome.value.map(({ agentId }) => agentId)).toEqual(['u1', 'u2', 'u3']);
  });

  it('follows cursors and leaves out groups that are gone', async () => {
    const { platform, http } = platformWith((asked) => {
      if (asked.path.includes('/gone/')) return refused('not-found');
      return parameter(asked, 'after') === undefined
        ? { entities: [{ id: 'u1' }], nextUri: `${asked.path}?after=c%2B1&pageSize=100` }
        : { entities: [{ id: 'u2' }] };
    });
    expect(await platform.skillGroups(['g', 'gone'])).toEqual({
      ok: true,
      value: [{ id: 'g', memberIds: ['u1', 'u2'] }],
    });
    expect(http.asked.map((asked) => parameter(asked, 'after'))).toContain('c+1');
  });
});

describe('members and people', () => {
  it('leave out a queue that is gone, but no other failure', async () => {
    const gone = platformWith(({ path }) =>
      path.includes('/gone/')
        ? refused('not-found')
        : { entities: [{ id: 'u', user: { id: 'person' }, joined: true }] },
    );
    expect(await gone.platform.memberships(['gone', 'q'])).toEqual({
      ok: true,
      value: [{ queueId: 'q', agentId: 'person', joined: true }],
    });
    const broken = platformWith(({ path }) =>
      path.includes('/broken/') ? refused('timeout') : { entities: [] },
    );
    expect(await broken.platform.memberships(['broken', 'q'])).toMatchObject({
      ok: false,
      fault: { kind: 'timeout' },
    });
  });

  it('hold inactive people too', async () => {
    const { platform } = platformWith((asked) => {
      const state = parameter(asked, 'state');
      const station = state === 'active' ? { station: { effectiveStation: { id: 's' } } } : {};
      return { entities: [{ id: state, name: 'Ann', state, ...station }], pageCount: 1 };
    });
    expect(await platform.people()).toEqual({
      ok: true,
      value: [
        { id: 'active', name: 'Ann', state: 'active', station: true },
        { id: 'inactive', name: 'Ann', state: 'inactive', station: null },
      ],
    });
  });

  it.each([
    ['has a phone', { associatedStation: { id: 's' } }, true],
    ['has chosen none', {}, false],
    ['is not told to have one', null, null],
  ])('tell whether somebody %s', async (_, station, expected) => {
    const { platform } = platformWith(() => ({ entities: [{ id: 'u', station }], pageCount: 1 }));
    const outcome = await platform.people();
    expect(outcome.ok && outcome.value[0]?.station).toBe(expected);
  });

  it('know the kinds of member groups', async () => {
    const memberGroups = [
      { id: '1', name: 'A', type: 'TEAM' },
      { id: '2', name: 'B', type: 'SKILLGROUP' },
      { id: '3', type: 'SOMETHING_NEW' },
    ];
    const { platform } = platformWith(() => ({
      entities: [{ id: 'q', name: 'Q', memberGroups }],
      pageCount: 1,
    }));
    const outcome = await platform.queues();
    expect(outcome.ok && outcome.value[0]?.memberGroups).toEqual([
      { id: '1', name: 'A', kind: 'team' },
      { id: '2', name: 'B', kind: 'skill-group' },
      { id: '3', name: '3', kind: 'group' },
    ]);
  });
});
