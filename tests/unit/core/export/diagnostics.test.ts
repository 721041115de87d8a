import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnosticsText } from '../../../../src/core/export/diagnostics.ts';
import type { DiagnosticsInput } from '../../../../src/core/export/diagnostics-input.ts';
import { createScrub } from '../../../../src/core/export/scrub.ts';
import { fault } from '../../../../src/core/faults/fault.ts';
import { EMPTY_FLOOR } from '../../../../src/core/merge/floor.ts';
import type { Profile } from '../../../../src/core/session/profile.ts';
import { DEFAULT_PREFERENCES } from '../../../../src/core/settings/preferences.ts';
import { NO_PLAN } from '../../../../src/core/shifts/plan.ts';
import { redact } from '../../../../src/main/log/redact.ts';
import { EXPLANATION, aRule, anAlert, minuteAt } from '../../../support/alert-builder.ts';
import { BOARD_STATES } from '../../../support/board-fixture.ts';
import { aCampaign, aFloor, aQueue } from '../../../support/floor-builder.ts';

/** Of the platform's make, with nothing before it that would announce it. */
const TOKEN = 'yQ2mR8cX0tV5uB7nK1jH4gF6dS9aP3oLzWeIxCvBnM-TqYuRtEwQ_aZsXdCfVgBh';
const BASE64_TOKEN = 'Zm9v+YmFyMTIz/NDU2Nzg5MA+abcDEFghiJKL/mnopQRstu=';
const SECRET = 'Zk3_not-a-word_9fQ';
const CLIENT = '5c1f0d2e-7c5b-4c58-9a0e-7b1f6f4f6a11';
const AGENT = '0b7a3f64-19f1-4b52-9a80-1f9f3e7f2c01';
const CAMPAIGN = '9d2a7c10-3e4b-4f6a-8b1c-2d3e4f5a6b7c';
const CORRELATION = 'c0ffee00-1234-4a5b-8c6d-0123456789ab';

const NAMES = [
  'Spring "renewal" & Söhne',
  'Sales DE',
  'Team Nord',
  'Grace Hopper',
  'Ada Lovelace',
  'Contoso Energy',
  'Our own rule',
  'Bo',
] as const;
const [CAMPAIGN_NAME, QUEUE_NAME, GROUP_NAME, AGENT_NAME, WHO, ORGANIZATION, RULE_NAME, SHORT_NAME] = NAMES;

const PLANTED = [
  ...NAMES,
  TOKEN,
  BASE64_TOKEN,
  SECRET,
  CLIENT,
  AGENT,
  CAMPAIGN,
  'a.lovelace@contoso.example',
  '/home/ada',
];

/** Everything at once, as an error's text may hold it. */
const EVERYTHING = PLANTED.join(' | ');

const PROFILE: Profile = {
  id: 'a3f0c1de-0000-4000-8000-000000000001',
  name: ORGANIZATION,
  place: {
    kind: 'custom',
    apiUrl: 'https://api.gateway.example',
    loginUrl: 'https://login.gateway.example',
  },
  method: 'client-credentials',
  clientId: CLIENT,
  dialect: 'platform',
  demo: false,
};

const FAULT = fault('platform-error', `The platform answered 500: ${EVERYTHING}`, {
  call: `GET /api/v2/outbound/campaigns/${CAMPAIGN}?name=${encodeURIComponent(CAMPAIGN_NAME)}`,
  correlationId: CORRELATION,
});

