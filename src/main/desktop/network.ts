import { app, session as sessions, type Session } from 'electron';
import { signedIn } from '../network/proxy-for.ts';
import { loginFor, type ProxySettings } from '../network/proxy-settings.ts';
import { renewable } from '../network/renewable.ts';
import { socketAgent } from '../network/socket-agent.ts';
import { whereabouts } from '../network/whereabouts.ts';
import type { Network } from '../ports/network.ts';
import { createNetFetch } from './net-fetch.ts';
import { fetchNoDictionaries } from './security.ts';

/**
 * The network of the desktop: Electron's own, in a session apart from the window's that keeps nothing. It
 * goes by the system's proxies, unless one is given. To be opened once Electron is ready.
 */
export function openDesktopNetwork(settings: ProxySettings): Network {
  let session = openSession(settings, 0);
  const fetch = createNetFetch({
    session: () => session,
    loginFor: (server) => loginFor(settings, server),
  });
  const { renew, ...rest } = renewable(fetch);
  onNetworkProcessGone((times) => {
    session = openSession(settings, times);
    renew();
  });
  return {
    ...rest,
    whereabouts,
    renew() {
      renew();
      void session.then((now) => now.closeAllConnections());
    },
    async socketAgentFor(url) {
      const answer = await (await session).resolveProxy(url.replace(/^ws/, 'http'));
      const server = firstProxy(answer);
      return socketAgent(url, server === null ? null : signedIn(server, settings));
    },
  };
}

async function openSession({ given, bypass }: ProxySettings, nth: number): Promise<Session> {
  const session = sessions.fromPartition(`network-${nth}`, { cache: false });
  fetchNoDictionaries(session);
  if (given !== null) {
    const proxyBypassRules = bypass.join(',');
    await session.setProxy({ mode: 'fixed_servers', proxyRules: given, proxyBypassRules });
  }
  await proxiesKnown(session);
  return session;
}

/**
 * The first request of a new session may leave before the session has learnt of the system's proxies, past them
 * all. A question about proxies is answered only once it has.
 */
async function proxiesKnown(session: Session): Promise<void> {
  // Where even that fails, the requests themselves will tell why.
  await session.resolveProxy('https://floorwatch.invalid/').catch(() => undefined);
}

/** Chromium starts its network process again, but a session that used the former one asks it for ever. */
function onNetworkProcessGone(listener: (times: number) => void): void {
  let times = 0;
  app.on('child-process-gone', (_event, { serviceName }) => {
    if (serviceName !== 'network.mojom.NetworkService') return;
    times += 1;
    listener(times);
  });
}

/** The first proxy of an answer such as "PROXY proxy:8080; DIRECT"; `null` = straight on. */
function firstProxy(answer: string): string | null {
  const [, kind, place] = /^(PROXY|HTTPS) (\S+?)(?:;|$)/.exec(answer.trim()) ?? [];
  if (kind === undefined || place === undefined) return null;
  return `${kind === 'HTTPS' ? 'https' : 'http'}://${place}`;
}
