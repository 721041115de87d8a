import type { Alert } from '../../core/alerts/alert.ts';
import { NO_ALERTS, type AlertState } from '../../core/alerts/state.ts';
import type { OpenAlertBook } from '../ports/alert-book.ts';

/** Books below `folder`, one per profile. */
export function openAlertBooks(folder: string): OpenAlertBook {
  return (profileId) => {
    if (profileId === folder) throw new Error('a profile is no folder');
    let state: AlertState = NO_ALERTS;
    let history: readonly Alert[] = [];
    return {
      readState: () => state,
      writeState: (next) => void (state = next),
      readHistory: () => history,
      writeHistory: (alerts) => void (history = [...alerts, ...history]),
    };
  };
}
