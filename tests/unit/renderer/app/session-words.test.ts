import { describe, expect, it } from 'vitest';
import { fault } from '../../../../src/core/faults/fault.ts';
import { FAULT_KINDS } from '../../../support/fault-kinds.ts';
import type { SecretKeeping } from '../../../../src/core/session/session.ts';
import { CONTOSO, DEMO, FABRIKAM, SESSIONS, type SessionName } from '../../../support/posed-session.ts';
import { identityWords } from '../../../../src/renderer/app/identity-words.ts';
import {
  heldSecretWords,
  keepingWords,
  sessionBanner,
  signInRemedy,
} from '../../../../src/renderer/app/session-words.ts';
import { secretChange, signInWords } from '../../../../src/renderer/features/sign-in/view-model.ts';
import { placeWords, profileFacts } from '../../../../src/renderer/words/profiles.ts';

describe('signInRemedy', () => {
  it.each(FAULT_KINDS)('has words for %s with either method', (kind) => {
    for (const method of ['browser', 'client-credentials'] as const) {
      const { title, remedy } = signInRemedy(fault(kind, 'Detail.'), method);
      expect(title).toBeTruthy();
      expect(remedy).toMatch(/\.$/);
    }
  });

  it.each(['timeout', 'unreachable', 'platform-error'] as const)(
    'does not promise that a sign-in goes on by itself after %s',
    (kind) => {
      expect(signInRemedy(fault(kind, ''), 'browser').remedy).not.toContain('by itself');
    },
  );

  it('speaks of the secret only where there is one', () => {
    const rejected = fault('credentials-rejected', '');
    expect(signInRemedy(rejected, 'browser').remedy).not.toContain('secret');
    expect(signInRemedy(rejected, 'client-credentials').remedy).toContain('secret');
  });
});

describe('sessionBanner', () => {
  it.each([
    ['no-profile', null],
    ['signed-in', null],
    ['session-only', null],
    ['signed-out', 'sign-in'],
    ['no-secret', 'sign-in'],
    ['ended', 'sign-in'],
    ['signing-in', 'wait'],
    ['browser', 'wait-for-browser'],
  ] as const)('offers for %s: %s', (name, action) => {
    expect(sessionBanner(SESSIONS[name], 'browser')?.action ?? null).toBe(action);
  });

  it('asks for a secret that is missing or wrong', () => {
    expect(sessionBanner(SESSIONS['no-secret'], 'client-credentials')?.action).toBe('enter-secret');
    expect(sessionBanner(SESSIONS.rejected, 'client-credentials')?.action).toBe('enter-secret');
    expect(sessionBanner(SESSIONS['too-late'], 'client-credentials')?.action).toBe('sign-in');
  });

  it('says that the platform ended it, that the board stays, and why', () => {
    const banner = sessionBanner(SESSIONS.ended, 'browser');
    expect(banner?.title).toBe('Signed out by the platform');
    expect(banner?.text).toContain('stays on screen');
    expect(banner?.fault).toBe(SESSIONS.ended.fault);
  });
});

describe('keepingWords', () => {
  const keeping = (why: 'no-keychain' | 'locked' | 'check-failed'): SecretKeeping => ({
    kind: 'session-only',
    why,
    remedy: 'Unlock it.',
  });

  it.each(['no-keychain', 'locked', 'check-failed'] as const)('says why and what helps: %s', (why) => {
    const words = keepingWords(keeping(why));
    expect(words?.title).toContain('this session only');
    expect(words?.text).toMatch(/keychain.*until Floorwatch quits\. Unlock it\.$/);
  });

  it('has a sentence of its own for each reason', () => {
    const all = (['no-keychain', 'locked', 'check-failed'] as const).map(
      (why) => keepingWords(keeping(why))?.text,
    );
    expect(new Set(all).size).toBe(3);
  });

  it.each(['keychain', 'environment', 'nothing'] as const)('is silent while %s', (kind) => {
    expect(keepingWords({ kind })).toBeNull();
  });

  it.each([
    [{ kind: 'keychain' }, 'Kept in the keychain'],
    [keeping('locked'), 'Kept for this session only'],
    [{ kind: 'environment' }, 'Given through the environment'],
    [{ kind: 'nothing' }, 'None is kept'],
    [null, 'Leave this empty'],
  ] as const)('tells beside the field where a secret is: %j', (where, expected) => {
    expect(heldSecretWords(where)).toContain(expected);
  });
});

describe('the sign-in card', () => {
  it('names the organisation and how one signs in', () => {
    expect(signInWords(CONTOSO, null)).toEqual({
      title: 'Sign in to Contoso Energy',
      text: 'With your own account, on a page that opens in your browser.',
    });
    expect(signInWords(FABRIKAM, SESSIONS['no-secret'].fault).text).toContain('not kept on this machine');
    expect(signInWords(null, null).title).toBe('Not signed in');
  });

  it('changes nothing of a profile but its secret', () => {
    const changed = secretChange(FABRIKAM, 'new');
    expect({ ...changed, demo: false }).toEqual({ ...FABRIKAM, clientSecret: 'new' });
  });
});

describe('identityWords', () => {
  const identity = { organization: null, region: '', zone: null, dialect: 'platform', demo: false } as const;
  const words = (session: SessionName, rest: object = {}) =>
    identityWords({ identity: { ...identity, ...rest }, profile: CONTOSO, session: SESSIONS[session] });

  it('prefers what the organisation calls itself', () => {
    expect(words('signed-in').name).toBe('Contoso Energy');
    expect(words('signed-in', { organization: 'Contoso AG' }).name).toBe('Contoso AG');
  });

  it('says where and who', () => {
    expect(words('signed-in', { region: 'EU (Frankfurt)' })).toMatchObject({
      detail: 'EU (Frankfurt) · Ada Lovelace',
      who: 'Signed in as Ada Lovelace',
    });
    expect(words('signed-out')).toMatchObject({ detail: 'mypurecloud.de · signed out', who: null });
    expect(words('demo-signed-in')).toMatchObject({ detail: 'mypurecloud.de', who: null });
  });

  it('asks to choose where nothing is chosen', () => {
    const none = identityWords({ identity, profile: null, session: SESSIONS['no-profile'] });
    expect(none).toEqual({ name: 'Choose an organisation', detail: '', who: null });
  });
});

describe('words of a profile', () => {
  it('name its place, its method and an unusual dialect', () => {
    expect(profileFacts(CONTOSO)).toBe('mypurecloud.de · Browser sign-in');
    expect(profileFacts(FABRIKAM)).toBe('api.gateway.fabrikam.example · Client credentials · Guide gateway');
    expect(profileFacts(DEMO)).toBe('Simulated on this machine');
  });

  it('show an address as it is where it is none', () => {
    expect(placeWords({ place: { kind: 'custom', apiUrl: 'no address', loginUrl: '' } })).toBe('no address');
  });
});
