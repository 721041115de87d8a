import { app } from 'electron';
import { openDesktopNetwork } from '../../../src/main/desktop/network.ts';
import { attempt, type WireRequest } from '../../../src/main/genesys/attempt.ts';
import { readProxySettings } from '../../../src/main/network/proxy-settings.ts';
import { systemClock as clock } from '../../../src/main/system-clock.ts';

/* An Electron program with the desktop's network and nothing else, for tests that ask through it. */

export interface NetworkBench {
  /** Sends once as the app does; a fault, or what was answered. */
  ask(request: Partial<WireRequest>, timeoutMs?: number): Promise<unknown>;
  /** Cuts what is under way, as after a change of network. */
  renew(): void;
}

function start(): void {
  const { fetch, renew } = openDesktopNetwork(readProxySettings(process.env));
  const bench: NetworkBench = {
    renew,
    async ask(request, timeoutMs = 60_000) {
      const whole = { method: 'GET', url: '', headers: {}, body: null, call: 'GET /x', ...request } as const;
      const signal = new AbortController().signal;
      const outcome = await attempt(whole, { fetch, clock, timeoutMs, signal });
      if (!outcome.ok) return outcome.fault;
      const { status, headers, text } = outcome.value;
      return { status, text, headers: Object.fromEntries(headers) };
    },
  };
  Object.assign(globalThis, { bench });
}

void app.whenReady().then(start);
