import { randomUUID } from 'node:crypto';
import { sourcesRead } from '../core/polling/rule-sources.ts';
import { environmentProfile } from './environment.ts';
import type { BoardApp } from './ipc/board-app.ts';
import { createRoutes } from './ipc/routes.ts';
import { tellAll } from './ipc/tells.ts';
import { calendar } from './services/calendar.ts';
import { createDiskDesk } from './services/disk-desk.ts';
import { createMinuteReader } from './services/minute-reader.ts';
import { createPastDesk } from './services/past-desk.ts';
import { createPreferences } from './services/preferences.ts';
import { createPreflights } from './services/preflights.ts';
import { createProfiles } from './services/profiles.ts';
import { createRecorder } from './services/recorder.ts';
import { createRules } from './services/rules.ts';
import { createSession, type SessionService } from './services/session.ts';
import { createWakefulness, type Wakefulness } from './services/wakefulness.ts';
import { attentionOf, createAlerting, forgetRemoved } from './composing/alerting.ts';
import { exportsDesk, openAdmin, profilesDesk } from './composing/desks.ts';
import type { Parts } from './composing/parts.ts';
import { subscriptionsOf } from './composing/tells.ts';
import { accountsBy, idleWatch, watchOver } from './composing/watches.ts';

/** Puts the parts together; the only place that knows them all. */
export function compose(parts: Parts): BoardApp {
  const { steady, log, secrets, random, hide, about, demo } = parts;
  const preferences = createPreferences(parts.preferences);
  const first = environmentProfile(parts.environment);
  const profiles = createProfiles({ store: parts.profiles, secrets, newId: randomUUID, first });
  const openAccount = accountsBy(parts);
  const rules = createRules({ store: parts.rules, newId: randomUUID });
  const session = createSession({
    ...{ clock: steady, log, random, hide, secrets, profiles, openAccount },
    createWatch: (profile, account) =>
      watchOver({ ...parts, ruled: () => sourcesRead(rules.all()) }, { profile, account }),
    idle: idleWatch(parts),
  });
  const preflight = createPreflights(session, steady);
  const readMinute = createMinuteReader();
  const recorder = createRecorder({ session, openHistory: parts.openHistory, readMinute, log });
  const history = createPastDesk(recorder, calendar);
  const disk = createDiskDesk({ ledger: parts.disk, history, folder: parts.folder });
  const alerting = createAlerting(parts, { session, preferences, recorder, rules, readMinute });
  // After alerting, which tells what a minute's alerts became before the minute is kept.
  recorder.start();
  const stopForgetting = forgetRemoved(profiles, [alerting.alerts, recorder]);
  const routes = createRoutes({
    ...{ preferences, session, preflight, history, disk, about },
    profiles: profilesDesk(parts, profiles, openAccount),
    alerts: alerting.alerts,
    rules: alerting.rules,
    shift: { ...alerting.shift, handOver: alerting.alerts.handOver },
    exports: exportsDesk(parts, { session, profiles, preferences, history, ...alerting }),
    openAdmin: (page) => openAdmin(parts, profiles, page),
  });
  const wakefulness = wakefulnessOf(parts, session);
  const tells = { preferences, profiles, session, preflight, history, disk, ...alerting };
  return {
    routes,
    createViewer: session.createViewer,
    onTell: (listener) => tellAll(subscriptionsOf(tells), listener),
    start: () => [session, wakefulness].forEach((part) => part.start()),
    suspend: wakefulness.suspend,
    resume: wakefulness.resume,
    attention: attentionOf(alerting),
    close() {
      stopForgetting();
      const { alerts, teams, shift } = alerting;
      return closeAll([wakefulness, alerts, teams, shift, recorder, preflight, session, demo]);
    },
  };
}

function closeAll(parts: readonly { close(): void }[]): Promise<void> {
  parts.forEach((part) => part.close());
  return Promise.resolve();
}

function wakefulnessOf({ steady: clock, log, network }: Parts, session: SessionService): Wakefulness {
  return createWakefulness({
    ...{ clock, log },
    whereabouts: () => network?.whereabouts() ?? '',
    onSleep: session.suspend,
    onWake() {
      network?.renew();
      session.resume();
    },
  });
}
