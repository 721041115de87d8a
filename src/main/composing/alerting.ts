import type { Attention } from '../ipc/board-app.ts';
import { type Alerter, createAlerter } from '../services/alerter.ts';
import { calendar } from '../services/calendar.ts';
import { createFilledReadings } from '../services/filled-readings.ts';
import { createKnownTeams, type KnownTeams } from '../services/known-teams.ts';
import type { ReadMinute } from '../services/minute-reader.ts';
import type { PreferencesService } from '../services/preferences.ts';
import type { ProfilesService } from '../services/profiles.ts';
import { recordedAlerts } from '../services/recorded-alerts.ts';
import type { Recorder } from '../services/recorder.ts';
import { type RulesWithRecord, withRecord } from '../services/rules-desk.ts';
import type { RulesService } from '../services/rules.ts';
import type { SessionService } from '../services/session.ts';
import { createShifts, type ShiftsService } from '../services/shifts.ts';
import type { Parts } from './parts.ts';

/** Rules, shifts and the alerts that come of them. */
export interface Alerting {
  readonly alerts: Alerter;
  readonly rules: RulesWithRecord;
  readonly shift: ShiftsService;
  readonly teams: KnownTeams;
}

export function createAlerting(
  parts: Parts,
  over: {
    readonly session: SessionService;
    readonly preferences: PreferencesService;
    readonly recorder: Recorder;
    readonly rules: RulesService;
    readonly readMinute: ReadMinute;
  },
): Alerting {
  const { clock, log, notifier } = parts;
  const { session, preferences, recorder, rules, readMinute } = over;
  const shifts = createShifts({ store: parts.shifts, clock, calendar });
  const alerts = createAlerter({
    ...{ session, preferences, clock, calendar, log, notifier, rules, shifts, readMinute },
    openBook: recordedAlerts(parts.openAlertBook, { recorder, clock }),
    openReadings: (profileId) => createFilledReadings({ history: recorder.historyOf(profileId), clock }),
  });
  const teams = createKnownTeams(session);
  return { alerts, teams, rules: withRecord({ rules, alerter: alerts, teams }), shift: shifts };
}

interface Keeper {
  forget(profileId: string): void;
}

/** What is kept of a profile goes with it. */
export function forgetRemoved(profiles: ProfilesService, keepers: readonly Keeper[]): () => void {
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
export function attentionOf({ alerts, shift }: Alerting): Attention {
  return {
    summary: alerts.summary,
    onChange: alerts.onSummary,
    onFocused: alerts.onFocused,
    snoozeAll: alerts.snoozeAll,
    setShift: shift.override,
  };
}
