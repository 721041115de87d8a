import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerPage, registerScheme, servePage } from '../../../../src/main/desktop/protocol.ts';

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'page-'));
  writeFileSync(join(root, 'index.html'), '<p>page</p>');
});

afterAll(() => rmSync(root, { recursive: true }));

const get = (url: string, init?: RequestInit): Promise<Response> => answerPage(new Request(url, init), root);

describe('the page over its own scheme', () => {
  it('is served under the strict policy', async () => {
    const response = await get('floorwatch://app/');
    expect(await response.text()).toBe('<p>page</p>');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("connect-src 'none'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each(['floorwatch://other/', 'floorwatch://app/missing.js', 'floorwatch://app/..%2f..%2fetc/passwd'])(
    'has nothing at %s, under the same policy',
    async (url) => {
      const response = await get(url);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    },
  );

  it('takes nothing in', async () => {
    expect((await get('floorwatch://app/', { method: 'POST' })).status).toBe(404);
  });

  it('registers and handles one scheme, without fetch rights', () => {
    const seen: unknown[] = [];
    registerScheme({ registerSchemesAsPrivileged: (schemes) => void seen.push(schemes) });
    servePage({ handle: (scheme) => void seen.push(scheme) }, root);
    expect(seen).toEqual([
      [{ scheme: 'floorwatch', privileges: { standard: true, secure: true, codeCache: true } }],
      'floorwatch',
    ]);
  });
});
