import { ProxyAgent, fetch as fetchThrough } from 'undici';
import { proxyFor } from '../network/proxy-for.ts';
import { ProxyRefusal } from '../network/proxy-refusal.ts';
import type { ProxySettings } from '../network/proxy-settings.ts';
import { renewable } from '../network/renewable.ts';
import { socketAgent } from '../network/socket-agent.ts';
import { whereabouts } from '../network/whereabouts.ts';
import type { Network } from '../ports/network.ts';

type Fetch = typeof globalThis.fetch;

/** The network of the browser host: Node's, through the proxy that the environment names. */
export function openWebNetwork(settings: ProxySettings): Network {
  const agents = new Map<string, ProxyAgent>();
  const agentOf = (proxy: string): ProxyAgent => {
    const agent = agents.get(proxy) ?? new ProxyAgent(proxy);
    agents.set(proxy, agent);
    return agent;
  };
  const fetch: Fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const proxy = proxyFor(settings, url);
    return proxy === null ? globalThis.fetch(input, init) : through(agentOf(proxy), { proxy, url, init });
  };
  const { renew, ...rest } = renewable(fetch);
  return {
    ...rest,
    whereabouts,
    renew() {
      renew();
      for (const agent of agents.values()) void agent.destroy().catch(() => undefined);
      agents.clear();
    },
    socketAgentFor: (url) => Promise.resolve(socketAgent(url, proxyFor(settings, url))),
  };
}

async function through(
  dispatcher: ProxyAgent,
  to: { readonly proxy: string; readonly url: string; readonly init: RequestInit | undefined },
): Promise<Response> {
  // The package's own types and those of Node describe the same things apart.
  const init = { ...to.init, dispatcher } as unknown as Parameters<typeof fetchThrough>[1];
  try {
    const answer: unknown = await fetchThrough(to.url, init);
    return answer as Response;
  } catch (error) {
    throw wantsLogin(error) ? new ProxyRefusal(new URL(to.proxy).username !== '') : error;
  }
}

/** The package tells the proxy's status in words only. */
function wantsLogin(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) if (at.message.includes('(407)')) return true;
  return false;
}
