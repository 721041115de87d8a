import { describe, expect, it } from 'vitest';
import { remedyFor } from '../../../../src/core/faults/remedies.ts';
import { faultOfThrown } from '../../../../src/main/genesys/network-faults.ts';

function withCode(code: string): Error {
  return Object.assign(new Error('https://api.example.com/?secret=hush'), { code });
}

describe('what fetch threw', () => {
  it.each([
    ['ENOTFOUND', 'unreachable', 'The host name is not known.'],
    ['ERR_NAME_NOT_RESOLVED', 'unreachable', 'The host name is not known.'],
    ['ERR_INTERNET_DISCONNECTED', 'unreachable', 'There is no network.'],
    ['ERR_NETWORK_CHANGED', 'unreachable', 'The network changed on the way.'],
    ['ERR_PROXY_CONNECTION_FAILED', 'unreachable', 'The proxy cannot be reached.'],
    ['ERR_TUNNEL_CONNECTION_FAILED', 'unreachable', 'The proxy did not let the connection through.'],
    ['CERT_HAS_EXPIRED', 'unreachable', /has expired, or the clock of this machine is wrong/],
    ['ERR_CERT_DATE_INVALID', 'unreachable', /has expired, or the clock of this machine is wrong/],
    ['ERR_CERT_COMMON_NAME_INVALID', 'unreachable', 'The certificate belongs to another host.'],
    ['ERR_SSL_PROTOCOL_ERROR', 'unreachable', /The secure connection failed/],
    ['ERR_NEVER_HEARD_OF', 'unreachable', 'The connection failed (ERR_NEVER_HEARD_OF).'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'untrusted-certificate', /a proxy may replace it/],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'untrusted-certificate', /a proxy may replace it/],
    ['ERR_CERT_AUTHORITY_INVALID', 'untrusted-certificate', /a proxy may replace it/],
    ['ERR_UNEXPECTED_PROXY_AUTH', 'proxy-refused', /not set/],
    ['PROXY_LOGIN_MISSING', 'proxy-refused', /none are set/],
    ['PROXY_LOGIN_REFUSED', 'proxy-refused', /did not take/],
  ])('as %s is %s in words', (code, kind, words) => {
    const fault = faultOfThrown(new TypeError('fetch failed', { cause: withCode(code) }), 'GET /x');
    expect(fault).toMatchObject({ kind, call: 'GET /x' });
    expect(fault.detail).toMatch(words);
    expect(JSON.stringify(fault)).not.toContain('hush');
    expect(remedyFor(fault).remedy).not.toBe('');
  });
});
