import type { Rule } from '../../src/core/alerts/rule.ts';
import type { ConnectionView } from '../../src/core/board/view.ts';
import type { Campaign } from '../../src/core/floor/campaign.ts';
import type { Floor } from '../../src/core/merge/floor.ts';
import { DEFAULT_PREFERENCES } from '../../src/core/settings/preferences.ts';
import { NO_PLAN, type ShiftPlan } from '../../src/core/shifts/plan.ts';
import { INGESTION_LAG_MS, lastClosedMinute, MINUTE_MS } from '../../src/core/time/minute.ts';
import type { OpenAlertBook } from '../../src/main/ports/alert-book.ts';
import type { Notifier } from '../../src/main/ports/notifier.ts';
import type { WatchedFloor, WatchedSession } from '../../src/main/services/alert-posts.ts';
import { type Alerter, createAlerter } from '../../src/main/services/alerter.ts';
import { calendar } from '../../src/main/services/calendar.ts';
import { createListeners } from '../../src/main/services/listeners.ts';
import { createMinuteReader, type ReadMinute } from '../../src/main/services/minute-reader.ts';
import { createPreferences } from '../../src/main/services/preferences.ts';
import type { RulesService } from '../../src/main/services/rules.ts';
import { createShifts } from '../../src/main/services/shifts.ts';
import { aRule } from './alert-builder.ts';
import { aCampaign, aFloor } from './floor-builder.ts';
import { createHandClock, type HandClock, settled } from './hand-clock.ts';
import { type BookShelf, createBookShelf } from './memory-book.ts';
import { createRecordingNotifier } from './recording-notifier.ts';
import { createSilentLog } from './silent-log.ts';
import { mergeSeries } from '../../src/core/merge/series.ts';

/** A campaign that was forced off is critical from its first closed minute until its first good one. */
export const FORCED_OFF: Rule = aRule({
  id: 'off',
  name: 'Forced off',
  condition: { kind: 'state', state: 'forced-off', holds: true },
});

/** One organisation as a watch shows it; the test says what is wrong with it. */
export interface FakeFloor extends WatchedFloor {
  /** Campaign ids that are forced off now. */
  off: readonly string[];
  phase: ConnectionView['phase'];
  /** Whether the answers of closed minutes come in. */
  answers: boolean;
  readonly wanted: readonly (readonly string[])[];
  /** The board may look different: told as a watch tells it. */
  touch(): void;
}

const CAMPAIGNS = ['c1', 'c2', 'c3'] as const;

export function createFakeFloor(clock: HandClock, campaignIds: readonly string[] = CAMPAIGNS): FakeFloor {
  const listeners = createListeners<[]>();
  const wanted: (readonly string[])[] = [];
  const fake: FakeFloor = {
    off: [],
    phase: 'live',
    answers: true,
    wanted,
    touch: listeners.tell,
    now: clock.now,
    onChange: listeners.add,
    wantCauses: (ids) => void wanted.push(ids),
    sight: {
      board: {
        floor: () => floorAt(fake, campaignIds, clock.now()),
        shared: () => ({
          identity: { organization: null, region: '', zone: null, dialect: 'platform', demo: false },
          connection: { phase: fake.phase, fault: null, oldestAnswerAt: null, resumesAt: null },
          sources: [],
          budget: { allowed: 300, spent: 0, own: 150, refusals: 0, stretch: 1 },
          feed: { phase: 'polling', covered: 0, wanted: 0, since: 0, why: null },
          clock: { closedMinute: null, offsetMs: 0 },
          campaigns: [],
        }),
      },
    },
  };
  return fake;
}

function floorAt(fake: FakeFloor, campaignIds: readonly string[], now: number): Floor {
  const status = (id: string): Campaign['status'] => (fake.off.includes(id) ? 'forced-off' : 'on');
  const floor = aFloor(
    campaignIds.map((id) => aCampaign({ id, name: `Campaign ${id}`, status: status(id) })),
  );
  if (!fake.answers) return floor;
  const contacts = { origin: 'observed', readAt: now, dialed: 4, connected: 2, abandoned: 0 } as const;
  const minutes = [{ minute: lastClosedMinute(now), people: null, contacts }];
  return { ...floor, sweptAt: now, series: new Map(campaignIds.map((id) => [id, mergeSeries([], minutes)])) };
}

