import { startSimulator } from '../../simulator/start.ts';
import type { RunningSimulator, SimulatorOptions } from '../../simulator/start.ts';
import type { Dialect } from '../../src/core/session/profile.ts';
import { connectGenesys } from '../../src/main/genesys/connect.ts';
import type { Connection } from '../../src/main/genesys/connect.ts';
import type { Clock } from '../../src/main/ports/clock.ts';
import { createEagerClock } from './eager-clock.ts';
import { createSilentLog } from './silent-log.ts';

/** A day's wait is beyond every wait of the app, so that time limits never strike by themselves. */
const NEVER_MS = 86_400_000;

export interface SimulatedCentre extends Connection {
  readonly simulator: RunningSimulator;
  readonly log: ReturnType<typeof createSilentLog>;
  readonly clock: Clock;
  /** Reads or orders something behind the app's back. */
  control(path: string, order?: object): Promise<unknown>;
  end(): Promise<void>;
}

/**
 * The app's connection to a simulator of its own. Both live in one time, which jumps over every wait of
 * the app: limits and pauses are kept, and cost nothing. Analytics come without delay.
 */
export async function connectSimulated(
  options: SimulatorOptions & {
    readonly fetch?: typeof fetch;
    readonly clock?: Clock;
    readonly timeoutMs?: number;
    /** The guide's is spoken to the gateway of its shape. */
    readonly dialect?: Dialect;
  } = {},
): Promise<SimulatedCentre> {
  const {
    fetch: send = fetch,
    clock = createEagerClock(NEVER_MS - 1),
    timeoutMs = NEVER_MS,
    dialect = 'platform',
    ...rest
  } = options;
  const simulator = await startSimulator({ lagMs: [0, 0], now: () => clock.now(), ...rest });
  const log = createSilentLog();
  const { loginUrl, clientId, clientSecret, controlUrl } = simulator;
  const apiUrl = dialect === 'guide' ? simulator.guideUrl : simulator.apiUrl;
  const credentials = { apiUrl, loginUrl, clientId, clientSecret };
  const means = { clock, log, random: () => 0, fetch: send, timeoutMs };
  const outcome = connectGenesys({ credentials, dialect, ...means });
  if (!outcome.ok) throw new Error(outcome.fault.detail);
  return {
    ...outcome.value,
    simulator,
    log,
    clock,
    async control(path, order) {
      const how = order === undefined ? {} : { method: 'POST', body: JSON.stringify(order) };
      const response = await fetch(`${controlUrl}${path}`, how);
      if (!response.ok) throw new Error(await response.text());
      return (await response.json()) as unknown;
    },
    async end() {
      outcome.value.close();
      await simulator.close();
    },
  };
}
