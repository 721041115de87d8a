import { BUILT_IN_RULES } from '../../src/core/alerts/built-in.ts';
import { contextsIn } from '../../src/core/alerts/context.ts';
import { explain } from '../../src/core/alerts/explain.ts';
import { readingOf } from '../../src/core/alerts/reading-of.ts';
import { step } from '../../src/core/alerts/step.ts';
import type { LiveEvent } from '../../src/core/floor/live-event.ts';
import { gatherLive } from '../../src/core/merge/gather-live.ts';
import { lastClosedMinute, MINUTE_MS } from '../../src/core/time/minute.ts';
import { readAnswer } from '../../src/main/genesys/answer.ts';
import type { Http } from '../../src/main/genesys/http.ts';
import { readActivity } from '../../src/main/genesys/platform/activity.ts';
import { takeSweep } from '../../src/main/services/sources.ts';
import type { RecordedFloor } from './recorded-floor.ts';
import { spentMs } from './spent.ts';
import type { Answered } from './traffic.ts';

/** CPU time of each stage of a tick, ms. */
export interface Stages {
  readonly decode: number;
  readonly merge: number;
  readonly evaluate: number;
  readonly compose: number;
}

/** The answers of a batch go out together, so that what is composed and compared is measured here. */
const COALESCE_MS = 150;
const LIVE_AGENTS = 50;

/** The next sweep of the recording, from its text on. */
export async function sweepTick(floor: RecordedFloor): Promise<Stages> {
  const answers = floor.sweeps[floor.place.next % floor.sweeps.length] ?? [];
  if (floor.place.next % floor.sweeps.length === 0) await begin(floor);
  floor.place.next += 1;
  const at = answers[0]?.at ?? 0;
  const begun = spentMs();
  const outcome = await readActivity(replying(answers), floor.queueIds);
  const decoded = spentMs();
  if (!outcome.ok) throw new Error(outcome.fault.detail);
  floor.time.now = at + COALESCE_MS;
  floor.board.update((known) => takeSweep(outcome.value)(known, at));
  const merged = spentMs();
  await pushed(floor);
  return { decode: decoded - begun, merge: merged - decoded, evaluate: 0, compose: spentMs() - merged };
}

/** The recording plays again from the floor it began with. */
async function begin(floor: RecordedFloor): Promise<void> {
  floor.board.update(() => floor.start);
  await floor.clock.advance(COALESCE_MS);
}

/** Changes of some agents as they are told one by one. */
export async function liveTick(floor: RecordedFloor): Promise<Stages> {
  floor.time.now += 250;
  const text = JSON.stringify(someChanges(floor));
  const begun = spentMs();
  const changes = JSON.parse(text) as readonly LiveEvent[];
  const decoded = spentMs();
  floor.board.update((known) => gatherLive(known, changes));
  const merged = spentMs();
  await pushed(floor);
  return { decode: decoded - begun, merge: merged - decoded, evaluate: 0, compose: spentMs() - merged };
}

const STATUSES = ['idle', 'interacting', 'off-queue'] as const;

function someChanges({ board, time }: RecordedFloor): readonly LiveEvent[] {
  const ids = [...board.floor().live];
  return Array.from({ length: LIVE_AGENTS }, (_, index) => {
    const turn = time.now / 250 + index * 197;
    const is = STATUSES[turn % STATUSES.length] ?? 'idle';
    return {
      kind: 'agent',
      agentId: ids[turn % ids.length] ?? '',
      at: time.now,
      routing: { is, since: time.now - 500 },
      presence: null,
    };
  });
}

/** Reads and judges the newest closed minute, each time as if another one had passed. */
export function minuteTick({ alerts, board, time }: RecordedFloor): Stages {
  time.now += MINUTE_MS;
  const floor = board.floor();
  const { connection } = board.shared();
  const minute = lastClosedMinute(time.now);
  const begun = spentMs();
  const reading = readingOf({ floor, connection, minute, now: time.now, lacking: [] });
  const contextOf = contextsIn(floor);
  const [state] = step(alerts.state, reading, {
    now: time.now,
    rules: BUILT_IN_RULES,
    explain: (rule, subject) => explain(rule, subject, contextOf(subject)),
  });
  alerts.state = state;
  return { decode: 0, merge: 0, evaluate: spentMs() - begun, compose: 0 };
}

async function pushed(floor: RecordedFloor): Promise<void> {
  const before = floor.pushes();
  await floor.clock.advance(COALESCE_MS);
  if (floor.pushes() === before) throw new Error('A tick changed nothing, so that nothing was measured.');
}

/** Gives the recorded texts as the answers that they were. */
function replying(answers: readonly Answered[]): Http {
  const left = [...answers];
  return {
    ask({ method, path, schema }) {
      const text = left.shift()?.text ?? '';
      return Promise.resolve(
        readAnswer({ status: 200, headers: new Headers(), text }, `${method} ${path}`, schema),
      );
    },
  };
}
