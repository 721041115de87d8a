import { z } from 'zod';
import type { PreflightView } from '../../core/preflight/preflight.ts';
import type { DiskView } from '../../core/disk/trouble.ts';
import type { ProfileDraft, Profiles } from '../../core/session/profile.ts';
import type { SessionState } from '../../core/session/session.ts';
import type { Preferences } from '../../core/settings/preferences.ts';
import type {
  About,
  AdminPage,
  NumberedView,
  RegionChoice,
  Routes,
  TestResult,
  TextFile,
} from '../../shared/ipc.ts';
import { alertRoutes, type AlertsDesk } from './alert-routes.ts';
import { type HistoryDesk, historyRoutes } from './history-routes.ts';
import { parseProfile, type CheckPlace } from './parse-profile.ts';
import { type RulesDesk, ruleRoutes, type ShiftDesk, shiftRoutes } from './rule-routes.ts';

/** What a call may ask of the window that made it. */
export interface Caller {
  read(): NumberedView;
  open(campaignId: string | null): void;
  setVisible(visible: boolean): void;
}

/** The preferences as the calls need them. */
export interface PreferencesDesk {
  read(): Preferences;
  /** Changes the given fields, keeps them and answers with the whole. */
  save(change: Partial<Preferences>): Preferences;
}

/** The profiles as the calls need them. */
export interface ProfilesDesk {
  read(): Profiles;
  save(draft: ProfileDraft): Promise<{ readonly id: string }>;
  remove(id: string): Promise<void>;
  activate(id: string): void;
  regions(): readonly RegionChoice[];
  checkPlace: CheckPlace;
  test(draft: ProfileDraft): Promise<TestResult>;
  exploreDemo(): Promise<void>;
}

/** The sign-in as the calls need it. */
export interface SessionDesk {
  read(): SessionState;
  signIn(): void;
  cancel(): void;
  signOut(): Promise<void>;
}

export interface PreflightDesk {
  read(): PreflightView;
  check(): Promise<PreflightView>;
}

/** What is told of the disk. */
export interface DiskDesk {
  read(): DiskView;
}

/** The files that the main side makes. */
export interface ExportsDesk {
  report(): TextFile;
  diagnostics(): TextFile;
}

export interface RouteParts {
  readonly preferences: PreferencesDesk;
  readonly profiles: ProfilesDesk;
  readonly session: SessionDesk;
  readonly preflight: PreflightDesk;
  readonly alerts: AlertsDesk;
  readonly rules: RulesDesk;
  readonly shift: ShiftDesk;
  readonly history: HistoryDesk;
  readonly disk: DiskDesk;
  readonly exports: ExportsDesk;
  readonly openAdmin: (page: AdminPage) => Promise<void>;
  readonly about: About;
}

/** Ids are GUIDs; the limit only keeps nonsense out. */
const MAX_ID_LENGTH = 200;

const campaignId = z.string().min(1).max(MAX_ID_LENGTH).nullable();
const open = z.strictObject({ campaignId });
const setVisible = z.strictObject({ visible: z.boolean() });

const preferencesChange = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']).exactOptional(),
  range: z.enum(['15m', '1h', '4h', 'shift']).exactOptional(),
  layout: z.enum(['dual', 'stacked', 'table']).exactOptional(),
  sort: z.enum(['severity', 'name', 'utilization', 'contacts']).exactOptional(),
  zone: z.enum(['local', 'organization', 'utc']).exactOptional(),
  showUsual: z.boolean().exactOptional(),
  openedCampaignId: campaignId.exactOptional(),
  notifications: z.boolean().exactOptional(),
  soundCritical: z.boolean().exactOptional(),
  soundWarning: z.boolean().exactOptional(),
  startAtLogin: z.boolean().exactOptional(),
});

const ofProfile = z.strictObject({ id: z.string().min(1).max(MAX_ID_LENGTH) });

const adminPage = z.discriminatedUnion('page', [
  z.strictObject({
    page: z.enum(['queue', 'campaign', 'skill-group', 'person']),
    id: z.string().regex(/^[\w-]{1,200}$/, 'not an id'),
  }),
  z.strictObject({ page: z.enum(['roles', 'oauth', 'licences']) }),
]);

/** Each call of the contract: a parser for what the window sent, and the answer. */
export function createRoutes(parts: RouteParts): Routes<Caller> {
  const { preferences, preflight, about } = parts;
  return {
    board: boardRoutes,
    preferences: {
      read: { parse: nothing, run: () => preferences.read() },
      save: { parse: (input) => preferencesChange.parse(input), run: (change) => preferences.save(change) },
    },
    profiles: profileRoutes(parts.profiles),
    session: sessionRoutes(parts.session),
    preflight: {
      read: { parse: nothing, run: () => preflight.read() },
      check: { parse: nothing, run: () => preflight.check() },
    },
    alerts: alertRoutes(parts.alerts),
    rules: ruleRoutes(parts.rules),
    shift: shiftRoutes(parts.shift),
    history: historyRoutes(parts.history),
    disk: { read: { parse: nothing, run: () => parts.disk.read() } },
    exports: {
      report: { parse: nothing, run: () => parts.exports.report() },
      diagnostics: { parse: nothing, run: () => parts.exports.diagnostics() },
    },
    links: {
      openAdmin: {
        parse: (input) => adminPage.parse(input),
        run: (page) => parts.openAdmin(page).then(nothing),
      },
    },
    app: {
      about: { parse: nothing, run: () => about },
    },
  };
}

const boardRoutes: Routes<Caller>['board'] = {
  read: { parse: nothing, run: (_, caller) => caller.read() },
  open: {
    parse: (input) => open.parse(input),
    run: (argument, caller) => {
      caller.open(argument.campaignId);
      return undefined;
    },
  },
  setVisible: {
    parse: (input) => setVisible.parse(input),
    run: (argument, caller) => {
      caller.setVisible(argument.visible);
      return undefined;
    },
  },
};

function profileRoutes(profiles: ProfilesDesk): Routes<Caller>['profiles'] {
  const parseDraft = parseProfile(profiles.checkPlace);
  return {
    read: { parse: nothing, run: () => profiles.read() },
    regions: { parse: nothing, run: () => profiles.regions() },
    save: { parse: parseDraft, run: (draft) => profiles.save(draft) },
    remove: {
      parse: (input) => ofProfile.parse(input),
      run: ({ id }) => profiles.remove(id).then(nothing),
    },
    activate: {
      parse: (input) => ofProfile.parse(input),
      run: ({ id }) => {
        profiles.activate(id);
        return undefined;
      },
    },
    test: { parse: parseDraft, run: (draft) => profiles.test(draft) },
    exploreDemo: { parse: nothing, run: () => profiles.exploreDemo().then(nothing) },
  };
}

function sessionRoutes(session: SessionDesk): Routes<Caller>['session'] {
  return {
    read: { parse: nothing, run: () => session.read() },
    signIn: {
      parse: nothing,
      run: () => {
        session.signIn();
        return undefined;
      },
    },
    cancel: {
      parse: nothing,
      run: () => {
        session.cancel();
        return undefined;
      },
    },
    signOut: { parse: nothing, run: () => session.signOut().then(nothing) },
  };
}

/** For calls without an argument or an answer: whatever came is dropped unread. */
function nothing(): undefined {
  return undefined;
}
