import type { Tells } from '../ipc/tells.ts';
import type { DiskDesk } from '../services/disk-desk.ts';
import type { PastDesk } from '../services/past-desk.ts';
import type { PreferencesService } from '../services/preferences.ts';
import type { Preflights } from '../services/preflights.ts';
import type { ProfilesService } from '../services/profiles.ts';
import type { SessionService } from '../services/session.ts';
import type { Alerting } from './alerting.ts';

/** Everything that tells. */
export interface Telling extends Alerting {
  readonly preferences: PreferencesService;
  readonly profiles: ProfilesService;
  readonly session: SessionService;
  readonly preflight: Preflights;
  readonly history: PastDesk;
  readonly disk: DiskDesk;
}

/** How each tell of the contract is heard of. */
export function subscriptionsOf(services: Telling): Tells {
  const { preferences, profiles, session, preflight, history, disk, alerts, rules, shift } = services;
  return {
    preferences: { changed: preferences.onChange },
    profiles: { changed: (listener) => profiles.onChange((value) => listener(value)) },
    session: { changed: session.onChange },
    preflight: { changed: preflight.onChange },
    alerts: { changed: alerts.onChange, noticed: alerts.onNoticed, focused: alerts.onFocused },
    rules: { changed: rules.onChange },
    shift: { changed: shift.onChange },
    history: { changed: history.onChange },
    disk: { changed: disk.onChange },
  };
}
