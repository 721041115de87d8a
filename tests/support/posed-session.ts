import { fault } from '../../src/core/faults/fault.ts';
import type { Profile, Profiles } from '../../src/core/session/profile.ts';
import type { SessionState } from '../../src/core/session/session.ts';
import type { RegionChoice } from '../../src/shared/ipc.ts';
import { FIXTURE_NOW } from './board-fixture.ts';

export const CONTOSO: Profile = {
  id: 'contoso',
  name: 'Contoso Energy',
  place: { kind: 'region', region: 'mypurecloud.de' },
  method: 'browser',
  clientId: '7e1f4a52-9c5f-4a0e-8a35-2f0d9c1b7a10',
  dialect: 'platform',
  demo: false,
};

export const FABRIKAM: Profile = {
  id: 'fabrikam',
  name: 'Fabrikam Retail',
  place: {
    kind: 'custom',
    apiUrl: 'https://api.gateway.fabrikam.example',
    loginUrl: 'https://login.gateway.fabrikam.example',
  },
  method: 'client-credentials',
  clientId: 'fabrikam-wallscreen',
  dialect: 'guide',
  demo: false,
};

export const DEMO: Profile = {
  id: 'demo',
  name: 'Demo',
  place: { kind: 'custom', apiUrl: 'http://127.0.0.1:4010', loginUrl: 'http://127.0.0.1:4011' },
  method: 'client-credentials',
  clientId: 'floorwatch-demo',
  dialect: 'platform',
  demo: true,
};

const ALL: readonly Profile[] = [CONTOSO, FABRIKAM, DEMO];

/** Which organisations are set up, and which is watched, by name. */
export const PROFILES = {
  contoso: { list: ALL, activeId: 'contoso' },
  fabrikam: { list: ALL, activeId: 'fabrikam' },
  demo: { list: ALL, activeId: 'demo' },
  unchosen: { list: ALL, activeId: null },
  none: { list: [], activeId: null },
} as const satisfies Readonly<Record<string, Profiles>>;

export type ProfilesName = keyof typeof PROFILES;

const WHO = 'Ada Lovelace';

/** Every state of the sign-in that is worth a look, by name. */
export const SESSIONS = {
  'no-profile': { phase: 'no-profile' },
  'signed-in': { phase: 'signed-in', who: WHO, keeping: { kind: 'keychain' } },
  'demo-signed-in': { phase: 'signed-in', who: null, keeping: { kind: 'environment' } },
  'session-only': {
    phase: 'signed-in',
    who: WHO,
    keeping: {
      kind: 'session-only',
      why: 'no-keychain',
      remedy: 'Install a secret service such as GNOME Keyring, then start Floorwatch again.',
    },
  },
  'signed-out': { phase: 'signed-out', fault: null },
  'no-secret': {
    phase: 'signed-out',
    fault: fault('no-credentials', 'No client secret is held for this organisation.'),
  },
  rejected: {
    phase: 'signed-out',
    fault: fault('credentials-rejected', 'The sign-in server answered “invalid_client”.', {
      call: 'POST /oauth/token',
      correlationId: '0c7d7c0e-51b2-4d0a-a7de-9fb0f0a9a1f3',
    }),
  },
  'port-taken': {
    phase: 'signed-out',
    fault: fault(
      'sign-in-failed',
      'Another program listens on port 8418, where the browser would come back to.',
    ),
  },
  'too-late': {
    phase: 'signed-out',
    fault: fault('timeout', 'Nobody came back from the browser within 5 minutes.'),
  },
  'signing-in': { phase: 'signing-in', browserUntil: null },
  browser: { phase: 'signing-in', browserUntil: FIXTURE_NOW + 272_000 },
  ended: {
    phase: 'ended',
    fault: fault('signed-out', 'The session was idle for longer than the organisation allows.'),
  },
} as const satisfies Readonly<Record<string, SessionState>>;

export type SessionName = keyof typeof SESSIONS;

/** As many regions as there are, so that the list has to be searched. */
export const POSED_REGIONS: readonly RegionChoice[] = [
  ['mypurecloud.com', 'US East (N. Virginia)'],
  ['use2.us-gov-pure.cloud', 'US East 2 (FedRAMP)'],
  ['usw2.pure.cloud', 'US West (Oregon)'],
  ['cac1.pure.cloud', 'Canada (Montreal)'],
  ['sae1.pure.cloud', 'South America (São Paulo)'],
  ['mypurecloud.ie', 'EU (Ireland)'],
  ['euw2.pure.cloud', 'Europe (London)'],
  ['mypurecloud.de', 'EU (Frankfurt)'],
  ['euc2.pure.cloud', 'Europe (Zurich)'],
  ['mec1.pure.cloud', 'Middle East (UAE)'],
  ['aps1.pure.cloud', 'Asia Pacific (Mumbai)'],
  ['apse1.pure.cloud', 'Asia Pacific (Singapore)'],
  ['mypurecloud.com.au', 'Asia Pacific (Sydney)'],
  ['mypurecloud.jp', 'Asia Pacific (Tokyo)'],
].map(([region = '', label = '']) => ({ region, label }));
