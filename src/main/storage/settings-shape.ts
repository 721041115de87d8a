import { z } from 'zod';
import { DEFAULT_PREFERENCES } from '../../core/settings/preferences.ts';

const preferences = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  range: z.enum(['15m', '1h', '4h', 'shift']),
  layout: z.enum(['dual', 'stacked', 'table']),
  sort: z.enum(['severity', 'name', 'utilization', 'contacts']),
  zone: z.enum(['local', 'organization', 'utc']),
  openedCampaignId: z.string().nullable(),
});

const windowBounds = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
});

/** What the settings file holds, on both hosts. Nothing secret belongs in it. */
export const settingsShape = z.object({
  version: z.literal(1),
  preferences,
  /** In screen pixels; `null` until a window was closed. The web host keeps `null`. */
  windowBounds: windowBounds.nullable(),
});

export type Settings = z.infer<typeof settingsShape>;

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  preferences: DEFAULT_PREFERENCES,
  windowBounds: null,
};
