import type { BoardView } from '../../src/core/board/view.ts';
import { connectGenesys } from '../../src/main/genesys/connect.ts';
import type { Budget } from '../../src/main/ports/budget.ts';
import type { Viewer } from '../../src/main/services/viewer.ts';
import { createWatch, type Watch } from '../../src/main/services/watch.ts';
import type { NumberedChange } from '../../src/shared/ipc.ts';
import { createHandClock, type HandClock } from '../../tests/support/hand-clock.ts';
import { createSilentLog } from '../../tests/support/silent-log.ts';
import type { Centre } from './centre.ts';
import { createSettledSockets } from '../../tests/support/settled-sockets.ts';
import { createTraffic, type Traffic } from './traffic.ts';

export const START = Date.UTC(2026, 10, 23, 10, 0, 0);
const STEP_MS = 250;

/** The app's main side over a simulated centre; time passes as quickly as the work in it allows. */
export interface VirtualApp {
  readonly clock: HandClock;
  readonly traffic: Traffic;
  readonly watch: Watch;
  readonly viewer: Viewer;
  readonly budget: Budget;
  view(): BoardView;
  /** Lets `ms` of the floor's time pass; it stands still while a request is under way. */
  run(ms: number): Promise<void>;
  close(): void;
}

export function startVirtualApp(
  centre: Centre,
  { push, stream = false }: { readonly push: (change: NumberedChange) => void; readonly stream?: boolean },
): VirtualApp {
  const clock = createHandClock(START);
  const traffic = createTraffic(clock, centre);
  const log = createSilentLog();
  const random = (): number => 0.5;
  const { apiUrl, loginUrl, clientId, clientSecret } = centre;
  const credentials = { apiUrl, loginUrl, clientId, clientSecret };
  const sockets = createSettledSockets(clock.now);
  const ways = { fetch: traffic.fetch, openSocket: sockets.openSocket };
  const connected = connectGenesys({ credentials, clock, log, random, ...ways });
  if (!connected.ok) throw new Error(connected.fault.detail);
  const { budget, contactCentre, close, feed } = connected.value;
  const identity = { region: 'simulator', dialect: 'platform', demo: true } as const;
  const watch = createWatch({
    clock,
    log,
    random,
    identity,
    budget,
    centre: contactCentre,
    feed: stream ? feed : null,
  });
  const idle = async (): Promise<void> => {
    await traffic.idle();
    if (!stream) return;
    centre.setTime(clock.now());
    await centre.pump();
    await sockets.settled();
    await traffic.idle();
  };
  const viewer = watch.createViewer(push);
  return {
    clock,
    traffic,
    watch,
    viewer,
    budget,
    view: () => viewer.read().view,
    run: (ms) => pass(clock, ms, idle),
    close() {
      watch.stop();
      viewer.close();
      close();
    },
  };
}

/** Lets time pass in small steps, each of which waits for whatever it set off. */
export async function pass(clock: HandClock, ms: number, idle: () => Promise<void>): Promise<void> {
  const end = clock.now() + ms;
  await idle();
  while (clock.now() < end) {
    await clock.advance(Math.min(STEP_MS, end - clock.now()));
    await idle();
  }
}