function input(change: Partial<DiagnosticsInput> = {}): DiagnosticsInput {
  const queue = aQueue({
    name: QUEUE_NAME,
    memberGroups: [{ id: AGENT.replace('0b', '1b'), name: GROUP_NAME, kind: 'team' }],
  });
  const floor = aFloor([aCampaign({ id: CAMPAIGN, name: CAMPAIGN_NAME })], [queue]);
  const agents = [
    { id: AGENT, name: AGENT_NAME, state: 'active', station: true },
    { id: 'x', name: SHORT_NAME, state: 'active', station: true },
  ] as const;
  const { identity, connection, sources, budget, clock, feed } = BOARD_STATES.healthy();
  return {
    now: minuteAt(30),
    about: { version: '0.1.0', host: 'web', runtime: 'Node 24.0.0' },
    system: 'linux x64',
    board: {
      ...{ budget, clock, feed },
      identity: { ...identity, organization: ORGANIZATION },
      connection: { ...connection, phase: 'stale', fault: FAULT },
      sources: sources.map((source) => ({ ...source, fault: FAULT })),
    },
    floor: {
      ...floor,
      people: new Map(agents.map((agent) => [agent.id, agent])),
      organization: null,
    },
    profiles: [PROFILE],
    activeId: PROFILE.id,
    session: { phase: 'signed-in', who: WHO, keeping: { kind: 'keychain' } },
    preferences: { ...DEFAULT_PREFERENCES, openedCampaignId: CAMPAIGN },
    shift: {
      ...{ on: true, why: 'plan', since: minuteAt(0), until: null, quiet: false, notes: [] },
      plan: {
        ...NO_PLAN,
        zone: 'Europe/Berlin',
        exceptions: [{ date: '2026-12-24', hours: [], note: EVERYTHING }],
      },
    },
    alerts: [
      anAlert({
        ruleId: EVERYTHING,
        ruleName: EVERYTHING,
        subject: { kind: 'campaign', id: CAMPAIGN, name: CAMPAIGN_NAME },
        explanation: { ...EXPLANATION, what: EVERYTHING, people: [AGENT_NAME] },
        acknowledged: { at: minuteAt(3), note: EVERYTHING },
      }),
      anAlert({ id: 'over', severity: 'warning', resolved: { at: minuteAt(6), how: 'cleared' } }),
    ],
    rules: [aRule({ name: RULE_NAME, id: 'own' }), aRule({ id: 'low', builtIn: true, enabled: false })],
    editedRules: ['low'],
    log: [
      `2026-11-25T09:00:00.000Z warn [polling] ${EVERYTHING} correlationId="${CORRELATION}"`,
      `2026-11-25T09:00:01.000Z info [session] The sign-in changed. profile="${PROFILE.id}" who=${JSON.stringify('Somebody "from" before')}`,
      `2026-11-25T09:00:02.000Z error [crash] not caught error=${JSON.stringify(`Error: ${EVERYTHING}\n at /home/ada/app.js`)}`,
      `2026-11-25T09:00:03.000Z info [x] Authorization: Bearer ${TOKEN} client_secret=${SECRET}`,
    ],
    redact: (text) => redact(text, [SECRET]),
    ...change,
  };
}

