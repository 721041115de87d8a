import type { BoardView } from '../../../src/core/board/view.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../../src/core/settings/preferences.ts';
import type { Answer, Api, NumberedChange } from '../../../src/shared/ipc.ts';
import { openedCampaign } from '../board-fixture.ts';
import { posedAlerts, type PosedAlerts } from './posed-alerts.ts';
import type { DiskView } from '../../../src/core/disk/trouble.ts';
import { posedDisk } from './posed-disk.ts';
import { posedHistory, type PosedHistory } from './posed-history.ts';
import { posedEditors } from './posed-editors.ts';
import { posedAccess, type PosedAccess } from './posed-access.ts';

function answered<T>(value: T): Promise<Answer<T>> {
  return Promise.resolve({ ok: true, value });
}

/** The contract over one posed view: campaigns open, preferences hold, nothing else moves. */
export function posedApi(
  view: BoardView,
  chosen: Partial<Preferences>,
  posed: PosedAccess & PosedAlerts & { readonly history?: PosedHistory; readonly disk?: DiskView },
): Api {
  const listeners = new Set<(change: NumberedChange) => void>();
  let preferences: Preferences = { ...DEFAULT_PREFERENCES, zone: 'organization', ...chosen };
  let revision = 1;
  return {
    board: {
      read: () => answered({ revision, view }),
      open: ({ campaignId }) => {
        const change = { opened: campaignId === null ? null : openedCampaign(campaignId) };
        for (const tell of listeners) tell({ base: revision, revision: revision + 1, change });
        revision += 1;
        return answered(undefined);
      },
      setVisible: () => answered(undefined),
      changed: (listener) => {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
    },
    preferences: {
      read: () => answered(preferences),
      save: (choice) => {
        preferences = { ...preferences, ...choice };
        return answered(preferences);
      },
      changed: () => () => undefined,
    },
    ...posedAccess(posed),
    ...posedAlerts(posed),
    ...posedHistory(posed.history),
    ...posedDisk(posed.disk),
    ...posedEditors(posed),
    exports: {
      report: () => answered({ name: 'floorwatch-shift-report.html', type: 'text/html', text: '' }),
      diagnostics: () =>
        answered({ name: 'floorwatch-diagnostics.json', type: 'application/json', text: '{}' }),
    },
    app: {
      about: () => answered({ version: '0.1.0', host: 'desktop' as const, runtime: 'Electron 45.4.1' }),
    },
  };
}
