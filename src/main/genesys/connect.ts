import { failed, fault, succeeded } from '../../core/faults/fault.ts';
import type { Outcome } from '../../core/faults/fault.ts';
import { REDIRECT_PORT, type Dialect } from '../../core/session/profile.ts';
import type { Account, AccountEvents, SignedIn, SignInMeans } from '../ports/account.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Outside } from '../ports/outside.ts';
import type { Fetch } from './attempt.ts';
import { byClientCredentials, byRefreshToken } from './auth.ts';
import { signInThroughBrowser } from './auth-browser.ts';
import { createGate, type Gate } from './gate.ts';
import { createGuide } from './guide/guide.ts';
import { GUIDE_SCOPES } from './guide/scopes.ts';
import { createHttp, type Http } from './http.ts';
import { createIdentity } from './platform/identity.ts';
import { createPlatform } from './platform/platform.ts';
import { hostsOf } from './regions.ts';
import type { Hosts, Place } from './regions.ts';
import { revokeToken } from './sign-out.ts';
import type { TokenAnswer, TokenDesk } from './token-call.ts';
import { createFeed } from './stream/feed.ts';
import { openSocket, type OpenSocket } from './stream/socket.ts';
import { createTokens, type Renew, type Tokens } from './tokens.ts';
import { createTransport, TIMEOUT_MS } from './transport.ts';
import { readClient, readSupervisor } from './who.ts';

type Credentials = Place & {
  readonly clientId: string;
  /** Where given, the first question signs in with it. */
  readonly clientSecret?: string;
};

export interface ConnectOptions {
  readonly credentials: Credentials;
  readonly clock: Clock;
  readonly log: Log;
  /** A number within 0–1, anew with each call. */
  readonly random: () => number;
  /** The platform's own API where not given. */
  readonly dialect?: Dialect;
  /** The system's browser; without it nobody can sign in through one. */
  readonly outside?: Outside;
  readonly events?: AccountEvents;
  /** Told of every secret that comes in, so that the log can hide it. */
  readonly hide?: (secret: string) => void;
  /** Another fetch, such as one that knows the system's proxy. */
  readonly fetch?: Fetch;
  /** Another way to open a WebSocket. */
  readonly openSocket?: OpenSocket;
  readonly userAgent?: string;
  /** How long one attempt at a request may take; 16 s where not given. */
  readonly timeoutMs?: number;
  readonly redirectPort?: number;
}

/** A view of one organisation. */
export type Connection = Account;

/**
 * Prepares everything for one client of one organisation. Sends nothing. Fails only for an unusable
 * region or address.
 */
export function connectGenesys(options: ConnectOptions): Outcome<Connection> {
  const hosts = hostsOf(options.credentials);
  return hosts.ok ? succeeded(connectionTo(hosts.value, options)) : hosts;
}

/** What the ways to sign in share. */
interface Means {
  readonly options: ConnectOptions;
  readonly events: AccountEvents;
  readonly desk: TokenDesk;
  readonly tokens: Tokens;
}

function connectionTo(hosts: Hosts, options: ConnectOptions): Connection {
  const { clock, log, random, userAgent = 'Floorwatch', events = NO_EVENTS } = options;
  const { fetch = globalThis.fetch, timeoutMs = TIMEOUT_MS } = options;
  const gate = createGate({ clock, random, log });
  const transport = createTransport({ gate, clock, random, fetch, timeoutMs });
  const { hide = ignore } = options;
  const scope = options.dialect === 'guide' ? GUIDE_SCOPES.join(' ') : null;
  const desk: TokenDesk = { loginUrl: hosts.loginUrl, transport, userAgent, hide, scope };
  const tokens = createTokens({ clock, log, onEnded: events.onEnded }, armedWith(options, desk));
  const http = createHttp({ apiUrl: hosts.apiUrl, tokens, transport, userAgent, log });
  const dialect = speaking({ ...options, apiUrl: hosts.apiUrl }, http, gate);
  return {
    ...dialect,
    budget: gate,
    regionLabel: hosts.label,
    ...accountOf({ options, events, desk, tokens }, http),
    signOut: () => signOut({ gate, apiUrl: hosts.apiUrl, userAgent, fetch, clock }, tokens, log),
    close() {
      dialect.feed?.close();
      gate.close();
    },
  };
}

