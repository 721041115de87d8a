import { startSimulator, type RunningSimulator, type SimulatorOptions } from '../../simulator/start.ts';
import type { BoardView } from '../../src/core/board/view.ts';
import type { Dialect } from '../../src/core/session/profile.ts';
import { connectGenesys, type Connection } from '../../src/main/genesys/connect.ts';
import type { Feed } from '../../src/main/ports/feed.ts';
import type { Budget } from '../../src/main/ports/budget.ts';
import { createPreflight, type Preflight } from '../../src/main/services/preflight.ts';
import type { Identity } from '../../src/main/ports/identity.ts';
import type { Viewer } from '../../src/main/services/viewer.ts';
import { createWatch, type Watch } from '../../src/main/services/watch.ts';
import { createHandClock, settled, type HandClock } from './hand-clock.ts';
import type { ChaosProxy } from './chaos-proxy.ts';
import { createSettledSockets } from './settled-sockets.ts';
import { createSilentLog } from './silent-log.ts';

const START = Date.UTC(2026, 10, 23, 10, 0, 0);
const STEP_MS = 250;

/** What stands between the app and the simulator, as far as the virtual time must know of it. */
export type Between = Pick<ChaosProxy, 'url' | 'held' | 'settled' | 'close'>;

const none = (): number => 0;

export interface FloorOptions extends SimulatorOptions {
  readonly dialect?: Dialect;
  /** Whether changes are streamed as well; else everything is polled. */
  readonly stream?: boolean;
  /** Opens something to stand between the app and the simulator at this address. */
  readonly between?: (apiUrl: string, clock: HandClock) => Promise<Between>;
  /** How far time moves at once, ms. */
  readonly stepMs?: number;
  /** When the floor opens. */
  readonly start?: number;
}

/** The whole main side against a simulator over loopback, both on one clock that the test turns. */
export interface VirtualFloor {
  readonly clock: HandClock;
  readonly simulator: RunningSimulator;
  readonly watch: Watch;
  readonly viewer: Viewer;
  /** The feed by itself, for whoever needs no board. */
  readonly feed: Feed | null;
  /** The feed of another program of the same client. */
  anotherFeed(): Feed | null;
  readonly preflight: Preflight;
  /** Another watch over the same connection that has seen nothing yet. */
  newcomer(): { readonly watch: Watch; readonly viewer: Viewer };
  readonly budget: Budget;
  readonly log: ReturnType<typeof createSilentLog>;
  /** When each request left, in the clock's time. */
  readonly sentAt: readonly number[];
  /** The path of each request, in the order of `sentAt`. */
  readonly paths: readonly string[];
  /** The HTTP status of each answer. */
  readonly statuses: readonly number[];
  view(): BoardView;
  /** Lets time pass; it stands still while any request is under way. */
  run(ms: number): Promise<void>;
  /** The machine sleeps: time passes, and nothing of it is seen. */
  sleep(ms: number): void;
  /** Lets time pass until the condition holds; fails after `limitMs` of it. */
  until(condition: (view: BoardView) => boolean, limitMs: number): Promise<BoardView>;
  /** Orders a fault from the simulator. */
  order(fault: Readonly<Record<string, unknown>>): Promise<void>;
  /** Orders an event on the simulator's floor. */
  act(act: Readonly<Record<string, unknown>>): Promise<void>;
  /** Takes all faults back. */
  mend(): Promise<void>;
  close(): Promise<void>;
}

