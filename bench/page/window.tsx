import { createRoot } from 'react-dom/client';
import { NO_ALERTS_VIEW, NO_RULES_VIEW } from '../../src/core/alerts/view.ts';
import type { BoardView, MinuteView } from '../../src/core/board/view.ts';
import { lastClosedMinute, MINUTE_MS } from '../../src/core/time/minute.ts';
import { App } from '../../src/renderer/app/App.tsx';
import { createLink } from '../../src/renderer/app/link.ts';
import type { NumberedChange } from '../../src/shared/ipc.ts';
import { BOARD_STATES, FIXTURE_NOW } from '../../tests/support/board-fixture.ts';
import { minutesUntil } from '../../tests/support/fixture/minutes.ts';
import { posedApi } from '../../tests/support/harness/posed-api.ts';
import { PREFLIGHTS } from '../../tests/support/posed-preflight.ts';
import { PROFILES, SESSIONS } from '../../tests/support/posed-session.ts';
import { EMPTY_NOTE, NO_SHIFT } from '../../tests/support/posed-shift.ts';

/* The window over a board with twelve hours on its chart; `nextMinute(rows)` brings one minute more, with or without the rows of the list. */

const SHIFT_MINUTES = 12 * 60;
/** Enough for every minute that the bench asks for. */
const AHEAD = 200;

const COURSE = { utilization: 74, contacts: 42, collapses: false };
const all = minutesUntil(FIXTURE_NOW + AHEAD * MINUTE_MS, SHIFT_MINUTES + AHEAD, COURSE).map(closed);
const posed: BoardView = BOARD_STATES.healthy();
const view: BoardView = {
  ...posed,
  opened: posed.opened === null ? null : { ...posed.opened, minutes: firstMinutes() },
};

function firstMinutes(): readonly MinuteView[] {
  const [newest] = all.slice(SHIFT_MINUTES - 1, SHIFT_MINUTES).map(forming);
  return [...all.slice(0, SHIFT_MINUTES - 1), ...(newest === undefined ? [] : [newest])];
}

let revision = 1;
let passed = 0;
const listeners = new Set<(change: NumberedChange) => void>();
const now = (): number => FIXTURE_NOW + passed * MINUTE_MS;
const whole = posedApi(
  view,
  { theme: 'light', range: 'shift', layout: 'dual', openedCampaignId: view.opened?.id ?? null },
  {
    ...{ session: SESSIONS['signed-in'], profiles: PROFILES.demo, preflight: PREFLIGHTS.granted, now },
    ...{ alerts: NO_ALERTS_VIEW, notices: [], rules: NO_RULES_VIEW, shift: NO_SHIFT, note: EMPTY_NOTE },
  },
);
const api: typeof whole = {
  ...whole,
  board: {
    ...whole.board,
    changed(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  },
};

/** The fixture's minutes end in forming ones; here each is closed. */
function closed(minute: MinuteView): MinuteView {
  return { ...minute, forming: false };
}

/** The newest minute of a window still forms. */
function forming(minute: MinuteView): MinuteView {
  return { ...minute, forming: true };
}

function moved(rows: BoardView['campaigns'], contactsPerMinute: number): BoardView['campaigns'] {
  return rows.map((row) => ({ ...row, contactsPerMinute }));
}

function nextMinute(rows: boolean): void {
  const oldest = all[passed];
  const before = all[SHIFT_MINUTES + passed - 1];
  const newest = all[SHIFT_MINUTES + passed];
  const opened = view.opened;
  if (oldest === undefined || before === undefined || newest === undefined || opened === null)
    throw new Error('No minute is left.');
  passed += 1;
  const change = {
    clock: { closedMinute: lastClosedMinute(now()), offsetMs: 0 },
    ...(rows ? { campaigns: { set: moved(view.campaigns, passed), removed: [] } } : {}),
    openedChange: {
      id: opened.id,
      minutes: { set: [before, forming(newest)], removed: [String(oldest.minute)] },
    },
  };
  for (const tell of listeners) tell({ base: revision, revision: revision + 1, change });
  revision += 1;
}

Object.assign(globalThis, { nextMinute });
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root element');
const link = createLink();
link.set('open');
createRoot(root).render(<App api={api} link={link} now={now} />);
