import { describe, expect, it } from 'vitest';
import type { RuleStatistics } from '../../../../src/core/alerts/view.ts';
import { createListeners } from '../../../../src/main/services/listeners.ts';
import { withRecord } from '../../../../src/main/services/rules-desk.ts';
import { createRules } from '../../../../src/main/services/rules.ts';
import { aRule } from '../../../support/alert-builder.ts';

function setUp() {
  let statistics: readonly RuleStatistics[] = [];
  const minutes = createListeners<[view: never]>();
  const rules = createRules({ store: { read: () => [], write: () => undefined }, newId: () => 'r1' });
  const desk = withRecord(rules, {
    statistics: () => statistics,
    preview: () => ({ from: null, to: null, fired: 0, examples: [], unknown: [] }),
    onChange: minutes.add,
  });
  const told: number[] = [];
  desk.onChange((view) => told.push(view.rules.length));
  const pass = (next: readonly RuleStatistics[]): void => {
    statistics = next;
    minutes.tell(undefined as never);
  };
  return { desk, told, pass };
}

const FIRED: RuleStatistics = {
  ...{ ruleId: 'low', fired: 1, acknowledged: 0, falseAlarms: 0 },
  ...{ medianDurationMs: null, noisy: null },
};

describe('services/rules-desk', () => {
  it('tells the rules when one is saved or has fired, and not with every minute', () => {
    const { desk, told, pass } = setUp();
    pass([]);
    expect(told).toEqual([]);
    pass([FIRED]);
    pass([{ ...FIRED }]);
    expect(told).toHaveLength(1);
    const before = desk.read().rules.length;
    desk.save(aRule({ id: '' }));
    expect(told).toEqual([before, before + 1]);
  });
});
