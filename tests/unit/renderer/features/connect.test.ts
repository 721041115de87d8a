import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTOSO, FABRIKAM, POSED_REGIONS } from '../../../support/posed-session.ts';
import {
  draftOf,
  EMPTY_VALUES,
  errorsOf,
  findRegions,
  firstWrongStep,
  suggestName,
  valuesOf,
  type Values,
} from '../../../../src/renderer/features/connect/draft.ts';

const NEW = { profile: null, others: [] } as const;

function values(rest: Partial<Values>): Values {
  return { ...EMPTY_VALUES, region: 'mypurecloud.de', clientId: 'client-1', ...rest };
}

describe('the region', () => {
  it('must be chosen', () => {
    expect(errorsOf('place', EMPTY_VALUES, NEW).region).toContain('Choose the region');
    expect(errorsOf('place', values({}), NEW)).toEqual({});
  });

  it.each([
    ['', 'Enter the address.'],
    ['   ', 'Enter the address.'],
    ['api.example.com', 'Enter the whole address, such as https://api.example.com.'],
    ['ftp://api.example.com', 'Enter the whole address, such as https://api.example.com.'],
    ['https://', 'Enter the whole address, such as https://api.example.com.'],
    ['https://me:secret@api.example.com', 'Leave user name and password out of the address.'],
    ['http://api.example.com', 'Use https. Plain http is only for this machine.'],
    ['http://localhost.example.com', 'Use https. Plain http is only for this machine.'],
    ['https://api.example.com', undefined],
    [' https://api.example.com/base ', undefined],
    ['http://localhost:4010', undefined],
    ['http://127.0.0.1:4010', undefined],
    ['http://[::1]:4010', undefined],
  ])('judges the address %j: %s', (apiUrl, expected) => {
    const custom = values({ placeKind: 'custom', apiUrl, loginUrl: 'https://login.example.com' });
    expect(errorsOf('place', custom, NEW)).toEqual(expected === undefined ? {} : { apiUrl: expected });
  });

  it('is not judged by addresses that a choice hides', () => {
    expect(errorsOf('place', values({ apiUrl: 'nonsense' }), NEW)).toEqual({});
  });
});

describe('the sign-in', () => {
  it.each([
    [{ clientId: '' }, { clientId: 'Enter the client ID.' }],
    [{ clientId: '  ' }, { clientId: 'Enter the client ID.' }],
    [{ clientId: 'two words' }, { clientId: 'A client ID has no spaces.' }],
    [{ clientId: ' around ' }, {}],
    [{ method: 'client-credentials', clientSecret: '  ' }, { clientSecret: 'Enter the client secret.' }],
    [{ method: 'client-credentials' }, { clientSecret: 'Enter the client secret.' }],
    [{ method: 'client-credentials', clientSecret: 's' }, {}],
  ] as const)('judges %j', (rest, expected) => {
    expect(errorsOf('method', values(rest), NEW)).toEqual(expected);
  });

  it('may go on with the secret that is held', () => {
    const changed = { profile: FABRIKAM, others: [] };
    expect(errorsOf('method', valuesOf(FABRIKAM), changed)).toEqual({});
  });

  it('needs a secret where the method becomes client credentials', () => {
    const changed = { ...valuesOf(CONTOSO), method: 'client-credentials' as const };
    expect(errorsOf('method', changed, { profile: CONTOSO, others: [] }).clientSecret).toBeTruthy();
  });
});

describe('the name', () => {
  const others = [CONTOSO];

  it.each([
    [null, undefined],
    ['', 'Enter a name.'],
    ['  ', 'Enter a name.'],
    ['contoso ENERGY ', 'Another organisation has this name already.'],
    ['x'.repeat(61), 'Use at most 60 characters.'],
    ['x'.repeat(60), undefined],
  ])('%j is judged: %s', (name, expected) => {
    const errors = errorsOf('finish', values({ name }), { profile: null, others });
    expect(errors).toEqual(expected === undefined ? {} : { name: expected });
  });

  it('is suggested after the place', () => {
    expect(suggestName(values({}), POSED_REGIONS, [])).toBe('EU (Frankfurt)');
    expect(suggestName(values({ region: 'new.example' }), POSED_REGIONS, [])).toBe('new.example');
    const custom = values({ placeKind: 'custom', apiUrl: 'http://127.0.0.1:4010/' });
    expect(suggestName(custom, POSED_REGIONS, [])).toBe('127.0.0.1:4010');
    expect(suggestName({ ...custom, apiUrl: 'nonsense' }, POSED_REGIONS, [])).toBe('My organisation');
  });

  it('is suggested so that it is never taken', () => {
    const taken = (name: string) => ({ ...CONTOSO, name });
    const suggested = suggestName(values({}), POSED_REGIONS, [
      taken('eu (frankfurt)'),
      taken('EU (Frankfurt) 2'),
    ]);
    expect(suggested).toBe('EU (Frankfurt) 3');
  });
});

describe('firstWrongStep', () => {
  it.each([
    [EMPTY_VALUES, 'place'],
    [values({ clientId: '' }), 'method'],
    [values({ name: '' }), 'finish'],
    [values({}), null],
  ])('finds where to go on %#', (given, expected) => {
    expect(firstWrongStep(given, NEW)).toBe(expected);
  });
});

describe('draftOf', () => {
  it('cuts spaces off and takes the suggested name', () => {
    expect(draftOf(values({ clientId: ' client-1 ' }), null, 'EU (Frankfurt)')).toEqual({
      id: null,
      name: 'EU (Frankfurt)',
      place: { kind: 'region', region: 'mypurecloud.de' },
      method: 'browser',
      clientId: 'client-1',
      dialect: 'platform',
      clientSecret: null,
    });
  });

  it('keeps a secret as it was typed, and drops one that the method does not use', () => {
    const typed = values({ method: 'client-credentials', clientSecret: ' s ' });
    expect(draftOf(typed, 'p1', 'x').clientSecret).toBe(' s ');
    expect(draftOf({ ...typed, method: 'browser' }, 'p1', 'x').clientSecret).toBeNull();
    expect(draftOf({ ...typed, clientSecret: '' }, 'p1', 'x').clientSecret).toBeNull();
  });

  it.each([CONTOSO, FABRIKAM])('gives back a profile that nobody changed: $name', (profile) => {
    const draft = draftOf(valuesOf(profile), profile.id, 'unused');
    expect({ ...draft, demo: false }).toEqual({ ...profile, clientSecret: null });
  });

  it('never shows a secret in the values of a profile', () => {
    expect(valuesOf(FABRIKAM).clientSecret).toBe('');
  });
});

describe('findRegions', () => {
  it.each([
    ['', POSED_REGIONS.length],
    ['frankfurt', 1],
    ['FRANK', 1],
    ['pure.cloud', 9],
    ['eu ire', 1],
    ['moon', 0],
  ])('finds for %j: %i', (search, count) => {
    expect(findRegions(POSED_REGIONS, search)).toHaveLength(count);
  });

  it('finds each region by its own label and host', () => {
    fc.assert(
      fc.property(fc.constantFrom(...POSED_REGIONS), (region) => {
        expect(findRegions(POSED_REGIONS, region.label)).toContain(region);
        expect(findRegions(POSED_REGIONS, region.region)).toContain(region);
      }),
    );
  });
});
