import type { Protocol } from 'electron';
import { pageHeaders } from '../page/content-policy.ts';
import { readPageFile } from '../page/page-files.ts';

const SCHEME = 'floorwatch';
const HOST = 'app';

/** Where the window's page lives: a scheme of its own, which no other program and no site shares. */
export const PAGE_ORIGIN = `${SCHEME}://${HOST}`;

export function isOwnPage(url: string): boolean {
  return url.startsWith(`${PAGE_ORIGIN}/`);
}

/** Makes the scheme behave like https. To be called before Electron is ready. */
export function registerScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  const privileges = { standard: true, secure: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/** Serves the built page below `root` on {@link PAGE_ORIGIN}. */
export function servePage(protocol: Pick<Protocol, 'handle'>, root: string): void {
  protocol.handle(SCHEME, (request) => answerPage(request, root));
}

/** The file that the request names, under the strict content policy; 404 for anything else. */
export async function answerPage(request: Request, root: string): Promise<Response> {
  const headers = pageHeaders("'none'");
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.host !== HOST) return new Response(null, { status: 404, headers });
  const file = await readPageFile(root, url.pathname === '' ? '/' : url.pathname);
  if (file === null) return new Response(null, { status: 404, headers });
  return new Response(file.body, { headers: { ...headers, 'Content-Type': file.type } });
}
