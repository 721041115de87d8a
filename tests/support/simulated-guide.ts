import { startSimulator, type SimulatorOptions } from '../../simulator/start.ts';
import { failed, fault, succeeded } from '../../src/core/faults/fault.ts';
import { createGate } from '../../src/main/genesys/gate.ts';
import { createGuide } from '../../src/main/genesys/guide/guide.ts';
import { GUIDE_SCOPES } from '../../src/main/genesys/guide/scopes.ts';
import { createHttp } from '../../src/main/genesys/http.ts';
import type { TokenSource } from '../../src/main/genesys/tokens.ts';
import { createTransport } from '../../src/main/genesys/transport.ts';
import type { Clock } from '../../src/main/ports/clock.ts';
import { createEagerClock } from './eager-clock.ts';
import type { SimulatedCentre } from './simulated-centre.ts';
import { createSilentLog } from './silent-log.ts';

const NEVER_MS = 86_400_000;

export type SimulatedGuide = Pick<
  SimulatedCentre,
  'contactCentre' | 'budget' | 'simulator' | 'log' | 'clock' | 'control' | 'end'
>;

/** As `connectSimulated`, but in the guide's dialect against the gateway of its shape. */
export async function connectGuide(
  options: SimulatorOptions & {
    readonly fetch?: typeof fetch;
    readonly clock?: Clock;
    readonly scopes?: readonly string[];
  } = {},
): Promise<SimulatedGuide> {
  const {
    fetch: send = fetch,
    clock = createEagerClock(NEVER_MS - 1),
    scopes = GUIDE_SCOPES,
    ...rest
  } = options;
  const simulator = await startSimulator({ lagMs: [0, 0], now: () => clock.now(), ...rest });
  const log = createSilentLog();
  const gate = createGate({ clock, log, random: () => 0 });
  const transport = createTransport({ gate, clock, random: () => 0, fetch: send, timeoutMs: NEVER_MS });
  const tokens = tokensOf(simulator, scopes);
  const http = createHttp({ apiUrl: simulator.guideUrl, tokens, transport, userAgent: 'test', log });
  return {
    contactCentre: createGuide({ http, now: () => clock.now() }),
    budget: gate,
    simulator,
    log,
    clock,
    async control(path, order) {
      const how = order === undefined ? {} : { method: 'POST', body: JSON.stringify(order) };
      const response = await fetch(`${simulator.controlUrl}${path}`, how);
      if (!response.ok) throw new Error(await response.text());
      return (await response.json()) as unknown;
    },
    async end() {
      gate.close();
      await simulator.close();
    },
  };
}

/** The guide wants its scopes with the client credentials. */
function tokensOf(
  { loginUrl, clientId, clientSecret }: SimulatedGuide['simulator'],
  scopes: readonly string[],
): TokenSource {
  let held: Promise<string> | null = null;
  const signIn = async (): Promise<string> => {
    const pair = { client_id: clientId, client_secret: clientSecret };
    const form = { grant_type: 'client_credentials', ...pair, scope: scopes.join(' ') };
    const body = new URLSearchParams(form);
    const answer = await fetch(`${loginUrl}/oauth/token`, { method: 'POST', body });
    return ((await answer.json()) as { access_token: string }).access_token;
  };
  return {
    async token() {
      held ??= signIn();
      const token = await held;
      return token === '' ? failed(fault('credentials-rejected', 'No token.')) : succeeded(token);
    },
    reject: () => (held = null),
  };
}