describe('the diagnostics file', () => {
  const text = diagnosticsText(input());
  const file = JSON.parse(text) as Record<string, never>;

  it.each([...PLANTED, 'Somebody'])('holds nothing of %s, wherever it was', (planted) => {
    const escaped = JSON.stringify(planted).slice(1, -1);
    for (const form of [planted, escaped, encodeURIComponent(planted)]) {
      const around = text.toLowerCase().split(form.toLowerCase());
      // A short name may well be a part of a word.
      const alone = around
        .slice(1)
        .filter((after, at) => !/\w$/.test(around[at] ?? '') && !/^\w/.test(after));
      expect(alone).toEqual([]);
    }
  });

  it('keeps hosts, calls and correlation ids, by which support finds a call', () => {
    expect(text).toContain('https://api.gateway.example');
    expect(text).toMatch(/GET \/api\/v2\/outbound\/campaigns\/campaign-\d+/);
    expect(text).toContain(CORRELATION);
    expect(file.log).toContainEqual(expect.stringContaining(`correlationId="${CORRELATION}"`));
  });

  it('tells version, host, runtime, sources, budget, settings and counts', () => {
    expect(file).toMatchObject({
      writtenAt: '2026-11-25T09:30:00Z',
      program: { version: '0.1.0', host: 'web', runtime: 'Node 24.0.0', system: 'linux x64' },
      session: { phase: 'signed-in', secret: 'keychain' },
      connection: { phase: 'stale', fault: { kind: 'platform-error', correlationId: CORRELATION } },
      budget: { allowed: 300 },
      sizes: { campaigns: 1, queues: 1, people: 2 },
      settings: {
        profiles: [{ active: true, method: 'client-credentials', dialect: 'platform' }],
        preferences: { theme: 'system', aCampaignIsOpen: true },
        shift: { on: true, plan: { zone: 'Europe/Berlin', exceptions: [{ date: '2026-12-24', hours: [] }] } },
        rules: { own: 1, switchedOff: ['low'], edited: ['low'] },
      },
      alerts: { byStatus: { acknowledged: 1, resolved: 1 }, bySeverity: { critical: 1, warning: 1 } },
    });
  });

  it('can be made while nothing is watched', () => {
    const bare = diagnosticsText(
      input({ board: null, floor: EMPTY_FLOOR, profiles: [], session: { phase: 'no-profile' }, alerts: [] }),
    );
    expect(JSON.parse(bare)).toMatchObject({ organization: null, sources: [], sizes: { campaigns: null } });
  });
});

describe('scrubbing', () => {
  const known = [
    { kind: 'campaign', text: 'Spring' },
    { kind: 'campaign', text: 'Spring renewal' },
    { kind: 'agent', text: 'Bo' },
  ] as const;
  const scrub = (text: string): string => createScrub({ known, kept: [CORRELATION] })(text);

  it.each([
    ['the longer of two names that begin alike', 'Spring renewal, Spring', 'campaign-1, campaign-2'],
    ['capitals and small letters alike', 'SPRING spring', 'campaign-1 campaign-1'],
    ['a short name where it stands alone only', 'Bo told a robot', 'agent-1 told a robot'],
    ['the same id by the same label', `${AGENT} ${CLIENT} ${AGENT}`, 'id-1 id-2 id-1'],
    ['no correlation id', CORRELATION, CORRELATION],
    ['an address', 'to bo.x@mail.example', 'to address-1'],
    [
      'a home folder',
      '/home/bo.x/app /Users/bo/x C:\\Users\\bo\\x',
      '/home/[user]/app /Users/[user]/x C:\\Users\\[user]\\x',
    ],
    [
      'a home folder of several words',
      'aside="C:\\Users\\Jane O\'Brien Doe\\AppData\\x" C:\\\\Users\\\\Bo Mo\\\\x',
      'aside="C:\\Users\\[user]\\AppData\\x" C:\\\\Users\\\\[user]\\\\x',
    ],
    ['a token that nothing announces', `got ${TOKEN}`, 'got [opaque]'],
    ['a base64 token', `got ${BASE64_TOKEN}`, 'got [opaque]'],
    [
      'no call',
      'POST /api/v2/analytics/conversations/aggregates/query',
      'POST /api/v2/analytics/conversations/aggregates/query',
    ],
    ['no host', 'https://api.mypurecloud.de', 'https://api.mypurecloud.de'],
  ])('takes %s', (_, text, shown) => expect(scrub(text)).toBe(shown));

  it('leaves nothing of any name, whatever signs it holds', () => {
    const name = fc.string({ minLength: 5, maxLength: 40 }).filter((text) => text.trim().length >= 5);
    fc.assert(
      fc.property(name, (text) => {
        const line = `before ${text} after ${JSON.stringify(text)}`;
        const done = createScrub({ known: [{ kind: 'agent', text }], kept: [] })(line);
        expect(done).toMatch(/^before agent-1 after "agent-1"$/);
      }),
    );
  });
});
