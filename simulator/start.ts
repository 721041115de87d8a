import type { AddressInfo } from 'node:net';
import { GUIDE_PERMISSIONS, GUIDE_ROOT } from './api/calls/guide/access.ts';
import { DEFAULT_PERMISSIONS } from './api/permissions.ts';
import { DEFAULT_SCOPES } from './api/scopes.ts';
import { buildServer } from './api/server.ts';
import { TokenBook } from './api/tokens.ts';
import { startDemoDay } from './demo/player.ts';
import { FaultBook } from './faults/fault-book.ts';
import { RequestLog } from './faults/request-log.ts';
import type { Desk } from './login/desk.ts';
import { GrantBook } from './login/grant-book.ts';
import { buildSupervisors } from './login/supervisors.ts';
import { createHub } from './notifications/hub.ts';
import { pump } from './notifications/pump.ts';
import { serveSockets } from './notifications/socket.ts';
import { catchUp, type Clock, type Simulation } from './simulation.ts';
import { buildWorld } from './world/build-world.ts';

const HOUR = 3_600_000;
/** How often the sockets are looked after, milliseconds of wall time. */
const PUMP_MS = 250;

/** What the desktop app registers; the login compares it letter by letter. */
const APP_REDIRECT_URI = 'http://localhost:8418/oauth/callback';

/** How to run the stand-in; everything has a default. */
export interface SimulatorOptions {
  /** Port on 127.0.0.1; 0 picks a free one. */
  readonly port?: number;
  readonly seed?: number;
  readonly agents?: number;
  /** Voice campaigns; a quarter as many messaging campaigns (at least three) come on top. */
  readonly campaigns?: number;
  readonly queues?: number;
  /** An organisation with nothing in it. */
  readonly empty?: boolean;
  /** Plays the scripted day over and over. */
  readonly demo?: boolean;
  /** How many times faster than the wall the floor's time runs. */
  readonly speed?: number;
  /** Hours of history before the start. */
  readonly historyHours?: number;
  /** Shortest and longest delay of the analytics, milliseconds of the floor's time. */
  readonly lagMs?: readonly [number, number];
  /** Wall clock in epoch milliseconds; tests pass their own. */
  readonly now?: () => number;
  /** Requests a token may make per minute. */
  readonly rateLimit?: number;
  readonly tokenSeconds?: number;
  /** Permissions of the client, as domain:entity:action. */
  readonly permissions?: readonly string[];
  /** Permissions at the gateway of the guide's shape. */
  readonly guidePermissions?: readonly string[];
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly publicClientId?: string;
  /** Redirect URIs of the public client besides the app's own. */
  readonly redirectUris?: readonly string[];
  /** Scopes the public client is registered for. */
  readonly clientScopes?: readonly string[];
  /** Whether a browser sign-in is given a refresh token; the platform's own habit is not settled. */
  readonly refreshTokens?: boolean;
}

/** A running stand-in: where it listens and who may sign in. */
export interface RunningSimulator {
  readonly apiUrl: string;
  readonly loginUrl: string;
  /** Where the guide's own calls are served; the login is the same. */
  readonly guideUrl: string;
  readonly controlUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly publicClientId: string;
  readonly port: number;
  /** Plays the floor up to now and pushes what happened; for tests that move the clock themselves. */
  pump(): void;
  close(): Promise<void>;
}

/** Builds the floor, plays its history and listens on 127.0.0.1. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<RunningSimulator> {
  const sim = buildSimulation(options);
  catchUp(sim);
  const server = buildServer(sim);
  const closeSockets = serveSockets(sim, server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const stopDemo = options.demo === true ? startDemoDay(sim) : () => undefined;
  const timer = setInterval(() => pump(sim), PUMP_MS);
  timer.unref();
  const { port } = server.address() as AddressInfo;
  const apiUrl = `http://127.0.0.1:${String(port)}`;
  sim.notifications.address = `ws://127.0.0.1:${String(port)}`;
  return {
    apiUrl,
    loginUrl: `${apiUrl}/login`,
    guideUrl: `${apiUrl}${GUIDE_ROOT}`,
    controlUrl: `${apiUrl}/_control`,
    clientId: sim.clientId,
    clientSecret: sim.clientSecret,
    publicClientId: sim.publicClientId,
    port,
    pump: () => pump(sim),
    close: async () => {
      clearInterval(timer);
      stopDemo();
      closeSockets();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

/** Everything of a stand-in but its port; tests of the floor use it without HTTP. */
export function buildSimulation(options: SimulatorOptions): Simulation {
  const clock = buildClock(options);
  const seed = options.seed ?? 1;
  const lagMs = options.lagMs ?? [15_000, 45_000];
  const size = options.empty === true ? { agents: 0, queues: 0, campaigns: 0 } : sizeOf(options);
  const opensAt = clock.simulated();
  const startedAt = opensAt - (options.historyHours ?? 4) * HOUR;
  return {
    world: buildWorld({ ...size, seed, startedAt, opensAt, lagMs }),
    clock,
    seed,
    lagMs,
    faults: new FaultBook(clock),
    tokens: new TokenBook(),
    requests: new RequestLog(),
    notifications: createHub(),
    clientId: options.clientId ?? '1d2f0c6e-7a7b-4c0f-9d55-5a0a3c0b7e11',
    clientSecret: options.clientSecret ?? 'simulator-secret',
    ...loginOf(options),
    rateLimit: options.rateLimit ?? 300,
    tokenSeconds: options.tokenSeconds ?? 86_400,
  };
}

/** The login's side: who may sign in to what, and what it remembers. */
function loginOf(options: SimulatorOptions) {
  const permissions = options.permissions ?? DEFAULT_PERMISSIONS;
  const desk: Desk = { mode: 'ask', personId: null };
  return {
    permissions,
    guidePermissions: options.guidePermissions ?? Object.keys(GUIDE_PERMISSIONS),
    publicClientId: options.publicClientId ?? '7c9e6679-7425-40de-944b-e07fc1f90ae7',
    redirectUris: [APP_REDIRECT_URI, ...(options.redirectUris ?? [])],
    clientScopes: options.clientScopes ?? DEFAULT_SCOPES,
    refreshTokens: options.refreshTokens ?? true,
    people: buildSupervisors(permissions),
    grants: new GrantBook(),
    desk,
  };
}

function sizeOf({ agents = 120, queues = 8, campaigns = 12 }: SimulatorOptions): {
  agents: number;
  queues: number;
  campaigns: number;
} {
  return { agents, queues, campaigns };
}

function buildClock({ now = Date.now, speed = 1 }: SimulatorOptions): Clock {
  const start = now();
  const simulatedAt = (real: number): number => start + (real - start) * speed;
  return { real: now, simulatedAt, simulated: () => simulatedAt(now()) };
}
