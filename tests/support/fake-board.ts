import type { BoardView } from '../../src/core/board/view.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../src/core/settings/preferences.ts';
import type { BoardApp, HostedViewer } from '../../src/main/ipc/board-app.ts';
import { createRoutes } from '../../src/main/ipc/routes.ts';
import type { Facts, Log } from '../../src/main/ports/log.ts';
import type { About, NumberedChange } from '../../src/shared/ipc.ts';

export const ABOUT: About = { version: '1.2.3', host: 'web', runtime: 'Node 24' };

/** A board on which nothing has arrived yet. */
export const EMPTY_VIEW: BoardView = {
  identity: { organization: null, region: 'Test', zone: null, dialect: 'platform', demo: true },
  connection: { phase: 'starting', fault: null, oldestAnswerAt: null, resumesAt: null },
  sources: [],
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

export interface FakeBoard extends BoardApp {
  readonly viewers: readonly FakeViewer[];
  /** Sends a change to the viewer with that number. */
  push(viewer: number, change: NumberedChange): void;
}

/** The composed application without anything behind it. */
export function fakeBoard(): FakeBoard {
  const viewers: FakeViewer[] = [];
  const pushes: ((change: NumberedChange) => void)[] = [];
  const listeners = new Set<(preferences: Preferences) => void>();
  let kept = DEFAULT_PREFERENCES;
  const preferences = {
    read: () => kept,
    save: (change: Partial<Preferences>) => {
      kept = { ...kept, ...change };
      for (const listener of listeners) listener(kept);
      return kept;
    },
  };
  return {
    viewers,
    push: (viewer, change) => pushes[viewer]?.(change),
    routes: createRoutes({ preferences, about: ABOUT }),
    createViewer: (push) => {
      const viewer = fakeViewer();
      viewers.push(viewer);
      pushes.push(push);
      return viewer;
    },
    onPreferences: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => undefined,
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
