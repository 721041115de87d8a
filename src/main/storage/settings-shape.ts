import { z } from 'zod';
import { NO_PROFILES } from '../../core/session/profile.ts';
import { CURRENT_VERSION } from '../../core/settings/migrations/migrations.ts';
import { DEFAULT_PREFERENCES } from '../../core/settings/preferences.ts';
import { NO_PLAN } from '../../core/shifts/plan.ts';
import { ruleShape } from '../ports/shapes/rule-shape.ts';
import { shiftPlanShape } from '../ports/shapes/shift-shape.ts';

const preferences = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  range: z.enum(['15m', '1h', '4h', 'shift']),
  layout: z.enum(['dual', 'stacked', 'table']),
  sort: z.enum(['severity', 'name', 'utilization', 'contacts']),
  zone: z.enum(['local', 'organization', 'utc']),
  showUsual: z.boolean(),
  openedCampaignId: z.string().nullable(),
  notifications: z.boolean(),
  soundCritical: z.boolean(),
  soundWarning: z.boolean(),
  startAtLogin: z.boolean(),
});

const windowBounds = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
});

const place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('region'), region: z.string() }),
  z.object({ kind: z.literal('custom'), apiUrl: z.string(), loginUrl: z.string() }),
]);

const profile = z.object({
  id: z.string().min(1),
  name: z.string(),
  place,
  method: z.enum(['browser', 'client-credentials']),
  clientId: z.string(),
  dialect: z.enum(['platform', 'guide']),
  demo: z.boolean(),
});

const instant = z.number();

const handOverNote = z.object({
  id: z.string(),
  from: instant,
  to: instant,
  organization: z.string(),
  raised: z.number(),
  acknowledged: z.number(),
  lines: z
    .array(
      z.object({
        alertId: z.string(),
        status: z.enum(['open', 'acknowledged', 'snoozed', 'resolved']),
        severity: z.enum(['critical', 'warning']),
        title: z.string(),
        campaignId: z.string().nullable(),
        since: instant,
        note: z.string(),
      }),
    )
    .readonly(),
  worst: z
    .array(z.object({ campaignId: z.string(), campaign: z.string(), minute: instant, what: z.string() }))
    .readonly(),
  text: z.string(),
});

const shifts = z.object({
  plan: shiftPlanShape,
  override: z.object({ on: z.boolean(), at: instant }).nullable(),
  notes: z.array(handOverNote).readonly(),
});

/** What the settings file holds, on both hosts. Nothing secret belongs in it. */
export const settingsShape = z.object({
  version: z.literal(CURRENT_VERSION),
  preferences,
  /** In screen pixels; `null` until a window was closed. The web host keeps `null`. */
  windowBounds: windowBounds.nullable(),
  /** Their secrets are in the keychain, beside the id. */
  profiles: z.object({ list: z.array(profile), activeId: z.string().nullable() }),
  /** Built-in rules that were edited, and the supervisor's own. */
  rules: z.array(ruleShape).readonly(),
  shifts,
});

export type Settings = z.infer<typeof settingsShape>;

export const DEFAULT_SETTINGS: Settings = {
  version: CURRENT_VERSION,
  preferences: DEFAULT_PREFERENCES,
  windowBounds: null,
  profiles: { list: [...NO_PROFILES.list], activeId: null },
  rules: [],
  shifts: { plan: NO_PLAN, override: null, notes: [] },
};
