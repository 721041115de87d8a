import { NO_ALERTS } from '../../src/core/alerts/state.ts';
import type { AlertState } from '../../src/core/alerts/state.ts';
import type { Floor } from '../../src/core/merge/floor.ts';
import type { Instant } from '../../src/core/time/minute.ts';
import { type Board, createBoard } from '../../src/main/services/board.ts';
import { createSourceStates } from '../../src/main/services/source-states.ts';
import { queueIds } from '../../src/main/services/sources.ts';
import { createViewer } from '../../src/main/services/viewer.ts';
import { createHandClock, type HandClock } from '../../tests/support/hand-clock.ts';
import { type Centre, startCentre } from './centre.ts';
import type { Size } from './size.ts';
import type { Answered } from './traffic.ts';
import { START, startVirtualApp, type VirtualApp } from './virtual-app.ts';

const SWEEP_MS = 15_000;
const SWEEPS = 16;

/** A floor as it stood once everything had been read, and the answers of the sweeps that followed. */
export interface RecordedFloor {
  readonly start: Floor;
  readonly board: Board;
  readonly clock: HandClock;
  readonly queueIds: readonly string[];
  /** Texts of the answers of one sweep. */
  readonly sweeps: readonly (readonly Answered[])[];
  readonly sweepBytes: number;
  /** What time it is on the board's floor. */
  readonly time: { now: Instant };
  /** Where the row of sweeps has got to. */
  readonly place: { next: number };
  readonly alerts: { state: AlertState };
  pushes(): number;
  end(): void;
}

export async function recordFloor(size: Size): Promise<RecordedFloor> {
  const centre = await startCentre(START, { ...size });
  const app = startVirtualApp(centre, { push: () => undefined });
  app.watch.start();
  app.view();
  await app.run(180_000);
  const { sweeps, start } = await recordSweeps(app);
  const floor = replayOn(app, start, sweeps);
  await stop(app, centre);
  return floor;
}

async function stop(app: VirtualApp, centre: Centre): Promise<void> {
  app.close();
  await centre.close();
}

async function recordSweeps(
  app: VirtualApp,
): Promise<{ readonly start: Floor; readonly sweeps: readonly (readonly Answered[])[] }> {
  const answers: Answered[] = [];
  app.traffic.onAnswer((answered) => {
    if (answered.path.endsWith('/routing/activity/query')) answers.push(answered);
  });
  const start = app.watch.sight.board.floor();
  await app.run(SWEEP_MS * SWEEPS);
  return { start, sweeps: [...Map.groupBy(answers, ({ at }) => at).values()] };
}

/** The same floor on a board of its own, which nothing but the bench writes to. */
function replayOn(app: VirtualApp, start: Floor, sweeps: readonly (readonly Answered[])[]): RecordedFloor {
  const clock = createHandClock(START);
  const time = { now: app.clock.now() };
  let pushes = 0;
  const board = createBoard({
    identity: { region: 'simulator', dialect: 'platform', demo: true },
    states: createSourceStates(),
    budget: app.budget,
    now: () => time.now,
    offsetMs: () => 0,
    slowing: () => ({ stretch: 1 }),
    feed: () => ({ phase: 'polling', covered: 0, wanted: 0, since: START, why: null }),
  });
  board.update(() => start);
  const sight = { board, onOpen: () => undefined, onSee: () => undefined };
  const viewer = createViewer({ sight, clock, push: () => (pushes += 1) });
  viewer.open(
    [...(start.campaigns?.values() ?? [])].find(({ mediaType }) => mediaType === 'voice')?.id ?? null,
  );
  viewer.read();
  const bytes = sweeps[0]?.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
  return {
    ...{ start, board, clock, time, sweeps, queueIds: queueIds(start), sweepBytes: bytes },
    place: { next: 0 },
    alerts: { state: NO_ALERTS },
    pushes: () => pushes,
    end: () => viewer.close(),
  };
}
