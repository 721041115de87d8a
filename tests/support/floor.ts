import { launchSimulator, type Running, type SimulatorReady, type Variables } from './launch.ts';

/** The simulated contact centre of a test, and what shall go wrong in it. */
export interface Floor {
  readonly ready: SimulatorReady;
  /** How the app signs in to it. */
  readonly signIn: Variables;
  /** Orders a fault; it holds until it ends by itself or the test does. */
  fault(order: Readonly<Record<string, unknown>>): Promise<void>;
  /** Orders an event on the floor, or how its sign-in page behaves. */
  act(order: Readonly<Record<string, unknown>>): Promise<void>;
  clearFaults(): Promise<void>;
  /** Requests that were answered so far. */
  requests(): Promise<number>;
  /** Ends it as a network that goes away would. */
  goAway(): Promise<void>;
  /** Starts it again at the same address. */
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a floor of its own; `args` are those of the simulator. */
export async function openFloor(args: readonly string[] = []): Promise<Floor> {
  let running: Running<SimulatorReady> = await launchSimulator(args);
  const { ready } = running;
  const control = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const response = await fetch(`${ready.control}/${path}`, init);
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return response.json();
  };
  return {
    ready,
    signIn: signInTo(ready),
    fault: async (order) => {
      await control('POST', 'faults', order);
    },
    act: async (order) => {
      await control('POST', 'act', order);
    },
    clearFaults: async () => {
      await control('DELETE', 'faults');
    },
    requests: async () => ((await control('GET', 'requests')) as { total: number }).total,
    goAway: () => running.stop(),
    comeBack: async () => {
      running = await launchSimulator([...args, '--port', new URL(ready.api).port]);
    },
    close: () => running.stop(),
  };
}

function signInTo(ready: SimulatorReady): Variables {
  return {
    FLOORWATCH_API_URL: ready.api,
    FLOORWATCH_LOGIN_URL: ready.login,
    FLOORWATCH_CLIENT_ID: ready.clientId,
    FLOORWATCH_CLIENT_SECRET: ready.clientSecret,
    FLOORWATCH_DEMO: '1',
  };
}
