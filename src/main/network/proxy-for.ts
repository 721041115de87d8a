import { loginFor, placeOf, type ProxySettings } from './proxy-settings.ts';

/** Written into the list of exceptions, it sends even this machine's own addresses to the proxy. */
const LOOPBACK_TOO = '<-loopback>';

/**
 * The proxy for an address, with its sign-in ("http://user:password@host:port"); `null` = none. This
 * machine's own addresses need none.
 */
export function proxyFor(settings: ProxySettings, url: string): string | null {
  const to = new URL(url);
  const secure = to.protocol === 'https:' || to.protocol === 'wss:';
  const server = settings.given ?? (secure ? settings.usual.https : settings.usual.http);
  if (server === null || isBypassed(to, settings.bypass)) return null;
  return signedIn(server, settings);
}

/** The proxy's address with what it may be told. */
export function signedIn(server: string, settings: ProxySettings): string {
  const login = loginFor(settings, placeOf(server));
  if (login === null) return server;
  const url = new URL(server);
  url.username = encodeURIComponent(login.user);
  url.password = encodeURIComponent(login.password);
  return url.href.replace(/\/$/, '');
}

function isBypassed({ hostname, port }: URL, bypass: readonly string[]): boolean {
  if (isLoopback(hostname) && !bypass.includes(LOOPBACK_TOO)) return true;
  return bypass.some((entry) => {
    const [, name = '', only] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
    return (only === undefined || only === port) && covers(name, hostname);
  });
}

/** "*" is everything; "example.com", ".example.com" and "*.example.com" stand for what ends so. */
function covers(entry: string, hostname: string): boolean {
  if (entry === '*') return true;
  const name = entry.replace(/^\*?\./, '');
  return name !== '' && (hostname === name || hostname.endsWith(`.${name}`));
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}
