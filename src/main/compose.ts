import { randomUUID } from 'node:crypto';
import type { Fault, Outcome } from '../core/faults/fault.ts';
import { fault } from '../core/faults/fault.ts';
import type { Profile } from '../core/session/profile.ts';
import type { About, AdminPage } from '../shared/ipc.ts';
import { environmentProfile, type Environment } from './environment.ts';
import { adminUrl } from './genesys/admin-pages.ts';
import { connectGenesys } from './genesys/connect.ts';
import { hostsOf, REGIONS } from './genesys/regions.ts';
import type { Attention, BoardApp } from './ipc/board-app.ts';
import { createRoutes, type ProfilesDesk } from './ipc/routes.ts';
import { tellAll, type Tells } from './ipc/tells.ts';
import type { Account, OpenAccount } from './ports/account.ts';
import type { OpenAlertBook } from './ports/alert-book.ts';
import type { Budget } from './ports/budget.ts';
import type { Clock } from './ports/clock.ts';
import type { DemoCentre } from './ports/demo-centre.ts';
import type { OpenHistory } from './ports/history.ts';
import type { Log } from './ports/log.ts';
import type { Notifier } from './ports/notifier.ts';
import type { Outside } from './ports/outside.ts';
import type { PreferencesStore } from './ports/preferences-store.ts';
import type { ProfileStore } from './ports/profile-store.ts';
import { Refusal } from './ports/refusal.ts';
import type { RuleStore } from './ports/rule-store.ts';
import type { SecretStore } from './ports/secret-store.ts';
import type { ShiftStore } from './ports/shift-store.ts';
import { type Alerter, createAlerter } from './services/alerter.ts';
import { calendar } from './services/calendar.ts';
import { createFilledReadings } from './services/filled-readings.ts';
import { createPastDesk, type PastDesk } from './services/past-desk.ts';
import { createPreflights, type Preflights } from './services/preflights.ts';
import { createPreferences, type PreferencesService } from './services/preferences.ts';
import { createProfiles, type ProfilesService } from './services/profiles.ts';
import { recordedAlerts } from './services/recorded-alerts.ts';
import { createRecorder, type Recorder } from './services/recorder.ts';
import { type RulesWithRecord, withRecord } from './services/rules-desk.ts';
import { createRules } from './services/rules.ts';
import { createSession, type SessionService } from './services/session.ts';
import { createShifts, type ShiftsService } from './services/shifts.ts';
import { tryProfile } from './services/try-profile.ts';
import { createWatch, type Watch } from './services/watch.ts';

export interface Parts {
  readonly clock: Clock;
  readonly log: Log;
  readonly preferences: PreferencesStore;
  readonly profiles: ProfileStore;
  readonly rules: RuleStore;
  readonly shifts: ShiftStore;
  readonly openAlertBook: OpenAlertBook;
  readonly openHistory: OpenHistory;
  readonly notifier: Notifier;
  readonly secrets: SecretStore;
  readonly outside: Outside;
  readonly demo: DemoCentre;
  readonly environment: Environment;
  /** Told of every secret that comes in, so that the log can hide it. */
  readonly hide: (secret: string) => void;
  /** Within 0–1. */
  readonly random: () => number;
  readonly about: About;
  /** Where the browser comes back to; the registered port where not given. */
  readonly redirectPort?: number;
  /** Another fetch, such as one that knows the system's proxy. */
  readonly fetch?: typeof globalThis.fetch;
}

/** Puts the parts together; the only place that knows them all. */
export function compose(parts: Parts): BoardApp {
  const { clock, log, secrets, random, hide, about, demo } = parts;
  const preferences = createPreferences(parts.preferences);
  const first = environmentProfile(parts.environment);
  const profiles = createProfiles({ store: parts.profiles, secrets, newId: randomUUID, first });
  const openAccount = accountsBy(parts);
  const session = createSession({
    ...{ clock, log, random, hide, secrets, profiles, openAccount },
    createWatch: (profile, account) => watchOver(parts, profile, account),
    idle: idleWatch(parts),
  });
  const preflight = createPreflights(session, clock);
  const recorder = createRecorder({ session, openHistory: parts.openHistory, log });
  const history = createPastDesk(recorder, calendar);
  const alerting = createAlerting(parts, { session, preferences, recorder });
  // After alerting, which tells what a minute's alerts became before the minute is kept.
  recorder.start();
  const stopForgetting = forgetRemoved(profiles, [alerting.alerts, recorder]);
  const routes = createRoutes({
    preferences,
    profiles: profilesDesk(parts, profiles, openAccount),
    session,
    preflight,
    alerts: alerting.alerts,
    rules: alerting.rules,
    shift: { ...alerting.shift, handOver: alerting.alerts.handOver },
    history,
    openAdmin: (page) => openAdmin(parts, profiles, page),
    about,
  });
  const tells = { preferences, profiles, session, preflight, history, ...alerting };
  return {
    routes,
    createViewer: session.createViewer,
    onTell: (listener) => tellAll(subscriptionsOf(tells), listener),
    start: session.start,
    resume: session.resume,
    attention: attentionOf(alerting),
    close() {
      stopForgetting();
      alerting.alerts.close();
      alerting.shift.close();
      recorder.close();
      preflight.close();
      session.close();
      demo.close();
      return Promise.resolve();
    },
  };
}

interface Alerting {
  readonly alerts: Alerter;
  readonly rules: RulesWithRecord;
  readonly shift: ShiftsService;
}

