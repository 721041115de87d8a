import { createContext, use, useEffect } from 'react';
import type { SettingsPlace } from './settings-place.ts';

/** Where the settings lead, and whether something there would be lost. */
export interface LeaveGuard {
  /** Goes somewhere else, `null` = out of the settings; asks first where something would be lost. */
  readonly leave: (to: SettingsPlace | null) => void;
  readonly report: (unsaved: boolean) => void;
}

export const LeaveGuardContext = createContext<LeaveGuard | null>(null);

/** Tells the settings whether this pane holds changes that were not saved, and how to leave it. */
export function useLeave(unsaved: boolean): LeaveGuard['leave'] {
  const guard = use(LeaveGuardContext);
  if (guard === null) throw new Error('useLeave needs the settings above it');
  const { report, leave } = guard;
  useEffect(() => {
    report(unsaved);
    return () => {
      report(false);
    };
  }, [report, unsaved]);
  return leave;
}
