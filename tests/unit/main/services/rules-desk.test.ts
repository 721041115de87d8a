import { describe, expect, it } from 'vitest';
import type { RuleStatistics } from '../../../../src/core/alerts/view.ts';
import type { MemberGroup } from '../../../../src/core/floor/queue.ts';
import { createListeners, type Listeners } from '../../../../src/main/services/listeners.ts';
import { withRecord } from '../../../../src/main/services/rules-desk.ts';
import { createRules } from '../../../../src/main/services/rules.ts';
import { aRule } from '../../../support/alert-builder.ts';

function setUp() {
  let statistics: readonly RuleStatistics[] = [];
  const minutes = createListeners<[view: never]>();
  const rules = createRules({ store: { read: () => [], write: () => undefined }, newId: () => 'r1' });
  const teams: { known: readonly MemberGroup[]; readonly changes: Listeners<[]> } = {
    known: [],
    changes: createListeners<[]>(),
  };
  const desk = withRecord({
    rules,
    alerter: {
      statistics: () => statistics,
      preview: () => ({ from: null, to: null, fired: 0, examples: [], unknown: [] }),
      onChange: minutes.add,
    },
    teams: { read: () => teams.known, onChange: teams.changes.add },
  });
  const told: number[] = [];
  desk.onChange((view) => told.push(view.rules.length));
  const pass = (next: readonly RuleStatistics[]): void => {
    statistics = next;
    minutes.tell(undefined as never);
  };
  const name = (known: readonly MemberGroup[]): void => {
    teams.known = known;
    teams.changes.tell();
  };
  return { desk, told, pass, name };
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

  it('tells the teams that rules can be narrowed to as soon as they are known', () => {
    const { desk, told, name } = setUp();
    const aurora = { id: 't1', name: 'Team Aurora', kind: 'team' } as const;
    name([aurora]);
    name([{ ...aurora }]);
    expect(told).toHaveLength(1);
    expect(desk.read().teams).toEqual([aurora]);
  });
});
