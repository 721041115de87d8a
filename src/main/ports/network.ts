import type { Agent } from 'node:http';

/** How this machine reaches others, through whatever proxy it has to. */
export interface Network {
  readonly fetch: typeof globalThis.fetch;
  /**
   * What a WebSocket to this address connects with, asked anew for each connection as proxies change with
   * the network; `null` = nothing special is needed.
   */
  readonly socketAgentFor: (url: string) => Promise<Agent | null>;
  /**
   * Ends what is under way with an error that is worth another try, and drops kept connections: after
   * sleep or a change of network nobody answers on them any more.
   */
  readonly renew: () => void;
  /** A text that differs when this machine's network does; empty where there is none. */
  readonly whereabouts: () => string;
}
