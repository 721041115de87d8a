import { useEffect, useState } from 'react';
import type { Profile } from '../../../core/session/profile.ts';
import type { RegionChoice, TestResult } from '../../../shared/ipc.ts';
import { useCommand, type Command } from '../../app/command.ts';
import { useProfiles, useShared } from '../../app/context.tsx';
import {
  draftOf,
  EMPTY_VALUES,
  errorsOf,
  firstWrongStep,
  STEPS,
  suggestName,
  valuesOf,
  type Errors,
  type Step,
  type Values,
} from './draft.ts';

export interface Connect {
  readonly values: Values;
  readonly change: (changes: Partial<Values>) => void;
  readonly regions: readonly RegionChoice[];
  readonly suggestedName: string;
  readonly step: Step;
  /** Shown from the first try to go on. */
  readonly errors: Errors;
  /** Counts the tries to go on, so that the focus can follow them. */
  readonly tries: number;
  /** Goes to a step; forwards only past steps with nothing wrong. */
  readonly goTo: (step: Step) => void;
  /** Goes on, or saves after the last step. Whether it saved. */
  readonly submit: () => Promise<boolean>;
  readonly saving: Command;
  readonly test: () => Promise<void>;
  readonly testing: Command;
  readonly tested: TestResult | null;
}

/** The whole state of the form. Nothing that was typed is lost by going back or by a refusal. */
export function useConnect(profile: Profile | null): Connect {
  const [values, setValues] = useState<Values>(() => (profile === null ? EMPTY_VALUES : valuesOf(profile)));
  const [step, setStep] = useState<Step>('place');
  const [tries, setTries] = useState(0);
  const [shown, setShown] = useState<readonly Step[]>([]);
  const [tested, setTested] = useState<TestResult | null>(null);
  const [savedId, setSavedId] = useState(profile?.id ?? null);
  const { list, activeId } = useProfiles();
  const { api } = useShared();
  const regions = useRegions();
  const saving = useCommand();
  const testing = useCommand();

  const others = list.filter(({ id }) => id !== savedId);
  const surroundings = { profile, others };
  const suggestedName = tested?.organization ?? suggestName(values, regions, others);
  const draft = draftOf(values, savedId, suggestedName);

  const goTo = (next: Step): void => {
    setTries(tries + 1);
    const wrong = firstWrongStep(values, surroundings);
    const blocked = wrong !== null && STEPS.indexOf(wrong) < STEPS.indexOf(next);
    if (blocked) setShown([...shown, wrong]);
    setStep(blocked ? wrong : next);
  };

  const save = async (): Promise<boolean> => {
    let id = savedId;
    const keep = async () => {
      const answer = await api.profiles.save(draft);
      if (answer.ok) {
        id = answer.value.id;
        setSavedId(id);
      }
      return answer;
    };
    const watched = profile === null || profile.id === activeId;
    if (!watched) return saving.run(keep);
    return saving.run(keep, () => api.profiles.activate({ id: id ?? '' }), api.session.signIn);
  };

  return {
    values,
    change: (changes) => {
      setValues({ ...values, ...changes });
      if (!('name' in changes)) setTested(null);
    },
    regions,
    suggestedName,
    step,
    errors: shown.includes(step) ? errorsOf(step, values, surroundings) : {},
    tries,
    goTo,
    submit: async () => {
      const wrong = firstWrongStep(values, surroundings);
      const next = STEPS[STEPS.indexOf(step) + 1];
      if (next !== undefined) {
        goTo(next);
        return false;
      }
      if (wrong === null) return save();
      setShown([...shown, wrong]);
      setTries(tries + 1);
      setStep(wrong);
      return false;
    },
    saving,
    test: async () => {
      setTested(null);
      await testing.run(async () => {
        const answer = await api.profiles.test(draft);
        if (answer.ok) setTested(answer.value);
        return answer;
      });
    },
    testing,
    tested,
  };
}

/** The regions that are offered; none until they were told. */
function useRegions(): readonly RegionChoice[] {
  const { api } = useShared();
  const [regions, setRegions] = useState<readonly RegionChoice[]>([]);
  useEffect(() => {
    let left = false;
    void api.profiles.regions().then((answer) => {
      if (!left && answer.ok) setRegions(answer.value);
    });
    return () => {
      left = true;
    };
  }, [api]);
  return regions;
}