/** A session that the test moves from profile to profile. */
export interface FakeSession extends WatchedSession {
  turnTo(profileId: string | null): void;
}

export function createFakeSession(floors: Readonly<Record<string, WatchedFloor>>): FakeSession {
  const listeners = createListeners<[]>();
  let active: ReturnType<WatchedSession['active']> = null;
  return {
    active: () => active,
    onChange: listeners.add,
    turnTo(id) {
      const watch = id === null ? undefined : floors[id];
      active = id === null || watch === undefined ? null : { profile: { id, name: `Org ${id}` }, watch };
      listeners.tell();
    },
  };
}

/** Where the tests' first minute closes: the clock stands right after it. */
export const START = Date.UTC(2026, 10, 25, 9) + MINUTE_MS + INGESTION_LAG_MS + 1_000;

export interface Start {
  readonly clock: HandClock;
  readonly session: WatchedSession;
  readonly openBook: OpenAlertBook;
  readonly notifier: Notifier;
  readonly rules?: readonly Rule[];
  readonly plan?: Partial<ShiftPlan>;
  readonly readMinute?: ReadMinute;
}

/** One start of the program, as far as alerts go. */
export function startAlerting(start: Start) {
  const { clock, session, openBook, notifier } = start;
  const log = createSilentLog();
  const preferences = createPreferences({ read: () => DEFAULT_PREFERENCES, write: () => undefined });
  let kept = { plan: { ...NO_PLAN, ...start.plan }, override: null, notes: [] } as Parameters<
    Parameters<typeof createShifts>[0]['store']['write']
  >[0];
  const shifts = createShifts({
    store: { read: () => kept, write: (next) => void (kept = next) },
    ...{ clock, calendar },
  });
  const rules = rulesOf(start.rules ?? [FORCED_OFF]);
  const alerter: Alerter = createAlerter({
    ...{ session, rules, shifts, preferences, openBook, notifier, clock, calendar, log },
    readMinute: start.readMinute ?? createMinuteReader(),
  });
  return { alerter, preferences, shifts, log };
}

function rulesOf(all: readonly Rule[]): RulesService {
  return {
    all: () => all,
    edited: () => [],
    save: (rule) => rule,
    remove: () => undefined,
    reset: () => undefined,
    onChange: createListeners<[]>().add,
  };
}

/** Lets minutes pass as a watch does: a look every second, and what follows from it. */
export async function pass(clock: HandClock, floor: FakeFloor, minutes: number): Promise<void> {
  for (let n = 0; n < minutes * 60; n += 1) {
    await clock.advance(1_000);
    floor.touch();
  }
  await settled();
}

/** Two organisations, the first of which is watched, and one start of the program. */
export function setUpAlerting(
  options: {
    readonly rules?: readonly Rule[];
    readonly plan?: Partial<ShiftPlan>;
    readonly books?: BookShelf;
  } = {},
) {
  const clock = createHandClock(START);
  const floor = createFakeFloor(clock);
  const other = createFakeFloor(clock);
  const session = createFakeSession({ a: floor, b: other });
  const books = options.books ?? createBookShelf();
  const notifier = createRecordingNotifier();
  const start = () => startAlerting({ clock, session, openBook: books.open(), notifier, ...options });
  const { alerter, ...services } = start();
  session.turnTo('a');
  const told = () => notifier.shown.map(({ notice }) => notice.title);
  return { clock, floor, other, session, books, notifier, alerter, ...services, start, told };
}

/** The same with so many alerts open, all told by one notice. */
export async function withOpenAlerts(count: 1 | 2 | 3) {
  const world = setUpAlerting();
  world.floor.off = ['c1', 'c2', 'c3'].slice(0, count);
  await pass(world.clock, world.floor, 1);
  const ids = world.alerter.read().open.map(({ id }) => id);
  return { ...world, ids, noticeId: world.notifier.shown[0]?.notice.id ?? '' };
}
