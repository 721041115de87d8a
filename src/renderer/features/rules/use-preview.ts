import { useEffect, useState } from 'react';
import type { Rule } from '../../../core/alerts/rule.ts';
import type { RulePreview } from '../../../core/alerts/view.ts';
import { after } from '../../app/after.ts';
import { useShared } from '../../app/context.tsx';

export type Trial =
  | { readonly kind: 'incomplete' }
  /** `last` is what an earlier draft showed; `null` = none was tried. */
  | { readonly kind: 'trying'; readonly last: RulePreview | null }
  | { readonly kind: 'tried'; readonly preview: RulePreview }
  | { readonly kind: 'failed'; readonly message: string };

/** How long nothing is typed before the rule is tried, ms. */
const PAUSE_MS = 400;

/** What the rule would have done, tried anew whenever it has been left alone for a moment. */
export function usePreview(rule: Rule | null): Trial {
  const { api } = useShared();
  const [answered, setAnswered] = useState<{ readonly rule: Rule; readonly trial: Trial } | null>(null);
  useEffect(() => {
    if (rule === null) return;
    let left = false;
    const stop = after(PAUSE_MS, () => {
      void api.rules.preview(rule).then((answer) => {
        if (left) return;
        const trial: Trial = answer.ok
          ? { kind: 'tried', preview: answer.value }
          : { kind: 'failed', message: answer.message };
        setAnswered({ rule, trial });
      });
    });
    return () => {
      left = true;
      stop();
    };
  }, [api, rule]);
  if (rule === null) return { kind: 'incomplete' };
  if (answered?.rule === rule) return answered.trial;
  return { kind: 'trying', last: answered?.trial.kind === 'tried' ? answered.trial.preview : null };
}
