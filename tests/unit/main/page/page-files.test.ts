import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentPolicy } from '../../../../src/main/page/content-policy.ts';
import { pathInside, readPageFile } from '../../../../src/main/page/page-files.ts';

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'page-'));
  writeFileSync(join(root, 'index.html'), '<p>page</p>');
  writeFileSync(join(root, 'app.js'), '1');
  writeFileSync(join(root, 'secret.key'), 'x');
});

afterAll(() => rmSync(root, { recursive: true }));

describe('readPageFile', () => {
  it('serves the page for the root path', async () => {
    const file = await readPageFile(root, '/');
    expect(file?.type).toBe('text/html; charset=utf-8');
    expect(Buffer.from(file?.body ?? []).toString()).toBe('<p>page</p>');
  });

  it('names the type of scripts', async () => {
    expect((await readPageFile(root, '/app.js'))?.type).toBe('text/javascript; charset=utf-8');
  });

  it.each(['/missing.js', '/secret.key', '/assets/', '/../app.js', '/%2e%2e/app.js', '/%zz'])(
    'has nothing for %s',
    async (path) => {
      expect(await readPageFile(root, path)).toBeNull();
    },
  );
});

describe('pathInside', () => {
  it.each(['/../x', '/a/../../x', '/%2e%2e/x', '/..%2fx', '/a%5c..%5cx', '/a%00', '/', '//etc/passwd'])(
    'never leads out: %s',
    (path) => {
      expect(pathInside('/srv/page', path) ?? '/srv/page/').toMatch(/^\/srv\/page\//);
    },
  );

  it('never leads out, whatever the path', () => {
    const piece = fc.constantFrom('..', '.', '%2e%2e', '/', '\\', '%2f', 'a', '%00', '%5c');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const path = pathInside('/srv/page', `/${pieces.join('')}`);
        expect(path === null || path.startsWith('/srv/page/')).toBe(true);
      }),
    );
  });
});

describe('contentPolicy', () => {
  it('lets the page load its own files only', () => {
    expect(contentPolicy("'none'")).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(contentPolicy("'self'")).toContain("connect-src 'self'");
  });
});
