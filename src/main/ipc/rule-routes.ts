import { z } from 'zod';
import type { Rule } from '../../core/alerts/rule.ts';
import type { RulePreview, RulesView } from '../../core/alerts/view.ts';
import type { HandOverNote, ShiftPlan, ShiftView } from '../../core/shifts/plan.ts';
import type { Routes } from '../../shared/ipc.ts';
import { ruleShape } from '../ports/shapes/rule-shape.ts';
import { shiftPlanShape } from '../ports/shapes/shift-shape.ts';
import type { Caller } from './routes.ts';

/** The rules as the calls need them. Refuses in words what cannot be kept. */
export interface RulesDesk {
  read(): RulesView;
  save(rule: Rule): { readonly id: string };
  remove(id: string): void;
  reset(id: string): void;
  preview(rule: Rule): RulePreview;
}

/** The shift as the calls need it. */
export interface ShiftDesk {
  read(): ShiftView;
  savePlan(plan: ShiftPlan): void;
  override(on: boolean | null): void;
  handOver(): HandOverNote;
}

const ofRule = z.strictObject({ id: z.string().min(1).max(200) });
const override = z.strictObject({ on: z.boolean().nullable() });

export function ruleRoutes(rules: RulesDesk): Routes<Caller>['rules'] {
  return {
    read: { parse: nothing, run: () => rules.read() },
    save: { parse: (input) => ruleShape.parse(input), run: (rule) => rules.save(rule) },
    remove: {
      parse: (input) => ofRule.parse(input),
      run: ({ id }) => {
        rules.remove(id);
        return undefined;
      },
    },
    reset: {
      parse: (input) => ofRule.parse(input),
      run: ({ id }) => {
        rules.reset(id);
        return undefined;
      },
    },
    preview: { parse: (input) => ruleShape.parse(input), run: (rule) => rules.preview(rule) },
  };
}

export function shiftRoutes(shift: ShiftDesk): Routes<Caller>['shift'] {
  return {
    read: { parse: nothing, run: () => shift.read() },
    savePlan: {
      parse: (input) => shiftPlanShape.parse(input),
      run: (plan) => {
        shift.savePlan(plan);
        return undefined;
      },
    },
    override: {
      parse: (input) => override.parse(input),
      run: ({ on }) => {
        shift.override(on);
        return undefined;
      },
    },
    handOver: { parse: nothing, run: () => shift.handOver() },
  };
}

function nothing(): undefined {
  return undefined;
}
