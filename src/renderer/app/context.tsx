import { createContext, use, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { NO_ALERTS_VIEW, NO_RULES_VIEW, type AlertsView, type RulesView } from '../../core/alerts/view.ts';
import type { BoardView } from '../../core/board/view.ts';
import { NO_DISK_TROUBLE, type DiskView } from '../../core/disk/trouble.ts';
import { NO_HISTORY, type HistoryState, type ReplayedBoard } from '../../core/history/view.ts';
import type { PreflightView } from '../../core/preflight/preflight.ts';
import { NO_PROFILES, type Profile, type Profiles } from '../../core/session/profile.ts';
import type { SessionState } from '../../core/session/session.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../core/settings/preferences.ts';
import type { ShiftView } from '../../core/shifts/plan.ts';
import type { Api } from '../../shared/ipc.ts';
import { lastStatusChange } from '../features/alerts/view-model.ts';
import type { BoardState, BoardStore } from './board-store.ts';
import type { Cell } from './cell.ts';
import type { Inbox, InboxPlace } from './inbox-place.ts';
import type { Link, LinkState } from './link.ts';
import type { PreferencesStore } from './preferences-store.ts';
import type { ReplayState, ReplayStore } from './replay-store.ts';
import type { ShownBoard } from './replay-view.ts';
import type { SettingsPlace } from './settings-place.ts';
import type { Ticker } from './ticker.ts';
import type { ToldStore } from './told-store.ts';
import { machineZone, zoneOf } from './zone.ts';

/** What the whole window shares. */
export interface Shared {
  readonly api: Api;
  readonly link: Link;
  /** The present. */
  readonly board: BoardStore;
  /** What the panels show: the present, or the past while it is replayed. */
  readonly shownBoard: ShownBoard;
  readonly replay: ReplayStore;
  readonly history: ToldStore<HistoryState>;
  readonly disk: ToldStore<DiskView>;
  readonly preferences: PreferencesStore;
  readonly session: ToldStore<SessionState>;
  readonly profiles: ToldStore<Profiles>;
  readonly preflight: ToldStore<PreflightView>;
  readonly alerts: ToldStore<AlertsView>;
  readonly rules: ToldStore<RulesView>;
  readonly shift: ToldStore<ShiftView>;
  /** `null` while the settings are closed. */
  readonly settings: Cell<SettingsPlace | null>;
  /** `null` while the inbox is closed. */
  readonly inboxPlace: Cell<InboxPlace | null>;
  readonly inbox: Inbox;
  /** The campaign that was chosen in this window; `null` until one was. */
  readonly chosenCampaign: Cell<string | null>;
  /** Whether the supervisor has read that nothing is kept in the keychain. */
  readonly keepingRead: Cell<boolean>;
  /** What was said about the disk and has been read; `null` = nothing. */
  readonly diskRead: Cell<string | null>;
  readonly ticker: Ticker;
}

const SharedContext = createContext<Shared | null>(null);

export function SharedProvider({ shared, children }: { shared: Shared; children: ReactNode }) {
  useEffect(() => {
    const { preferences, board, session, profiles, preflight, alerts, rules, shift, history, disk } = shared;
    const told = [session, profiles, preflight, alerts, rules, shift, history, disk];
    const stores = [preferences, board, ...told, shared.replay];
    const started = stores.map((store) => store.start());
    const ends = [...started, reportVisibility(shared.api)];
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
  return useView(useShared().shownBoard, select);
}

/** The same of the present, also while the board shows the past. */
export function useLiveBoard<T>(select: (view: BoardView) => T): T {
  return useView(useShared().board, select);
}

function useView<T>(board: ShownBoard, select: (view: BoardView) => T): T {
  return useSyncExternalStore(board.subscribe, () => {
    const state = board.get();
    if (state.status !== 'ready') throw new Error('useBoard needs a board that was read');
    return select(state.view);
  });
}

/** The replay; `null` while the board is live. */
export function useReplay(): ReplayState | null {
  const { replay } = useShared();
  return useSyncExternalStore(replay.subscribe, replay.get);
}

/** The past that the board shows; `null` while it shows the present. */
export function useReplayed(): ReplayedBoard | null {
  const shown = useReplay()?.shown ?? null;
  return typeof shown?.minute === 'number' ? shown : null;
}

/** Where the past is kept and how far it reaches; nothing until it was read. */
export function useHistory(): HistoryState {
  const { history } = useShared();
  return useSyncExternalStore(history.subscribe, history.get) ?? NO_HISTORY;
}

/** What cannot be written to the disk; nothing until it was read. */
export function useDisk(): DiskView {
  const { disk } = useShared();
  return useSyncExternalStore(disk.subscribe, disk.get) ?? NO_DISK_TROUBLE;
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

/** The sign-in; signed out until it was read. Below a window that knows it only. */
export function useSession(): SessionState {
  const { session } = useShared();
  return useSyncExternalStore(session.subscribe, session.get) ?? UNREAD_SESSION;
}

const UNREAD_SESSION: SessionState = { phase: 'signed-out', fault: null };

export function useSessionKnown(): boolean {
  const { session, profiles } = useShared();
  const sessionKnown = useSyncExternalStore(session.subscribe, () => session.get() !== null);
  const profilesKnown = useSyncExternalStore(profiles.subscribe, () => profiles.get() !== null);
  return sessionKnown && profilesKnown;
}

export function useProfiles(): Profiles {
  const { profiles } = useShared();
  return useSyncExternalStore(profiles.subscribe, profiles.get) ?? NO_PROFILES;
}

/** The profile that is watched; `null` where none was chosen. */
export function useActiveProfile(): Profile | null {
  const { list, activeId } = useProfiles();
  return list.find(({ id }) => id === activeId) ?? null;
}

/** What the sign-in may do; `null` until it was read. */
export function usePreflight(): PreflightView | null {
  const { preflight } = useShared();
  return useSyncExternalStore(preflight.subscribe, preflight.get);
}

/** Alerts that are open now and lately; none until they were read. */
export function useAlerts(): AlertsView {
  const { alerts } = useShared();
  return useSyncExternalStore(alerts.subscribe, alerts.get) ?? NO_ALERTS_VIEW;
}

/**
 * The time as far as the alerts' statuses go: an instant that gives each the status it has now, and
 * that changes only when a snooze runs out.
 */
export function useAlertTime(): number {
  const { open } = useAlerts();
  return useNowValue((now) => lastStatusChange(open, now));
}

/** The rules in force and how they have behaved; none until they were read. */
export function useRules(): RulesView {
  const { rules } = useShared();
  return useSyncExternalStore(rules.subscribe, rules.get) ?? NO_RULES_VIEW;
}

/** The shift; `null` until it was read. */
export function useShift(): ShiftView | null {
  const { shift } = useShared();
  return useSyncExternalStore(shift.subscribe, shift.get);
}

/** A shared value and how to change it. */
export function useCell<T>(cell: Cell<T>): readonly [T, (value: T) => void] {
  return [useSyncExternalStore(cell.subscribe, cell.get), cell.set];
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

/** A value that depends on this machine's time, as the end of a sign-in in its browser does. */
export function useMachineValue<T extends string | number | boolean | null>(derive: (now: number) => T): T {
  const { ticker } = useShared();
  return useSyncExternalStore(ticker.subscribe, () => derive(ticker.get()));
}

/** Reads platform time in epoch ms when it is called, so that nothing renders with every second. */
export function useClock(): () => number {
  const { ticker } = useShared();
  const offsetMs = useBoard((view) => view.clock.offsetMs);
  return () => ticker.get() + offsetMs;
}

/** The IANA zone in which times are drawn. */
export function useZone(): string {
  const [{ zone }] = usePreferences();
  const organizationZone = useBoard((view) => view.identity.zone);
  return zoneOf(zone, organizationZone, machineZone());
}
