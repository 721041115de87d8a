import { useMemo, useState } from 'react';
import type { ShiftPlan } from '../../../core/shifts/plan.ts';
import { useCommand, type Command } from '../../app/command.ts';
import { useBoard, useShared } from '../../app/context.tsx';
import { draftOf, errorsOf, planOf, type Errors, type PlanDraft } from './draft.ts';

export interface PlanForm {
  readonly draft: PlanDraft;
  /** Changes the draft as it is then, so that two changes at once both count. */
  readonly edit: (change: (draft: PlanDraft) => PlanDraft) => void;
  /** Shown from the first try to save. */
  readonly errors: Errors;
  readonly tries: number;
  readonly changed: boolean;
  /** Whether the last change was saved and nothing was changed since. */
  readonly saved: boolean;
  readonly save: () => Promise<void>;
  /** Back to what is saved. */
  readonly discard: () => void;
  readonly saving: Command;
}

/** The plan as a whole: nothing counts before it is saved. */
export function usePlanForm(plan: ShiftPlan): PlanForm {
  const organizationZone = useBoard((view) => view.identity.zone);
  const { api } = useShared();
  const saving = useCommand();
  const [kept, setKept] = useState(() => draftOf(plan, organizationZone));
  const [draft, setDraft] = useState(kept);
  const [tries, setTries] = useState(0);
  const [saved, setSaved] = useState(false);
  const all = useMemo(() => errorsOf(draft), [draft]);
  return {
    draft,
    edit: (change) => {
      setSaved(false);
      setDraft(change);
    },
    errors: tries > 0 ? all : NO_ERRORS,
    tries,
    changed: JSON.stringify(planOf(draft)) !== JSON.stringify(planOf(kept)) || Object.keys(all).length > 0,
    saved,
    save: async () => {
      setTries(tries + 1);
      if (Object.keys(all).length > 0) return;
      const done = await saving.run(() => api.shift.savePlan(planOf(draft)));
      if (!done) return;
      setKept(draft);
      setTries(0);
      setSaved(true);
    },
    discard: () => {
      setDraft(kept);
      setTries(0);
    },
    saving,
  };
}

const NO_ERRORS: Errors = {};
