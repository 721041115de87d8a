import { Agent } from 'node:https';
import type { Agent as PlainAgent } from 'node:http';
import * as tls from 'node:tls';
import { HttpsProxyAgent } from 'https-proxy-agent';

/**
 * What a WebSocket to `url` connects with: a tunnel through the proxy ("http://user:password@host:port"), or none;
 * trusting whom the system trusts, where the runtime can tell.
 */
export function socketAgent(url: string, proxy: string | null): PlainAgent | null {
  const ca = trusted();
  const options = ca === null ? {} : { ca: [...ca] };
  if (proxy !== null) return new HttpsProxyAgent(proxy, options);
  // Nobody is to be trusted on the way to a simulator on this machine, and such an agent would refuse to go there.
  return ca === null || !/^(?:wss|https):/i.test(url) ? null : new Agent(options);
}

/** A company that inspects connections is known to the system, not to Node. `null` = Node's own list. */
function trusted(): readonly string[] | null {
  // Node 20, inside the oldest Electron that this runs on, cannot tell.
  const { getCACertificates } = tls as Partial<typeof tls>;
  return getCACertificates === undefined
    ? null
    : [...getCACertificates('default'), ...getCACertificates('system')];
}
