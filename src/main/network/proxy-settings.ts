import { z } from 'zod';

/** User and password for a proxy. */
export interface ProxyLogin {
  readonly user: string;
  readonly password: string;
  /** The proxy that they are for, as "host:port"; `null` = whichever asks. */
  readonly server: string | null;
}

/** What the environment says of proxies. */
export interface ProxySettings {
  /** The one that `FLOORWATCH_PROXY` names, as "http://host:port"; `null` leaves it to the system. */
  readonly given: string | null;
  /** What the usual variables name, for hosts whose network does not read them itself. */
  readonly usual: { readonly http: string | null; readonly https: string | null };
  readonly login: ProxyLogin | null;
  /** Hosts that are reached without a proxy. */
  readonly bypass: readonly string[];
}

type Variables = NodeJS.ProcessEnv;

interface Server {
  readonly origin: string;
  readonly login: ProxyLogin | null;
}

const optionalText = z
  .string()
  .trim()
  .transform((text) => (text === '' ? undefined : text))
  .optional();

/**
 * Reads the settings of proxies. The password is taken out of `env`, so that no child process inherits
 * it. Throws in words for settings that are of no use.
 */
export function readProxySettings(env: Variables): ProxySettings {
  const read = (name: string): string | undefined => optionalText.parse(env[name]);
  const named = read('FLOORWATCH_PROXY');
  const given = named === undefined ? null : serverIn(named);
  if (named !== undefined && given === null) throw new Error(NOT_A_PROXY);
  const https = serverOf(read('https_proxy') ?? read('HTTPS_PROXY'));
  const http = serverOf(read('http_proxy') ?? read('HTTP_PROXY'));
  const login = loginIn(read, given) ?? given?.login ?? https?.login ?? http?.login ?? null;
  for (const name of ['FLOORWATCH_PROXY', 'FLOORWATCH_PROXY_PASSWORD']) Reflect.deleteProperty(env, name);
  return {
    given: given?.origin ?? null,
    usual: { http: http?.origin ?? null, https: https?.origin ?? null },
    login,
    bypass: listIn(read('FLOORWATCH_NO_PROXY') ?? read('no_proxy') ?? read('NO_PROXY')),
  };
}

/** What a proxy at `server` ("host:port") may be told; `null` = nothing. */
export function loginFor({ login }: ProxySettings, server: string): ProxyLogin | null {
  return login === null || (login.server !== null && login.server !== server) ? null : login;
}

/** What the log must never show. */
export function secretsOfProxy({ login }: ProxySettings): readonly string[] {
  return login === null ? [] : [login.password];
}

/** A proxy's address as "host:port", as those that ask for a sign-in are named. */
export function placeOf(origin: string): string {
  const { hostname, port, protocol } = new URL(origin);
  return `${hostname}:${port === '' ? (protocol === 'https:' ? '443' : '80') : port}`;
}

const NOT_A_PROXY =
  'FLOORWATCH_PROXY is not the address of a proxy; give it whole, such as http://proxy.example.com:8080.';

function loginIn(read: (name: string) => string | undefined, given: Server | null): ProxyLogin | null {
  const user = read('FLOORWATCH_PROXY_USER');
  const password = read('FLOORWATCH_PROXY_PASSWORD');
  if (user === undefined && password === undefined) return null;
  if (user === undefined)
    throw new Error('FLOORWATCH_PROXY_USER is not set; the password is of no use alone.');
  if (password === undefined)
    throw new Error('FLOORWATCH_PROXY_PASSWORD is not set; the user is of no use alone.');
  return { user, password, server: given === null ? null : placeOf(given.origin) };
}

function serverOf(text: string | undefined): Server | null {
  return text === undefined ? null : serverIn(text);
}

function serverIn(text: string): Server | null {
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  const url = URL.canParse(whole) ? new URL(whole) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.hostname === '') return null;
  const origin = `${url.protocol}//${url.host}`;
  if (url.username === '') return { origin, login: null };
  const [user, password] = [url.username, url.password].map(decoded) as [string, string];
  return { origin, login: { user, password, server: placeOf(origin) } };
}

/** A password with a bare percent sign is taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function listIn(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => entry !== '');
}
