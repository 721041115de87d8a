import { describe, expect, it } from 'vitest';
import { hostsOf, REGIONS } from '../../../../src/main/genesys/regions.ts';

const FRANKFURT = {
  apiUrl: 'https://api.mypurecloud.de',
  loginUrl: 'https://login.mypurecloud.de',
  label: 'EU (Frankfurt)',
};

describe('hostsOf', () => {
  it.each([
    'eu_central_1',
    'eu-central-1',
    ' EU_CENTRAL_1 ',
    'mypurecloud.de',
    'api.mypurecloud.de',
    'https://apps.mypurecloud.de/directory/#/analytics',
    'EU (Frankfurt)',
  ])('knows Frankfurt as "%s"', (region) => {
    expect(hostsOf({ region })).toEqual({ ok: true, value: FRANKFURT });
  });

  it.each(REGIONS.map(({ key, domain, label }) => [key, domain, label]))(
    'finds %s by key, domain and label',
    (key, domain, label) => {
      const hosts = { apiUrl: `https://api.${domain}`, loginUrl: `https://login.${domain}`, label };
      for (const region of [key, domain, label])
        expect(hostsOf({ region })).toEqual({ ok: true, value: hosts });
    },
  );

  it('lists eighteen different regions', () => {
    expect(REGIONS).toHaveLength(18);
    expect(new Set(REGIONS.flatMap(({ key, domain, label }) => [key, domain, label])).size).toBe(54);
  });

  it.each([
    ['eu_central_3', 'eu_central_1'],
    ['frankfurt', 'EU (Frankfurt)'],
    ['mypurecloud.dee', 'eu_central_1'],
    ['sydny', 'Asia Pacific (Sydney)'],
  ])('names a near match for "%s"', (region, near) => {
    const outcome = hostsOf({ region });
    expect(outcome).toMatchObject({ ok: false, fault: { kind: 'unknown-region' } });
    if (!outcome.ok) expect(outcome.fault.detail).toContain(near);
  });

  it.each(['', 'qqqq', 'constructor'])('names nothing where nothing is near: "%s"', (region) => {
    const outcome = hostsOf({ region });
    expect(outcome).toMatchObject({ ok: false, fault: { kind: 'unknown-region' } });
    if (!outcome.ok) expect(outcome.fault.detail).not.toContain('Near');
  });

  it.each([
    ['https://gateway.example.com/genesys/', 'https://gateway.example.com/genesys', 'gateway.example.com'],
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000', '127.0.0.1:4000'],
    ['http://localhost:4000/', 'http://localhost:4000', 'localhost:4000'],
    ['http://[::1]:4000', 'http://[::1]:4000', '[::1]:4000'],
  ])('takes the custom address %s', (url, base, label) => {
    const hosts = { apiUrl: base, loginUrl: base, label };
    expect(hostsOf({ apiUrl: url, loginUrl: url })).toEqual({ ok: true, value: hosts });
    expect(hostsOf({ region: url })).toEqual({ ok: true, value: hosts });
  });

  it.each([
    ['http://gateway.example.com', 'https://'],
    ['http://127.0.0.1.example.com', 'https://'],
    ['ftp://127.0.0.1', 'https://'],
    ['gateway.example.com', 'full address'],
    ['https://user:pass@gateway.example.com', 'user or password'],
  ])('refuses the custom address %s', (apiUrl, words) => {
    const outcome = hostsOf({ apiUrl, loginUrl: 'https://login.example.com' });
    expect(outcome).toMatchObject({ ok: false, fault: { kind: 'unknown-region' } });
    if (!outcome.ok) {
      expect(outcome.fault.detail).toContain(words);
      expect(outcome.fault.detail).not.toContain('pass@');
    }
  });
});