function createAlerting(
  parts: Parts,
  over: {
    readonly session: SessionService;
    readonly preferences: PreferencesService;
    readonly recorder: Recorder;
  },
): Alerting {
  const { clock, log, notifier } = parts;
  const { session, preferences, recorder } = over;
  const rules = createRules({ store: parts.rules, newId: randomUUID });
  const shifts = createShifts({ store: parts.shifts, clock, calendar });
  const alerts = createAlerter({
    ...{ session, preferences, clock, calendar, log, notifier, rules, shifts },
    openBook: recordedAlerts(parts.openAlertBook, recorder),
    openReadings: (profileId) => createFilledReadings({ history: recorder.historyOf(profileId), clock }),
  });
  return { alerts, rules: withRecord(rules, alerts), shift: shifts };
}

interface Forgetting {
  forget(profileId: string): void;
}

/** What is kept of a profile goes with it. */
function forgetRemoved(profiles: ProfilesService, keepers: readonly Forgetting[]): () => void {
  const idsOf = ({ list }: ReturnType<ProfilesService['read']>): readonly string[] =>
    list.map(({ id }) => id);
  let known = idsOf(profiles.read());
  return profiles.onChange((now) => {
    const left = new Set(idsOf(now));
    known.filter((id) => !left.has(id)).forEach((id) => keepers.forEach(({ forget }) => forget(id)));
    known = [...left];
  });
}

/** The alerts as a tray needs them. */
function attentionOf({ alerts, shift }: Alerting): Attention {
  return {
    summary: alerts.summary,
    onChange: alerts.onSummary,
    onFocused: alerts.onFocused,
    snoozeAll: alerts.snoozeAll,
    setShift: shift.override,
  };
}

interface Telling extends Alerting {
  readonly preferences: PreferencesService;
  readonly profiles: ProfilesService;
  readonly session: SessionService;
  readonly preflight: Preflights;
  readonly history: PastDesk;
}

/** How each tell of the contract is heard of. */
function subscriptionsOf(services: Telling): Tells {
  const { preferences, profiles, session, preflight, history, alerts, rules, shift } = services;
  return {
    preferences: { changed: preferences.onChange },
    profiles: { changed: (listener) => profiles.onChange((value) => listener(value)) },
    session: { changed: session.onChange },
    preflight: { changed: preflight.onChange },
    alerts: { changed: alerts.onChange, noticed: alerts.onNoticed, focused: alerts.onFocused },
    rules: { changed: rules.onChange },
    shift: { changed: shift.onChange },
    history: { changed: history.onChange },
  };
}

function accountsBy(parts: Parts): OpenAccount {
  const { clock, log, random, outside, hide, redirectPort, fetch } = parts;
  return ({ place, clientId, dialect }, events) =>
    connectGenesys({
      credentials: { ...place, clientId },
      ...{ clock, log, random, dialect, outside, events, hide },
      ...(redirectPort === undefined ? {} : { redirectPort }),
      ...(fetch === undefined ? {} : { fetch }),
    });
}

function watchOver(parts: Parts, profile: Profile, account: Outcome<Account>): Watch {
  if (!account.ok) parts.log.error('connect', account.fault.detail, { kind: account.fault.kind });
  const region = account.ok ? account.value.regionLabel : '';
  return createWatch({
    ...parts,
    identity: { region: profile.demo ? 'simulated' : region, dialect: profile.dialect, demo: profile.demo },
    budget: account.ok ? account.value.budget : NO_BUDGET,
    centre: account.ok ? account.value.contactCentre : account.fault,
  });
}

/** What is seen while no profile is active: what is missing, in words. */
function idleWatch(parts: Parts): Watch {
  const { environment } = parts;
  const centre: Fault =
    environment.kind === 'none' ? environment.fault : fault('no-credentials', 'No organisation is chosen.');
  const identity = { region: '', dialect: 'platform', demo: false } as const;
  return createWatch({ ...parts, identity, budget: NO_BUDGET, centre });
}

function profilesDesk(parts: Parts, profiles: ProfilesService, openAccount: OpenAccount): ProfilesDesk {
  const { secrets, hide, demo } = parts;
  return {
    ...profiles,
    regions: () => REGIONS.map(({ key, label }) => ({ region: key, label })),
    checkPlace(place) {
      const hosts = hostsOf(place);
      return hosts.ok ? null : hosts.fault.detail;
    },
    test(draft) {
      if (draft.method === 'browser')
        throw new Refusal('Only a sign-in with client credentials can be tried.');
      return tryProfile({ openAccount, secrets, hide }, draft);
    },
    async exploreDemo() {
      const access = await demo.start();
      if (!access.ok) throw new Refusal(access.fault.detail);
      const { apiUrl, loginUrl, clientId, clientSecret } = access.value;
      const place = { kind: 'custom', apiUrl, loginUrl } as const;
      const rest = { method: 'client-credentials', dialect: 'platform', demo: true } as const;
      const profile = { id: 'demo', name: 'Simulated contact centre', place, clientId, ...rest };
      hide(clientSecret);
      profiles.lend({ profile, secret: clientSecret });
    },
  };
}

async function openAdmin(parts: Parts, profiles: ProfilesService, page: AdminPage): Promise<void> {
  const profile = profiles.find(profiles.read().activeId)?.profile;
  if (profile === undefined) throw new Refusal('No organisation is chosen.');
  const url = adminUrl(profile.place, page);
  if (!url.ok) throw new Refusal(url.fault.detail);
  if (await parts.outside.open({ kind: 'page', url: url.value })) return;
  throw new Refusal('The browser could not be opened.');
}

/** Without a connection nothing is spent. */
const NO_BUDGET: Budget = {
  state: () => ({ allowed: 0, spent: 0, own: 0, refusals: 0, resumesAt: null }),
  clockOffsetMs: () => 0,
};
