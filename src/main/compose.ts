import { randomUUID } from 'node:crypto';
import type { Fault, Outcome } from '../core/faults/fault.ts';
import { fault } from '../core/faults/fault.ts';
import type { Profile } from '../core/session/profile.ts';
import type { About, AdminPage } from '../shared/ipc.ts';
import { environmentProfile, type Environment } from './environment.ts';
import { adminUrl } from './genesys/admin-pages.ts';
import { connectGenesys } from './genesys/connect.ts';
import { hostsOf, REGIONS } from './genesys/regions.ts';
import type { BoardApp } from './ipc/board-app.ts';
import { createRoutes, type ProfilesDesk } from './ipc/routes.ts';
import { tellAll } from './ipc/tells.ts';
import type { Account, OpenAccount } from './ports/account.ts';
import type { Budget } from './ports/budget.ts';
import type { Clock } from './ports/clock.ts';
import type { DemoCentre } from './ports/demo-centre.ts';
import type { Log } from './ports/log.ts';
import type { Outside } from './ports/outside.ts';
import type { PreferencesStore } from './ports/preferences-store.ts';
import type { ProfileStore } from './ports/profile-store.ts';
import { Refusal } from './ports/refusal.ts';
import type { SecretStore } from './ports/secret-store.ts';
import { createPreflights } from './services/preflights.ts';
import { createPreferences } from './services/preferences.ts';
import { createProfiles, type ProfilesService } from './services/profiles.ts';
import { createSession } from './services/session.ts';
import { tryProfile } from './services/try-profile.ts';
import { createWatch, type Watch } from './services/watch.ts';

export interface Parts {
  readonly clock: Clock;
  readonly log: Log;
  readonly preferences: PreferencesStore;
  readonly profiles: ProfileStore;
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
  const routes = createRoutes({
    preferences,
    profiles: profilesDesk(parts, profiles, openAccount),
    session,
    preflight,
    openAdmin: (page) => openAdmin(parts, profiles, page),
    about,
  });
  const tells = { preferences, profiles, session, preflight };
  return {
    routes,
    createViewer: session.createViewer,
    onTell: (listener) => tellAll(subscriptionsOf(tells), listener),
    start: session.start,
    resume: session.resume,
    close() {
      preflight.close();
      session.close();
      demo.close();
      return Promise.resolve();
    },
  };
}

interface Subscribable<T> {
  onChange(listener: (value: T) => void): () => void;
}

/** Every group of the contract tells its change by the same name. */
function subscriptionsOf<P, R, S, F>(services: {
  readonly preferences: Subscribable<P>;
  readonly profiles: Subscribable<R>;
  readonly session: Subscribable<S>;
  readonly preflight: Subscribable<F>;
}) {
  const { preferences, profiles, session, preflight } = services;
  return {
    preferences: { changed: preferences.onChange },
    profiles: { changed: (listener: (value: R) => void) => profiles.onChange((value) => listener(value)) },
    session: { changed: session.onChange },
    preflight: { changed: preflight.onChange },
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
