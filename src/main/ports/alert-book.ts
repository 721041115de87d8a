import type { Alert } from '../../core/alerts/alert.ts';
import type { AlertState } from '../../core/alerts/state.ts';

/**
 * Where one profile's alerts outlive the program. Reading never fails: a damaged file is kept aside, and
 * what can be used is. Writing is atomic and has reached the disk when the call returns.
 */
export interface AlertBook {
  readState(): AlertState;
  writeState(state: AlertState): void;
  /** Newest first. */
  readHistory(): readonly Alert[];
  /** Adds alerts or puts newer versions in the place of older ones, by id. */
  writeHistory(alerts: readonly Alert[]): void;
  /** Removes all that is kept, as when the profile is removed. */
  forget(): void;
}

/** Opens the book of a profile; an id is only ever a name, never a path. */
export type OpenAlertBook = (profileId: string) => AlertBook;
