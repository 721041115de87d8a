import { useMemo, useState } from 'react';
import { useShared } from '../../app/context.tsx';
import type { LeaveGuard } from '../../app/leave-guard.tsx';
import type { SettingsPlace } from '../../app/settings-place.ts';

export interface Leaving {
  readonly guard: LeaveGuard;
  /** Whether it is being asked if changes may be lost. */
  readonly asking: boolean;
  readonly discard: () => void;
  readonly keep: () => void;
}

interface Question {
  readonly to: SettingsPlace | null;
  /** What had the focus, and gets it again where the changes are kept. */
  readonly focused: Element | null;
}

/** Lets nobody leave with unsaved changes without asking once. */
export function useLeaveGuard(): Leaving {
  const { settings } = useShared();
  const [unsaved, setUnsaved] = useState(false);
  const [question, setQuestion] = useState<Question | null>(null);
  const guard = useMemo<LeaveGuard>(
    () => ({
      report: setUnsaved,
      leave: (to) => {
        if (unsaved) setQuestion({ to, focused: document.activeElement });
        else settings.set(to);
      },
    }),
    [settings, unsaved],
  );
  const asking = unsaved && question !== null;
  return {
    guard,
    asking,
    discard: () => {
      setQuestion(null);
      if (question !== null) settings.set(question.to);
    },
    keep: () => {
      setQuestion(null);
      if (question?.focused instanceof HTMLElement) question.focused.focus();
    },
  };
}
