import { bagOf } from './bag-of.ts';
import type { Bag } from './migrations.ts';

/** Version 3 keeps edited rules, the shift plan and how alerts call; before there were no alerts. */
export function addAlerting(settings: Bag): Bag {
  return {
    ...settings,
    preferences: { ...bagOf(settings.preferences), ...CALLS },
    rules: [],
    shifts: { plan: PLAN, override: null, notes: [] },
  };
}

const CALLS = { notifications: true, soundCritical: false, soundWarning: false, startAtLogin: false };

const PLAN = {
  zone: null,
  weekly: [],
  exceptions: [],
  quiet: [],
  criticalThroughQuiet: true,
  handOver: true,
};
