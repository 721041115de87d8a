import { createContext, use, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import type { BoardView } from '../../core/board/view.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../core/settings/preferences.ts';
import type { Api } from '../../shared/ipc.ts';
import type { BoardState, BoardStore } from './board-store.ts';
import type { Link, LinkState } from './link.ts';
import type { PreferencesStore } from './preferences-store.ts';
import type { Ticker } from './ticker.ts';
import { machineZone, zoneOf } from './zone.ts';

/** What the whole window shares. */
export interface Shared {
  readonly api: Api;
  readonly link: Link;
  readonly board: BoardStore;
  readonly preferences: PreferencesStore;
  readonly ticker: Ticker;
}

const SharedContext = createContext<Shared | null>(null);

export function SharedProvider({ shared, children }: { shared: Shared; children: ReactNode }) {
  useEffect(() => {
    const ends = [shared.preferences.start(), shared.board.start(), reportVisibility(shared.api)];
    return () => {
      for (const end of ends) end();
    };
  }, [shared]);
  return <SharedContext value={shared}>{children}</SharedContext>;
}

function reportVisibility(api: Api): () => void {
  const report = (): void => {
    void api.board.setVisible({ visible: document.visibilityState === 'visible' });
  };
  document.addEventListener('visibilitychange', report);
  report();
  return () => {
    document.removeEventListener('visibilitychange', report);
  };
}

export function useShared(): Shared {
  const shared = use(SharedContext);
  if (shared === null) throw new Error('useShared needs a SharedProvider above it');
  return shared;
}

export function useBoardStatus(): BoardState['status'] {
  const { board } = useShared();
  return useSyncExternalStore(board.subscribe, () => board.get().status);
}

/** Why the board could not be read; `null` while it can. */
export function useReadFailure(): string | null {
  const { board } = useShared();
  return useSyncExternalStore(board.subscribe, () => {
    const state = board.get();
    return state.status === 'failed' ? state.message : null;
  });
}

/**
 * A part of the view. Only a change of that part renders again, so `select` must hand out a part
 * and not build a new value. Below {@link useBoardStatus} `ready` only.
 */
export function useBoard<T>(select: (view: BoardView) => T): T {
  const { board } = useShared();
  return useSyncExternalStore(board.subscribe, () => {
    const state = board.get();
    if (state.status !== 'ready') throw new Error('useBoard needs a board that was read');
    return select(state.view);
  });
}

export function usePreferences(): readonly [Preferences, (choice: Partial<Preferences>) => void] {
  const { preferences } = useShared();
  const current = useSyncExternalStore(preferences.subscribe, preferences.get);
  return [current ?? DEFAULT_PREFERENCES, preferences.choose];
}

/** Whether the preferences were read, so that nothing is drawn with a default and then again. */
export function usePreferencesKnown(): boolean {
  const { preferences } = useShared();
  return useSyncExternalStore(preferences.subscribe, () => preferences.get() !== null);
}

export function useLink(): LinkState {
  const { link } = useShared();
  return useSyncExternalStore(link.subscribe, link.get);
}

/** Platform time in epoch ms, once a second while the window is seen. */
export function useNow(): number {
  const { ticker } = useShared();
  const offsetMs = useBoard((view) => view.clock.offsetMs);
  return useSyncExternalStore(ticker.subscribe, ticker.get) + offsetMs;
}

/** A value that depends on the time, rendering again only when the value changes. */
export function useNowValue<T extends string | number | boolean | null>(derive: (now: number) => T): T {
  const { ticker } = useShared();
  const offsetMs = useBoard((view) => view.clock.offsetMs);
  return useSyncExternalStore(ticker.subscribe, () => derive(ticker.get() + offsetMs));
}

/** The IANA zone in which times are drawn. */
export function useZone(): string {
  const [{ zone }] = usePreferences();
  const organizationZone = useBoard((view) => view.identity.zone);
  return zoneOf(zone, organizationZone, machineZone());
}
