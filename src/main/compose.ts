import type { Fault, Outcome } from '../core/faults/fault.ts';
import type { IdentityView } from '../core/board/view.ts';
import type { About } from '../shared/ipc.ts';
import type { Environment } from './environment.ts';
import { connectGenesys, type Connection } from './genesys/connect.ts';
import type { BoardApp } from './ipc/board-app.ts';
import { createRoutes } from './ipc/routes.ts';
import type { Budget } from './ports/budget.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { PreferencesStore } from './ports/preferences-store.ts';
import { createPreferences } from './services/preferences.ts';
import { createWatch } from './services/watch.ts';

export interface Parts {
  readonly clock: Clock;
  readonly log: Log;
  readonly preferences: PreferencesStore;
  readonly environment: Environment;
  /** Within 0–1. */
  readonly random: () => number;
  readonly about: About;
}

/** Puts the parts together; the only place that knows them all. */
export function compose(parts: Parts): BoardApp {
  const preferences = createPreferences(parts.preferences);
  const connection = connect(parts);
  const watch = createWatch({
    ...parts,
    identity: identityOf(parts.environment, connection),
    budget: connection.ok ? connection.value.budget : NO_BUDGET,
    centre: connection.ok ? connection.value.contactCentre : connection.fault,
  });
  return {
    routes: createRoutes({ preferences, about: parts.about }),
    createViewer: (push) => watch.createViewer(push),
    onPreferences: (listener) => preferences.onChange(listener),
    start: () => watch.start(),
    resume: () => watch.resume(),
    close() {
      watch.stop();
      if (connection.ok) connection.value.close();
      return Promise.resolve();
    },
  };
}

function connect({ environment, clock, log, random }: Parts): Outcome<Connection> {
  if (environment.kind === 'none') return { ok: false, fault: environment.fault };
  const { clientId, clientSecret, target } = environment;
  const connection = connectGenesys({
    credentials: { ...target, clientId, clientSecret },
    clock,
    log,
    random,
  });
  if (!connection.ok) logFault(log, connection.fault);
  return connection;
}

function logFault(log: Log, { kind, detail }: Fault): void {
  log.error('connect', detail, { kind });
}

function identityOf(
  environment: Environment,
  connection: Outcome<Connection>,
): Omit<IdentityView, 'organization' | 'zone'> {
  const demo = environment.kind === 'client-credentials' && environment.demo;
  const region = connection.ok ? connection.value.regionLabel : '';
  return { region: demo ? 'simulated' : region, dialect: 'platform', demo };
}

/** Without a connection nothing is spent. */
const NO_BUDGET: Budget = {
  state: () => ({ allowed: 0, spent: 0, own: 0, refusals: 0, resumesAt: null }),
  clockOffsetMs: () => 0,
};
