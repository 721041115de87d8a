import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

export interface PageFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** The file of the built page that a URL path names; `null` where there is none that may be served. */
export async function readPageFile(root: string, urlPath: string): Promise<PageFile | null> {
  const path = pathInside(root, urlPath);
  const type = path === null ? undefined : TYPES[extname(path)];
  if (path === null || type === undefined) return null;
  const body = await readFile(path).catch(() => null);
  return body === null ? null : { body: new Uint8Array(body), type };
}

/** The absolute path below `root`, or `null` where the URL path leads out of it or cannot be read. */
export function pathInside(root: string, urlPath: string): string | null {
  const decoded = decodePath(urlPath === '/' ? '/index.html' : urlPath);
  if (decoded === null || /[\0\\]/.test(decoded)) return null;
  if (decoded.split('/').includes('..')) return null;
  const base = resolve(root);
  const path = resolve(base, `.${decoded}`);
  return path.startsWith(base + sep) ? path : null;
}

function decodePath(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return null;
  }
}