/** A gateway of the guide's shape tells nobody what the token may do. */
function speaking(
  {
    dialect = 'platform',
    clock,
    log,
    random,
    apiUrl,
    ...options
  }: ConnectOptions & { readonly apiUrl: string },
  http: Http,
  gate: Gate,
): Pick<Account, 'contactCentre' | 'identity' | 'feed'> {
  const now = (): number => clock.now() + gate.clockOffsetMs();
  switch (dialect) {
    case 'platform': {
      const secure = apiUrl.startsWith('https:');
      const socket = options.openSocket ?? openSocket;
      const feed = createFeed({ http, clock, now, random, log, secure, openSocket: socket });
      return { contactCentre: createPlatform({ http }), identity: createIdentity({ http }), feed };
    }
    case 'guide':
      return { contactCentre: createGuide({ http, now }), identity: null, feed: null };
  }
}

function armedWith({ credentials: { clientId, clientSecret } }: ConnectOptions, desk: TokenDesk) {
  return clientSecret === undefined ? null : byClientCredentials(desk, { clientId, clientSecret });
}

function accountOf(means: Means, http: Http): Pick<Account, 'signIn' | 'who'> {
  let who = (): Promise<string | null> => Promise.resolve(null);
  return {
    signIn(by) {
      who = () => (by.kind === 'client-secret' ? readClient(http) : readSupervisor(http));
      return signIn(means, by);
    },
    who: () => who(),
  };
}

async function signIn(means: Means, by: SignInMeans): Promise<Outcome<SignedIn>> {
  const { desk, options } = means;
  const { clientId } = options.credentials;
  switch (by.kind) {
    case 'client-secret':
      return beginWith(means, byClientCredentials(desk, { clientId, clientSecret: by.secret }));
    case 'refresh-token':
      return beginWith(means, refreshing(means, by.token), by.token);
    case 'browser': {
      const answer = await throughBrowser(means, by);
      if (!answer.ok) return answer;
      const { refreshToken } = answer.value;
      means.tokens.begin(answer.value, refreshToken === null ? null : refreshing(means, refreshToken));
      return succeeded({ refreshToken });
    }
  }
}

/** Signs in by what also renews. `given` is what a new refresh token would replace. */
async function beginWith(
  { tokens }: Means,
  renew: Renew,
  given: string | null = null,
): Promise<Outcome<SignedIn>> {
  const answer = await renew();
  if (!answer.ok) return answer;
  tokens.begin(answer.value, renew);
  return succeeded({ refreshToken: answer.value.refreshToken ?? given });
}

function refreshing({ desk, options, events }: Means, token: string): Renew {
  const { clientId } = options.credentials;
  return byRefreshToken(desk, { clientId, token, onRefreshToken: events.onRefreshToken });
}

function throughBrowser(
  { desk, options }: Means,
  by: Extract<SignInMeans, { kind: 'browser' }>,
): Promise<Outcome<TokenAnswer>> {
  const { outside, clock, credentials, redirectPort = REDIRECT_PORT } = options;
  if (outside === undefined) return Promise.resolve(failed(NO_BROWSER));
  return signInThroughBrowser({ desk, clientId: credentials.clientId, outside, clock, redirectPort }, by);
}

async function signOut(
  parts: Parameters<typeof revokeToken>[0] & { readonly gate: Gate },
  tokens: Tokens,
  log: Log,
): Promise<void> {
  const token = tokens.clear();
  if (token === null) return;
  const revoked = await revokeToken(parts, token);
  log.info('sign-in', 'Signed out.', { revoked });
}

const ignore = (): void => undefined;
const NO_EVENTS: AccountEvents = { onEnded: ignore, onRefreshToken: ignore };
const NO_BROWSER = fault('sign-in-failed', 'There is no browser to sign in with here.');
