import { session as sessions } from 'electron';
import { signedIn } from '../network/proxy-for.ts';
import { loginFor, type ProxySettings } from '../network/proxy-settings.ts';
import { renewable } from '../network/renewable.ts';
import { socketAgent } from '../network/socket-agent.ts';
import { whereabouts } from '../network/whereabouts.ts';
import type { Network } from '../ports/network.ts';
import { createNetFetch } from './net-fetch.ts';

/**
 * The network of the desktop: Electron's own, in a session apart from the window's that keeps nothing. It
 * goes by the system's proxies, unless one is given. To be opened once Electron is ready.
 */
export async function openDesktopNetwork(settings: ProxySettings): Promise<Network> {
  const session = sessions.fromPartition('network', { cache: false });
  if (settings.given !== null) {
    const proxyBypassRules = settings.bypass.join(',');
    await session.setProxy({ mode: 'fixed_servers', proxyRules: settings.given, proxyBypassRules });
  }
  const fetch = createNetFetch({ session, loginFor: (server) => loginFor(settings, server) });
  const { renew, ...rest } = renewable(fetch);
  return {
    ...rest,
    whereabouts,
    renew() {
      renew();
      void session.closeAllConnections();
    },
    async socketAgentFor(url) {
      const server = firstProxy(await session.resolveProxy(url.replace(/^ws/, 'http')));
      return socketAgent(server === null ? null : signedIn(server, settings));
    },
  };
}

/** The first proxy of an answer such as "PROXY proxy:8080; DIRECT"; `null` = straight on. */
function firstProxy(answer: string): string | null {
  const [, kind, place] = /^(PROXY|HTTPS) (\S+?)(?:;|$)/.exec(answer.trim()) ?? [];
  if (kind === undefined || place === undefined) return null;
  return `${kind === 'HTTPS' ? 'https' : 'http'}://${place}`;
}
