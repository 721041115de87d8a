import { describe, expect, it } from 'vitest';
import { fault } from '../../../../src/core/faults/fault.ts';
import type { SourceName } from '../../../../src/core/floor/source.ts';
import { type Evidence, divisionsOf, type Grant } from '../../../../src/core/preflight/evidence.ts';
import { judge } from '../../../../src/core/preflight/judge.ts';
import { needsOf } from '../../../../src/core/preflight/needs.ts';
import { requestText } from '../../../../src/core/preflight/request-text.ts';

const NEEDS = needsOf('platform');
const NOTHING: Evidence = { grants: null, token: null, scopesApply: true, sources: [] };
const QUEUES: Grant = { domain: 'routing', entity: 'queue', actions: ['view'], division: 'Home' };

function verdict(id: string, change: Partial<Evidence>) {
  return judge(NEEDS, { ...NOTHING, ...change }).find((row) => row.id === id);
}

const answered = (source: SourceName, lastAnswerAt: number) => ({ source, fault: null, lastAnswerAt });
const refusedIn = (
  source: SourceName,
  permissions: readonly string[],
  detail = 'missing.permissions (403)',
) => ({
  source,
  lastAnswerAt: 5,
  fault: fault('permission-missing', detail, { permissions, call: 'GET /api/v2/x' }),
});
const scopeRefused = (source: SourceName) =>
  refusedIn(source, [], 'app.not.authorized.for.scope: The app is not authorized (403)');

describe('core/preflight: what a role grants', () => {
  it.each([
    ['the very permission', QUEUES, true],
    ['every action', { ...QUEUES, actions: ['*'] }, true],
    ['every entity', { ...QUEUES, entity: '*' }, true],
    ['everything', { ...QUEUES, domain: '*', entity: '*', actions: ['*'] }, true],
    ['another spelling of case', { ...QUEUES, entity: 'Queue', actions: ['VIEW'] }, true],
    ['another action', { ...QUEUES, actions: ['edit', 'search'] }, false],
    ['another entity', { ...QUEUES, entity: 'queueMember' }, false],
    ['another domain', { ...QUEUES, domain: 'outbound' }, false],
    ['no action', { ...QUEUES, actions: [] }, false],
  ] as const)('%s', (_, grant, held) => {
    expect(divisionsOf('routing:queue:view', [grant]) !== null).toBe(held);
  });

  it('names the divisions, each once', () => {
    const grants = [QUEUES, { ...QUEUES, division: 'North' }, QUEUES];
    expect(divisionsOf('routing:queue:view', grants)).toEqual(['Home', 'North']);
    expect(verdict('queues', { grants: { list: grants, readAt: 1 } })?.evidence).toContain('Home, North');
  });
});

