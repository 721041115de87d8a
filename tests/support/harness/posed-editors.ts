import type { RulesView } from '../../../src/core/alerts/view.ts';
import type { Api, Answer } from '../../../src/shared/ipc.ts';
import { posedPreview } from '../posed-rules.ts';
import { told } from './told.ts';
import type { PosedAlerts } from './posed-alerts.ts';

function answered<T>(value: T): Promise<Answer<T>> {
  return Promise.resolve({ ok: true, value });
}

/** Rules and shift that can be edited: what is saved is kept as long as the page. */
export function posedEditors(posed: Omit<PosedAlerts, 'alerts'>): Pick<Api, 'rules' | 'shift'> {
  return { rules: posedRules(posed.rules), shift: posedShift(posed) };
}

function posedRules(initial: RulesView): Api['rules'] {
  const view = told(initial);
  const change = (changes: Partial<RulesView>) => {
    view.set({ ...view.get(), ...changes });
    return answered(undefined);
  };
  return {
    read: () => answered(view.get()),
    save: (rule) => {
      const { rules, edited } = view.get();
      const id = rule.id === '' ? `own-${rules.length}` : rule.id;
      const saved = { ...rule, id };
      const known = rules.some((each) => each.id === id);
      void change({
        rules: known ? rules.map((each) => (each.id === id ? saved : each)) : [...rules, saved],
        edited: rule.builtIn ? [...new Set([...edited, id])] : edited,
      });
      return answered({ id });
    },
    remove: ({ id }) => change({ rules: view.get().rules.filter((each) => each.id !== id) }),
    reset: ({ id }) => {
      const { rules, edited } = view.get();
      const first = initial.rules.find((each) => each.id === id);
      return change({
        rules: rules.map((each) => (each.id === id && first !== undefined ? first : each)),
        edited: edited.filter((each) => each !== id),
      });
    },
    preview: (rule) => answered(posedPreview(rule)),
    changed: view.changed,
  };
}

function posedShift({ shift, note }: Pick<PosedAlerts, 'shift' | 'note'>): Api['shift'] {
  const view = told(shift);
  return {
    read: () => answered(view.get()),
    savePlan: (plan) => {
      view.set({ ...view.get(), plan });
      return answered(undefined);
    },
    override: ({ on }) => {
      view.set(on === null ? shift : { ...view.get(), on, why: 'override' });
      return answered(undefined);
    },
    handOver: () => {
      view.set({ ...view.get(), notes: [note, ...shift.notes] });
      return answered(note);
    },
    changed: view.changed,
  };
}
