import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fault } from '../../../src/core/faults/fault.ts';
import { listenForRedirect, type RedirectListener } from '../../../src/main/genesys/auth-redirect.ts';

const STATE = 'the-state-of-this-sign-in';

let listener: RedirectListener;
let port: number;

beforeEach(async () => {
  const listening = await listenForRedirect(0, STATE);
  if (!listening.ok) throw new Error(listening.fault.detail);
  listener = listening.value;
  port = Number(new URL(listener.redirectUri).port);
});

afterEach(() => listener.end(fault('sign-in-failed', 'the test is over')));

interface Came {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

function come(
  path: string,
  { host = `localhost:${port}`, method = 'GET', address = '127.0.0.1' } = {},
): Promise<Came> {
  return new Promise((settle, reject) => {
    const sent = request({ host: address, port, path, method, headers: { host } }, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => (body += part.toString()));
      response.on('end', () => settle({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.once('error', reject);
    sent.end();
  });
}

const isSettled = (): Promise<boolean> =>
  Promise.race([listener.code.then(() => true), Promise.resolve(false)]);

describe('the browser that comes back', () => {
  it('brings the code, is thanked, and finds nobody the second time', async () => {
    const { status, body } = await come(`/oauth/callback?code=abc&state=${STATE}`);
    expect(status).toBe(200);
    expect(body).toContain('You can close this tab and go back to Floorwatch.');
    expect(await listener.code).toEqual({ ok: true, value: 'abc' });
    await expect(come(`/oauth/callback?code=abc&state=${STATE}`)).rejects.toThrow('ECONNREFUSED');
  });

  it('sees a page without script that loads and tells nothing', async () => {
    const { headers, body } = await come(`/oauth/callback?code=abc&state=${STATE}`);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
    expect(body).not.toMatch(/<script|abc|the-state/);
  });

  it.each([
    ['another path', '/favicon.ico', {}],
    ['another method', `/oauth/callback?code=a&state=${STATE}`, { method: 'POST' }],
    ['another name of this machine', `/oauth/callback?code=a&state=${STATE}`, { host: 'evil.example' }],
    ['an address in place of the name', `/oauth/callback?code=a&state=${STATE}`, { host: '127.0.0.1' }],
    ['no state', '/oauth/callback?code=a', {}],
    ['another state', '/oauth/callback?code=a&state=other', {}],
    ['two states', `/oauth/callback?code=a&state=${STATE}&state=other`, {}],
    ['another state and a refusal', '/oauth/callback?error=access_denied&state=other', {}],
  ])('is passed over with %s', async (_, path, how) => {
    const { status, body } = await come(path, how);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).not.toContain('Signed in');
    expect(await isSettled()).toBe(false);
  });

  it.each([
    ['error=access_denied', 'Access was refused on the sign-in page.'],
    [
      'error=server_error&error_description=Out%20of%20order%0a%5Blog%5D',
      'The sign-in page refused: server_error: Out of order[log].',
    ],
    ['', 'without a code'],
    ['code=a&code=b', 'without a code'],
    [`code=${'x'.repeat(3_000)}`, 'without a code'],
  ])('may bring a refusal: %s', async (query, words) => {
    const { body } = await come(`/oauth/callback?state=${STATE}&${query}`);
    expect(body).toContain('Not signed in');
    const code = await listener.code;
    expect(code).toMatchObject({ ok: false, fault: { kind: 'sign-in-failed' } });
    expect(code.ok ? '' : code.fault.detail).toContain(words);
  });

  it('is not waited for once the sign-in is given up', async () => {
    listener.end(fault('sign-in-failed', 'given up'));
    expect(await listener.code).toMatchObject({ fault: { detail: 'given up' } });
    await expect(come('/')).rejects.toThrow('ECONNREFUSED');
  });
});

it('a taken port is named', async () => {
  expect(await listenForRedirect(port, STATE)).toMatchObject({
    ok: false,
    fault: { kind: 'sign-in-failed', detail: expect.stringContaining(`Port ${port}`) as string },
  });
});
