import type { IncomingHttpHeaders } from 'node:http';

/** The names under which this machine alone reaches the server; others are a rebinding attack. */
export function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

/** Whether a request that changes something comes from our own page. */
export function isOwnOrigin({ origin, host }: IncomingHttpHeaders, port: number): boolean {
  return isOwnHost(host, port) && origin === `http://${host ?? ''}`;
}

/** For requests that browsers send without an origin to their own server, such as event streams. */
export function isNotForeign(headers: IncomingHttpHeaders, port: number): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  return headers.origin === undefined || isOwnOrigin(headers, port);
}

/** Cookies are shared by all ports of a host, so the name carries the port. */
export function cookieName(port: number): string {
  return `floorwatch-${port}`;
}

export function sessionOf(headers: IncomingHttpHeaders, port: number): string | null {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
  const start = `${cookieName(port)}=`;
  return pairs.find((pair) => pair.startsWith(start))?.slice(start.length) ?? null;
}