describe('core/preflight: the newest word wins', () => {
  const without = { list: [], readAt: 10 };
  const granted = { list: [QUEUES], readAt: 10 };

  it.each([
    ['nothing is known', {}, 'unknown'],
    ['a role grants it', { grants: granted }, 'granted'],
    ['no role grants it', { grants: without }, 'missing'],
    [
      'a refused call beats the grant',
      { grants: granted, sources: [refusedIn('queues', ['routing:queue:view'])] },
      'missing',
    ],
    [
      'a refusal without names counts for the panel it hits',
      { grants: granted, sources: [refusedIn('members', [])] },
      'missing',
    ],
    [
      'a refusal of something else does not',
      { grants: granted, sources: [refusedIn('queues', ['a:b:c'])] },
      'granted',
    ],
    [
      'a scope’s refusal is not a permission’s',
      { grants: granted, sources: [scopeRefused('queues')] },
      'granted',
    ],
    [
      'an answer after the roles were read beats them',
      { grants: without, sources: [answered('queues', 11)] },
      'granted',
    ],
    ['an answer before does not', { grants: without, sources: [answered('queues', 9)] }, 'missing'],
    ['an answer stands where roles cannot be read', { sources: [answered('queues', 9)] }, 'granted'],
  ] as const)('permission: %s', (_, change, expected) => {
    expect(verdict('queues', change)?.verdict).toBe(expected);
  });

  it('is met by any of several names', () => {
    const list = [{ domain: 'outbound', entity: 'emailCampaign', actions: ['view'], division: null }];
    expect(verdict('messaging', { grants: { list, readAt: 1 } })?.verdict).toBe('granted');
  });

  it('says that no permission is demanded, until a call says otherwise', () => {
    expect(verdict('people', {})?.verdict).toBe('granted');
    expect(verdict('people', { sources: [refusedIn('people', [])] })?.verdict).toBe('missing');
  });

  const token = { scopes: ['outbound:readonly', 'routing'], clientName: null, organization: null };
  it.each([
    ['the one that reads', 'scope-outbound', { token }, 'granted'],
    ['the one that does more', 'scope-routing', { token }, 'granted'],
    ['neither', 'scope-analytics', { token }, 'missing'],
    [
      'a token that names none tells nothing',
      'scope-analytics',
      { token: { ...token, scopes: [] } },
      'unknown',
    ],
    [
      'an answered call tells that it is not enforced',
      'scope-analytics',
      { token, sources: [answered('activity', 1)] },
      'granted',
    ],
    [
      'a refused one that it is',
      'scope-outbound',
      { token, sources: [scopeRefused('campaigns')] },
      'missing',
    ],
    ['client credentials have none', 'scope-analytics', { scopesApply: false }, 'granted'],
  ] as const)('scope: %s', (_, id, change, expected) => {
    expect(verdict(id, change)?.verdict).toBe(expected);
  });

  it('knows the guide’s permissions in either of their spellings', () => {
    const rows = (change: Partial<Evidence>) => judge(needsOf('guide'), { ...NOTHING, ...change });
    const of = (change: Partial<Evidence>) => rows(change).find(({ id }) => id === 'campaigns')?.verdict;
    const list = [{ domain: 'campaigns', entity: 'campaigns', actions: ['read'], division: null }];
    expect(of({ grants: { list, readAt: 1 } })).toBe('granted');
    expect(of({ sources: [refusedIn('pace', ['campaigns:campaigns:read'])] })).toBe('missing');
    expect(of({ sources: [refusedIn('pace', ['Campaigns > Campaigns > Read'])] })).toBe('missing');
  });

  it('knows a feature only by its answers', () => {
    expect(verdict('feature-realtime', {})?.verdict).toBe('unknown');
    expect(verdict('feature-realtime', { sources: [answered('activity', 1)] })?.verdict).toBe('granted');
  });
});

describe('core/preflight: needs', () => {
  it.each(['platform', 'guide'] as const)('name what is lost, each under its own id: %s', (dialect) => {
    const needs = needsOf(dialect);
    expect(new Set(needs.map(({ id }) => id)).size).toBe(needs.length);
    for (const { lost, panels } of needs) {
      expect(lost).toMatch(/\.$/);
      expect(panels.length).toBeGreaterThan(0);
    }
  });

  it('stand beside every name of the guide', () => {
    const names = (dialect: 'platform' | 'guide') =>
      needsOf(dialect).flatMap(({ guideName }) => guideName?.split(', ') ?? []);
    expect(names('platform')).toEqual(expect.arrayContaining(names('guide')));
  });
});

describe('core/preflight: the request to an administrator', () => {
  const rows = (change: Partial<Evidence>) => judge(NEEDS, { ...NOTHING, ...change });
  const asker = { organization: 'Contoso', who: 'Campaign board' };

  it('is empty where nothing is missing', () => {
    expect(requestText(rows({}), asker)).toBe('');
  });

  it('holds real names, the guide’s beside them, and what is lost', () => {
    const text = requestText(rows({ grants: { list: [QUEUES], readAt: 1 } }), asker);
    expect(text).toContain('Contoso');
    expect(text).toContain('a role of Campaign board');
    expect(text).toContain(
      '- analytics:queueObservation:view [Analytics > Realtime > Read]: without it: Agents’ statuses',
    );
    expect(text).toContain('outbound:messagingCampaign:view or outbound:emailCampaign:view');
    expect(text).not.toContain('routing:queue:view');
    expect(text).not.toContain('scopes');
  });

  it('asks for scopes apart from permissions', () => {
    const token = { scopes: ['routing'], clientName: null, organization: null };
    const text = requestText(rows({ token }), { organization: null, who: null });
    expect(text).toContain('scopes to its OAuth client:\n- outbound:readonly or outbound [campaigns:read]');
    expect(text).not.toContain('permissions to a role');
  });
});
