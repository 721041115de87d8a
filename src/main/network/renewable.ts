type Fetch = typeof globalThis.fetch;

/** A fetch whose requests can all be ended at once, as their connections may be dead. */
export interface Renewable {
  readonly fetch: Fetch;
  readonly renew: () => void;
}

/** What ended requests fail with. */
class NetworkChanged extends Error {
  readonly code = 'NETWORK_CHANGED';
}

export function renewable(fetch: Fetch): Renewable {
  let life = new AbortController();
  return {
    fetch(input, init) {
      const own = init?.signal ?? null;
      const signal = own === null ? life.signal : AbortSignal.any([own, life.signal]);
      return fetch(input, { ...init, signal });
    },
    renew() {
      life.abort(new NetworkChanged('The network changed.'));
      life = new AbortController();
    },
  };
}
