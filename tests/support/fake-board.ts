import { NO_SUMMARY } from '../../src/core/alerts/summary.ts';
import { NO_ALERTS_VIEW, NO_RULES_VIEW } from '../../src/core/alerts/view.ts';
import type { BoardView } from '../../src/core/board/view.ts';
import { NO_DISK_TROUBLE } from '../../src/core/disk/trouble.ts';
import { NO_HISTORY, NOTHING_REPLAYED } from '../../src/core/history/view.ts';
import { NO_PROFILES } from '../../src/core/session/profile.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../src/core/settings/preferences.ts';
import type { BoardApp, HostedViewer } from '../../src/main/ipc/board-app.ts';
import { createRoutes, type RouteParts } from '../../src/main/ipc/routes.ts';
import type { TellListener } from '../../src/main/ipc/tells.ts';
import type { Facts, Log } from '../../src/main/ports/log.ts';
import { channelOf, type About, type NumberedChange } from '../../src/shared/ipc.ts';
import { EMPTY_NOTE, NO_SHIFT } from './posed-shift.ts';

export const ABOUT: About = { version: '1.2.3', host: 'web', runtime: 'Node 24' };

/** A board on which nothing has arrived yet. */
export const EMPTY_VIEW: BoardView = {
  identity: { organization: null, region: 'Test', zone: null, dialect: 'platform', demo: true },
  connection: { phase: 'starting', fault: null, oldestAnswerAt: null, resumesAt: null },
  sources: [],
  feed: { phase: 'polling', covered: 0, wanted: 0, since: 0, why: null },
  budget: { allowed: 300, spent: 0, own: 150, refusals: 0, stretch: 1 },
  clock: { closedMinute: null, offsetMs: 0 },
  campaigns: [],
  opened: null,
};

export interface FakeViewer extends HostedViewer {
  /** What was asked of it, in order, apart from `read`. */
  readonly calls: readonly (readonly [string, ...unknown[]])[];
}

export function fakeViewer(): FakeViewer {
  const calls: (readonly [string, ...unknown[]])[] = [];
  return {
    calls,
    read: () => ({ revision: 1, view: EMPTY_VIEW }),
    open: (id) => void calls.push(['open', id]),
    setVisible: (visible) => void calls.push(['setVisible', visible]),
    close: () => void calls.push(['close']),
  };
}

const NOTHING = { rows: [], fault: null, request: '' };

/** What routes need besides the preferences, with nothing behind it. */
export const IDLE_PARTS: Omit<RouteParts, 'preferences' | 'about'> = {
  profiles: {
    read: () => NO_PROFILES,
    regions: () => [{ region: 'eu_central_1', label: 'EU (Frankfurt)' }],
    checkPlace: (place) => (place.kind === 'region' && place.region === 'moon' ? 'Not a region.' : null),
    save: () => Promise.resolve({ id: 'p1' }),
    remove: () => Promise.resolve(),
    activate: () => undefined,
    test: () => Promise.resolve({ organization: 'Contoso', fault: null }),
    exploreDemo: () => Promise.resolve(),
  },
  session: {
    read: () => ({ phase: 'no-profile' }),
    signIn: () => undefined,
    cancel: () => undefined,
    signOut: () => Promise.resolve(),
  },
  preflight: { read: () => NOTHING, check: () => Promise.resolve(NOTHING) },
  alerts: {
    read: () => NO_ALERTS_VIEW,
    acknowledge: () => undefined,
    snooze: () => undefined,
    snoozeAll: () => undefined,
    markFalseAlarm: () => undefined,
    history: () => ({ alerts: [], total: 0 }),
    exportHistory: () => ({ name: 'alerts.csv', type: 'text/csv', text: '' }),
    tryNotification: () => undefined,
  },
  exports: {
    report: () => ({ name: 'report.html', type: 'text/html', text: '' }),
    diagnostics: () => ({ name: 'diagnostics.json', type: 'application/json', text: '' }),
  },
  rules: {
    read: () => NO_RULES_VIEW,
    save: () => ({ id: 'r1' }),
    remove: () => undefined,
    reset: () => undefined,
    preview: () => ({ from: null, to: null, fired: 0, examples: [], unknown: [] }),
  },
  shift: {
    read: () => NO_SHIFT,
    savePlan: () => undefined,
    override: () => undefined,
    handOver: () => EMPTY_NOTE,
  },
  history: {
    state: () => NO_HISTORY,
    baseline: ({ campaignId }) => ({ campaignId, slots: [], weeks: 0 }),
    forecast: () => ({ kind: 'done' }),
    minute: () => NOTHING_REPLAYED,
  },
  disk: { read: () => NO_DISK_TROUBLE },
  openAdmin: () => Promise.resolve(),
};

export interface FakeBoard extends BoardApp {
  readonly viewers: readonly FakeViewer[];
  /** Sends a change to the viewer with that number. */
  push(viewer: number, change: NumberedChange): void;
}

/** The composed application without anything behind it. */
export function fakeBoard(): FakeBoard {
  const viewers: FakeViewer[] = [];
  const pushes: ((change: NumberedChange) => void)[] = [];
  const listeners = new Set<TellListener>();
  let kept = DEFAULT_PREFERENCES;
  const preferences = {
    read: () => kept,
    save: (change: Partial<Preferences>) => {
      kept = { ...kept, ...change };
      for (const listener of listeners) listener(channelOf('preferences', 'changed'), kept);
      return kept;
    },
  };
  return {
    viewers,
    push: (viewer, change) => pushes[viewer]?.(change),
    routes: createRoutes({ ...IDLE_PARTS, preferences, about: ABOUT }),
    createViewer: (push) => {
      const viewer = fakeViewer();
      viewers.push(viewer);
      pushes.push(push);
      return viewer;
    },
    onTell: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    attention: {
      summary: () => NO_SUMMARY,
      onChange: () => () => undefined,
      onFocused: () => () => undefined,
      snoozeAll: () => undefined,
      setShift: () => undefined,
    },
    start: () => undefined,
    suspend: () => undefined,
    resume: () => undefined,
    close: () => Promise.resolve(),
  };
}

export interface KeptLog extends Log {
  readonly lines: readonly { readonly level: string; readonly sentence: string; readonly facts: Facts }[];
}

/** A log that keeps its entries for the test. */
export function keptLog(): KeptLog {
  const lines: { level: string; sentence: string; facts: Facts }[] = [];
  const keep =
    (level: string) =>
    (_tag: string, sentence: string, facts: Facts = {}) =>
      void lines.push({ level, sentence, facts });
  return { lines, info: keep('info'), warn: keep('warn'), error: keep('error') };
}
