import type { FaultBook } from './faults/fault-book.ts';
import type { RequestLog } from './faults/request-log.ts';
import type { TokenBook } from './api/tokens.ts';
import type { Desk } from './login/desk.ts';
import type { GrantBook } from './login/grant-book.ts';
import type { Supervisor } from './login/supervisors.ts';
import type { NotificationHub } from './notifications/hub.ts';
import { advance } from './world/advance.ts';
import type { World } from './world/model.ts';
import { hash32 } from './world/random.ts';

/** Two clocks, both epoch milliseconds: the floor's own time and the time of the wall. */
export interface Clock {
  readonly simulated: () => number;
  /** The floor's time at a time of the wall. */
  readonly simulatedAt: (real: number) => number;
  readonly real: () => number;
}

/** Everything one running stand-in holds: the floor, who may ask, and what goes wrong on order. */
export interface Simulation {
  readonly world: World;
  readonly clock: Clock;
  readonly seed: number;
  readonly lagMs: readonly [number, number];
  readonly faults: FaultBook;
  readonly tokens: TokenBook;
  readonly requests: RequestLog;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The client of the browser sign-in; it has no secret. */
  readonly publicClientId: string;
  /** Where the sign-in page may send the browser back to. */
  readonly redirectUris: readonly string[];
  /** Scopes of the public client where an app asks for none. */
  readonly clientScopes: readonly string[];
  /** Whether a browser sign-in is given a refresh token. */
  readonly refreshTokens: boolean;
  readonly people: readonly Supervisor[];
  readonly grants: GrantBook;
  readonly desk: Desk;
  readonly notifications: NotificationHub;
  /** Permissions the client's role grants, before any fault takes one away. */
  readonly permissions: readonly string[];
  /** The same in the words of the guide, for the gateway of its shape. */
  readonly guidePermissions: readonly string[];
  /** Requests per minute and token, before any fault tightens it. */
  readonly rateLimit: number;
  readonly tokenSeconds: number;
}

/** Plays the floor up to now, or an earlier time of its own, and lets the analytics see what they may see by now. */
export function catchUp(sim: Simulation, until = sim.clock.simulated()): void {
  const visible = analyticsNow(sim);
  sim.world.ingestion.expect(visible);
  advance(sim.world, until);
  sim.world.ingestion.settle(visible);
}

/** The instant the analytics believe it is: behind the floor's clock while they are frozen. */
export function analyticsNow(sim: Simulation): number {
  return sim.faults.frozenAt() ?? sim.clock.simulated();
}

/** How long one fact of an entity takes to the analytics; the same every time it is asked. */
export function lagOf({ seed, lagMs }: Simulation, entity: number, fact: number): number {
  const share = (hash32(seed ^ entity, fact) % 1_000) / 1_000;
  return lagMs[0] + share * (lagMs[1] - lagMs[0]);
}
