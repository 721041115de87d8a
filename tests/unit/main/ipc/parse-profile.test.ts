import { describe, expect, it } from 'vitest';
import { answer } from '../../../../src/main/ipc/answer.ts';
import { parseProfile } from '../../../../src/main/ipc/parse-profile.ts';
import { hostsOf } from '../../../../src/main/genesys/regions.ts';

const SECRET = 'wX2-secret-of-a-draft';
const DRAFT = {
  id: null,
  name: 'Contoso',
  place: { kind: 'region', region: 'eu_central_1' },
  method: 'client-credentials',
  clientId: 'client',
  dialect: 'platform',
  clientSecret: SECRET,
};
const CUSTOM = { kind: 'custom', apiUrl: 'https://api.example', loginUrl: 'https://login.example' };
const BROWSER = { ...DRAFT, method: 'browser', clientSecret: null };

const parse = parseProfile((place) => {
  const hosts = hostsOf(place);
  return hosts.ok ? null : hosts.fault.detail;
});

async function refusal(input: unknown): Promise<string> {
  const route = { parse, run: () => 'taken' };
  const given = await answer(route, { input, caller: null }, () => undefined);
  return given.ok ? 'taken' : `${given.code} ${given.message}`;
}

describe('a draft of a profile', () => {
  it.each([
    ['of client credentials', DRAFT],
    ['of the browser', BROWSER],
    ['of a gateway', { ...DRAFT, place: CUSTOM, dialect: 'guide' }],
    [
      'of a simulator on this machine',
      { ...DRAFT, place: { ...CUSTOM, apiUrl: 'http://127.0.0.1:1', loginUrl: 'http://localhost:1/login' } },
    ],
    ['that keeps its secret', { ...DRAFT, id: 'p1', clientSecret: null }],
  ])('%s is taken', async (_, draft) => expect(await refusal(draft)).toBe('taken'));

  it('loses the blanks around what was pasted', () => {
    expect(
      parse({ ...DRAFT, name: ' Contoso ', clientId: ' client\n', clientSecret: ` ${SECRET} ` }),
    ).toEqual(DRAFT);
  });

  it.each([
    ['no name', { ...DRAFT, name: '  ' }, 'name: The name must not be empty.'],
    ['an endless name', { ...DRAFT, name: 'x'.repeat(201) }, 'name: The name is too long.'],
    ['no client id', { ...DRAFT, clientId: '' }, 'clientId: The client id must not be empty.'],
    ['a client id that is no text', { ...DRAFT, clientId: 7 }, 'clientId: The client id is missing.'],
    ['an unknown region', { ...DRAFT, place: { kind: 'region', region: 'moon' } }, '"moon" is not a region'],
    ['no place', { ...DRAFT, place: 'here' }, 'place: '],
    [
      'a gateway without encryption',
      { ...DRAFT, place: { ...CUSTOM, apiUrl: 'http://api.example' } },
      'must begin with https://',
    ],
    [
      'a password in an address',
      { ...DRAFT, place: { ...CUSTOM, apiUrl: 'https://me:pw123@api.example' } },
      'must not hold a user or password',
    ],
    [
      'an unknown way to sign in',
      { ...DRAFT, method: 'telepathy' },
      'method: The way to sign in is not known.',
    ],
    ['an unknown dialect', { ...DRAFT, dialect: 'x' }, 'dialect: The dialect is not known.'],
    [
      'no secret for a new client',
      { ...DRAFT, clientSecret: null },
      'clientSecret: The client secret is needed',
    ],
    [
      'an empty secret',
      { ...DRAFT, clientSecret: ' ' },
      'clientSecret: The client secret must not be empty.',
    ],
    ['a secret for the browser', { ...DRAFT, method: 'browser' }, 'takes no client secret'],
    ['more than was asked', { ...DRAFT, demo: true }, 'demo'],
  ])('with %s is refused by field', async (_, draft, words) => {
    const said = await refusal(draft);
    expect(said).toMatch(/^bad-argument /);
    expect(said).toContain(words);
    expect(said).not.toMatch(new RegExp(`${SECRET}|pw123`));
  });
});
