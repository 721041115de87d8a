import { z } from 'zod';
import type { Preferences } from '../../core/settings/preferences.ts';
import type { About, NumberedView, Routes } from '../../shared/ipc.ts';

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

export interface RouteParts {
  readonly preferences: PreferencesDesk;
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
  openedCampaignId: campaignId.exactOptional(),
});

/** Each call of the contract: a parser for what the window sent, and the answer. */
export function createRoutes({ preferences, about }: RouteParts): Routes<Caller> {
  return {
    board: {
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
    },
    preferences: {
      read: { parse: nothing, run: () => preferences.read() },
      save: { parse: (input) => preferencesChange.parse(input), run: (change) => preferences.save(change) },
    },
    app: {
      about: { parse: nothing, run: () => about },
    },
  };
}

/** For calls without an argument: whatever came is dropped unread. */
function nothing(): undefined {
  return undefined;
}