export async function startVirtualFloor({
  dialect = 'platform',
  stream = false,
  stepMs = STEP_MS,
  start = START,
  between,
  ...options
}: FloorOptions = {}): Promise<VirtualFloor> {
  const clock = createHandClock(start);
  const simulator = await startSimulator({ seed: 7, ...options, now: () => clock.now() });
  const traffic = countTraffic(clock);
  const log = createSilentLog();
  const { clientId, clientSecret } = simulator;
  const proxy = (await between?.(simulator.apiUrl, clock)) ?? null;
  const reach = (url: string): string => (proxy === null ? url : url.replace(simulator.apiUrl, proxy.url));
  const loginUrl = reach(simulator.loginUrl);
  const apiUrl = reach(dialect === 'guide' ? simulator.guideUrl : simulator.apiUrl);
  const random = (): number => 0.5;
  const credentials = { apiUrl, loginUrl, clientId, clientSecret };
  const sockets = createSettledSockets(() => clock.now());
  const ways = { fetch: traffic.fetch, openSocket: sockets.openSocket };
  const connect = (): Connection => {
    const connected = connectGenesys({ credentials, dialect, clock, log, random, ...ways });
    if (!connected.ok) throw new Error(connected.fault.detail);
    return connected.value;
  };
  const { budget, contactCentre: centre, identity: asker, close, feed } = connect();
  const identity = { region: 'simulator', dialect, demo: true };
  const look = (over: Feed | null): { readonly watch: Watch; readonly viewer: Viewer } => {
    const fresh = createWatch({ clock, log, random, identity, budget, centre, feed: over });
    return { watch: fresh, viewer: fresh.createViewer(() => undefined) };
  };
  const { watch, viewer } = look(stream ? feed : null);
  const preflight = preflightOver(watch, asker, () => clock.now());
  const idle = async (): Promise<void> => {
    if (stream) simulator.pump();
    do {
      await traffic.idle(proxy?.held ?? none);
      await proxy?.settled();
      await sockets.settled();
    } while (traffic.underWay() > (proxy?.held() ?? 0));
    await settled();
  };
  const run = (ms: number): Promise<void> => pass(clock, { ms, stepMs, idle });
  const view = (): BoardView => viewer.read().view;
  return {
    clock,
    simulator,
    watch,
    viewer,
    feed,
    anotherFeed: () => connect().feed,
    preflight,
    newcomer: () => look(null),
    budget,
    log,
    sentAt: traffic.sentAt,
    statuses: traffic.statuses,
    paths: traffic.paths,
    view,
    run,
    sleep: clock.sleep,
    until: (condition, limitMs) => passUntil({ run, view, condition, limitMs }),
    order(fault) {
      if (fault.kind === 'silentSocket') sockets.expectSilence(fault.seconds as number | undefined);
      return control(simulator, 'faults', { method: 'POST', body: JSON.stringify(fault) });
    },
    act: (act) => control(simulator, 'act', { method: 'POST', body: JSON.stringify(act) }),
    mend() {
      sockets.expectSilence(0);
      return control(simulator, 'faults', { method: 'DELETE' });
    },
    async close() {
      watch.stop();
      close();
      await proxy?.close();
      await simulator.close();
    },
  };
}

function countTraffic(clock: HandClock) {
  const sentAt: number[] = [];
  const statuses: number[] = [];
  const paths: string[] = [];
  let underWay = 0;
  const counted: typeof fetch = async (...request) => {
    underWay += 1;
    sentAt.push(clock.now());
    paths.push(new URL(typeof request[0] === 'string' ? request[0] : 'about:blank').pathname);
    try {
      const response = await fetch(...request);
      // The body counts as well: only then can the answer be merged.
      const body = await response.arrayBuffer();
      statuses.push(response.status);
      return new Response(body.byteLength === 0 ? null : body, response);
    } finally {
      underWay -= 1;
    }
  };
  const idle = async (held: () => number): Promise<void> => {
    do await settled();
    while (underWay > held());
    await settled();
  };
  return { sentAt, statuses, paths, fetch: counted, idle, underWay: () => underWay };
}

async function pass(
  clock: HandClock,
  over: { readonly ms: number; readonly stepMs: number; readonly idle: () => Promise<void> },
): Promise<void> {
  const end = clock.now() + over.ms;
  await over.idle();
  while (clock.now() < end) {
    await clock.advance(Math.min(over.stepMs, end - clock.now()));
    await over.idle();
  }
}

async function passUntil(parts: {
  readonly run: (ms: number) => Promise<void>;
  readonly view: () => BoardView;
  readonly condition: (view: BoardView) => boolean;
  readonly limitMs: number;
}): Promise<BoardView> {
  for (let passed = 0; passed <= parts.limitMs; passed += 1_000) {
    const view = parts.view();
    if (parts.condition(view)) return view;
    await parts.run(1_000);
  }
  throw new Error(`not so within ${parts.limitMs} ms: ${JSON.stringify(parts.view().connection)}`);
}

/** The board's own rights, checked as the app does it. */
function preflightOver(watch: Watch, identity: Identity | null, now: () => number): Preflight {
  const preflight = createPreflight({
    identity,
    sources: () => watch.sources(),
    method: 'client-credentials',
    dialect: 'platform',
    now,
    onChange: () => undefined,
  });
  watch.onChange(() => preflight.notice());
  return preflight;
}

async function control(simulator: RunningSimulator, path: string, init: RequestInit): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${simulator.controlUrl}/${path}`, { ...init, headers });
  if (!response.ok) throw new Error(await response.text());
}

/** The most requests within any 60 seconds. */
export function busiestMinute(sentAt: readonly number[], from = -Infinity): number {
  const times = sentAt.filter((at) => at >= from);
  return times.reduce(
    (most, at) => Math.max(most, times.filter((t) => t >= at && t < at + 60_000).length),
    0,
  );
}
