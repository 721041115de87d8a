import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_RULES } from '../../../../src/core/alerts/built-in.ts';
import { ruleProblem } from '../../../../src/core/alerts/check-rule.ts';
import { MEASURES, STATES } from '../../../../src/core/alerts/definitions.ts';
import type { MeasureId, StateId } from '../../../../src/core/alerts/measure.ts';
import type { Condition, LevelCondition, Rule } from '../../../../src/core/alerts/rule.ts';
import type { RulePreview } from '../../../../src/core/alerts/view.ts';
import {
  EMPTY_LEVEL,
  groupsOf,
  leavesOf,
  withAdded,
  withoutPart,
  withPart,
  type DraftLevel,
} from '../../../../src/renderer/features/rules/condition-draft.ts';
import {
  draftOf,
  newDraft,
  NEW_RULE,
  ruleOf,
  type RuleDraft,
} from '../../../../src/renderer/features/rules/draft.ts';
import { errorsOf } from '../../../../src/renderer/features/rules/errors.ts';
import { numberOf } from '../../../../src/renderer/features/rules/numbers.ts';
import {
  exampleWords,
  previewSentence,
  unknownWords,
} from '../../../../src/renderer/features/rules/preview-words.ts';
import {
  findNamed,
  namedTeams,
  queuesOf,
  toggled,
  unseenOf,
} from '../../../../src/renderer/features/rules/scope.ts';
import { groupRules, recordWords } from '../../../../src/renderer/features/rules/view-model.ts';
import { OWN_RULE, RULES } from '../../../support/posed-rules.ts';

const level = fc.record({
  kind: fc.constant('level' as const),
  measure: fc.constantFrom(...(Object.keys(MEASURES) as MeasureId[])),
  side: fc.constantFrom('above' as const, 'below' as const),
  set: fc.double({ min: 0, max: 1e9, noNaN: true }),
  clear: fc.double({ min: 0, max: 1e9, noNaN: true }),
  minimumSample: fc.option(fc.nat(10_000)),
});
const state = fc.record({
  kind: fc.constant('state' as const),
  state: fc.constantFrom(...(Object.keys(STATES) as StateId[])),
  holds: fc.boolean(),
});
const condition = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    level,
    state,
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('condition'), { minLength: 1, maxLength: 4 }),
    }),
  ),
})).condition;
const ids = fc.array(fc.uuid(), { maxLength: 3 });
const rules: fc.Arbitrary<Rule> = fc.record({
  id: fc.string(),
  name: fc.string({ minLength: 1 }).map((name) => `n${name}`.trim()),
  about: fc.string(),
  builtIn: fc.boolean(),
  enabled: fc.boolean(),
  severity: fc.constantFrom('critical' as const, 'warning' as const),
  subject: fc.constantFrom('campaign' as const, 'queue' as const, 'agent' as const, 'connection' as const),
  condition,
  sustainMinutes: fc.nat(1_440),
  holdMinutes: fc.nat(1_440),
  scope: fc.oneof(
    fc.constant({ kind: 'all' as const }),
    fc.record({ kind: fc.constant('some' as const), campaignIds: ids, queueIds: ids, teamIds: ids }),
  ),
  renotifyMinutes: fc.option(fc.integer({ min: 1, max: 1_440 })),
  when: fc.constantFrom('shift' as const, 'always' as const),
});

describe('the draft of a rule', () => {
  it('means the same rule again', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        expect(ruleOf(draftOf(rule), rule)).toEqual({ ...rule, name: rule.name.trim() });
      }),
    );
  });

  it.each([...BUILT_IN_RULES, OWN_RULE].map((rule) => [rule.name, rule] as const))(
    'finds nothing wrong with “%s”',
    (_name, rule) => {
      expect(errorsOf(draftOf(rule))).toEqual({});
    },
  );

  it('gives every part a key of its own', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        const draft = draftOf(rule);
        const keys = [...groupsOf(draft.condition), ...leavesOf(draft.condition)].map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.every((key) => key < draft.nextKey)).toBe(true);
      }),
    );
  });

  it('of a new rule becomes one without a group around its only condition', () => {
    const draft = newDraft();
    const [first] = leavesOf(draft.condition);
    const filled = { ...(first as DraftLevel), measure: 'waiting' as const, set: '5', clear: '2,5' };
    const rule = ruleOf(
      { ...draft, name: ' Queue waits ', condition: withPart(draft.condition, filled) },
      NEW_RULE,
    );
    expect(rule.name).toBe('Queue waits');
    expect(rule.condition).toEqual({
      kind: 'level',
      measure: 'waiting',
      side: 'above',
      set: 5,
      clear: 2.5,
      minimumSample: null,
    });
  });

  it('takes conditions in and out of inner groups', () => {
    const { condition: before, nextKey } = draftOf(OWN_RULE);
    const [, inner] = groupsOf(before);
    const added = withAdded(before, inner!.key, { ...EMPTY_LEVEL, key: nextKey });
    expect(groupsOf(added)[1]?.of).toHaveLength(3);
    expect(withoutPart(added, nextKey)).toEqual(before);
    expect(leavesOf(withoutPart(before, inner!.key))).toHaveLength(1);
  });
});

function draft(rest: Partial<RuleDraft>): RuleDraft {
  return { ...draftOf(OWN_RULE), ...rest };
}

/** A draft with one level; its key is 0. */
function levelDraft(rest: Partial<LevelCondition>, texts: Partial<DraftLevel> = {}): RuleDraft {
  const rule: Rule = {
    ...NEW_RULE,
    name: 'One level',
    condition: {
      kind: 'level',
      measure: 'utilization',
      side: 'below',
      set: 50,
      clear: 55,
      minimumSample: null,
      ...rest,
    },
  };
  const before = draftOf(rule);
  const [first] = leavesOf(before.condition);
  return { ...before, condition: withPart(before.condition, { ...(first as DraftLevel), ...texts }) };
}

describe('what is wrong with a draft', () => {
  it.each([
    [{ name: '  ' }, { name: 'Enter a name.' }],
    [{ name: 'x'.repeat(101) }, { name: 'Use at most 100 characters.' }],
    [{ sustain: '' }, { sustain: 'Enter whole minutes, such as 3.' }],
    [{ sustain: '2.5' }, { sustain: 'Enter whole minutes, such as 3.' }],
    [{ hold: '1441' }, { hold: 'At most a day: 1440 minutes.' }],
    [{ hold: '0' }, {}],
    [{ again: true, renotify: '0' }, { renotify: 'At least 1 minute.' }],
    [{ again: false, renotify: 'nonsense' }, {}],
    [{ campaignIds: [], queueIds: [], teamIds: [] }, { scope: 'Choose at least one, or watch all.' }],
    [{ campaignIds: [], queueIds: [], teamIds: ['t1'] }, {}],
    [{ scopeKind: 'all', campaignIds: [], queueIds: [] }, {}],
  ] as const)('says of %j: %j', (rest, expected) => {
    expect(errorsOf(draft(rest))).toEqual(expected);
  });

  it.each([
    [{}, { set: '' }, { 'set-0': 'Enter a number of 0 or more.' }],
    [{}, { set: '-3' }, { 'set-0': 'Enter a number of 0 or more.' }],
    [{}, { set: 'fifty' }, { 'set-0': 'Enter a number of 0 or more.' }],
    [{}, { clear: '45' }, { 'clear-0': 'Must be 50 or more: the alert ends there.' }],
    [{}, { clear: '50' }, {}],
    [{ side: 'above' }, { clear: '60' }, { 'clear-0': 'Must be 50 or less: the alert ends below it.' }],
    [{ side: 'above' }, { clear: '50' }, {}],
    [{}, { set: '120', clear: '130' }, { 'set-0': 'At most 100 %.' }],
    [{ measure: 'volume' }, { set: '120', clear: '130' }, {}],
    [{}, { sample: '2.5' }, { 'sample-0': 'Enter a whole number, or nothing.' }],
    [{}, { sample: '' }, {}],
    [{}, { measure: null }, { 'measure-0': 'Choose what is measured.' }],
    [
      { measure: 'minutes-idle' },
      {},
      { 'measure-0': 'Campaigns have no time idle: choose another measure.' },
    ],
  ] as const)('judges the level %j with %j: %j', (rest, texts, expected) => {
    expect(errorsOf(levelDraft(rest, texts))).toEqual(expected);
  });

  it('names states that the subject cannot be in', () => {
    const agent = draft({ subject: 'agent' });
    expect(Object.values(errorsOf(agent))).toContain('Agents have no such state: choose another.');
  });

  it('points at an empty group', () => {
    const { condition: whole, ...rest } = draftOf(OWN_RULE);
    const [, inner] = groupsOf(whole);
    const emptied = leavesOf(inner!).reduce((group, { key }) => withoutPart(group, key), whole);
    expect(errorsOf({ ...rest, condition: emptied })).toEqual({
      [`group-${inner!.key}`]: 'Add a condition, or remove this group.',
    });
  });

  it('lets no group grow beyond what can be kept', () => {
    const { condition: whole, nextKey, ...rest } = draftOf(OWN_RULE);
    const levelOf = (key: number): DraftLevel => ({
      ...EMPTY_LEVEL,
      ...{ key, measure: 'waiting', set: '5', clear: '2' },
    });
    const fill = (count: number) =>
      Array.from({ length: count }, (_, index) => levelOf(nextKey + index)).reduce(
        (group, part) => withAdded(group, whole.key, part),
        whole,
      );
    expect(errorsOf({ ...rest, nextKey, condition: fill(18) })).toEqual({});
    expect(errorsOf({ ...rest, nextKey, condition: fill(19) })).toEqual({
      [`group-${whole.key}`]: 'Use at most 20 conditions in a group.',
    });
  });

  it('leaves nothing that the main side would refuse', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        const written = draftOf(rule);
        fc.pre(Object.keys(errorsOf(written)).length === 0);
        expect(ruleProblem(ruleOf(written, rule))).toBeNull();
      }),
    );
  });
});

describe('numbers', () => {
  it.each([
    ['12', 12],
    [' 2.5 ', 2.5],
    ['2,5', 2.5],
    ['0', 0],
    ['', null],
    ['-1', null],
    ['1.', null],
    ['0x10', null],
    ['1 000', null],
    ['9e999', null],
  ])('reads %j as %j', (text, value) => {
    expect(numberOf(text)).toBe(value);
  });
});

describe('the list of rules', () => {
  it('groups by subject, critical ones first', () => {
    const groups = groupRules(RULES.usual);
    expect(groups.map(({ subject }) => subject)).toEqual(['campaign', 'queue', 'agent', 'connection']);
    for (const { lines } of groups) {
      const severities = lines.map(({ rule }) => rule.severity);
      expect(severities).toEqual(severities.toSorted());
    }
  });

  it('marks what was edited and what is noisy', () => {
    const lines = groupRules(RULES.usual).flatMap((group) => group.lines);
    expect(lines.filter(({ edited }) => edited).map(({ rule }) => rule.id)).toEqual(['high-utilization']);
    expect(lines.filter(({ noisy }) => noisy !== null).map(({ rule }) => rule.id)).toEqual([
      'not-responding',
    ]);
  });

  const SILENT = {
    ruleId: 'r',
    fired: 0,
    acknowledged: 0,
    falseAlarms: 0,
    medianDurationMs: null,
    noisy: null,
  };
  it.each([
    [undefined, 'Has not fired yet'],
    [SILENT, 'Has not fired yet'],
    [
      { ...SILENT, fired: 12, acknowledged: 9, medianDurationMs: 372_000, falseAlarms: 1 },
      'Fired 12 · acknowledged 9 · median 6 min · 1 false alarm',
    ],
    [{ ...SILENT, fired: 1 }, 'Fired 1 · acknowledged 0'],
    [
      { ...SILENT, fired: 2, medianDurationMs: 4_000, falseAlarms: 2 },
      'Fired 2 · acknowledged 0 · median 1 min · 2 false alarms',
    ],
  ])('tells %j as “%s”', (statistics, words) => {
    expect(recordWords(statistics)).toBe(words);
  });
});

describe('the preview', () => {
  const now = Date.UTC(2025, 0, 15, 14, 0);
  const reader = { now, zone: 'UTC' };
  const watched = {
    from: Date.UTC(2025, 0, 15, 8, 0),
    to: Date.UTC(2025, 0, 15, 13, 19),
    examples: [],
    unknown: [],
  };

  it.each([
    [0, 'With these levels this rule would not have fired in the 5 h 20 min watched today.'],
    [1, 'With these levels this rule would have fired once in the 5 h 20 min watched today.'],
    [2, 'With these levels this rule would have fired twice in the 5 h 20 min watched today.'],
    [3, 'With these levels this rule would have fired 3 times in the 5 h 20 min watched today.'],
  ])('tells %d firings in a sentence', (fired, sentence) => {
    expect(previewSentence({ ...watched, fired }, reader)).toBe(sentence);
  });

  it.each([
    [Date.UTC(2025, 0, 14, 22, 10), /since yesterday 22:10\.$/],
    [Date.UTC(2025, 0, 12, 22, 10), /since 12 Jan 22:10\.$/],
  ])('names the day where it is not today', (from, words) => {
    expect(previewSentence({ ...watched, from, fired: 0 }, reader)).toMatch(words);
  });

  it('says that nothing is stored', () => {
    const none: RulePreview = { from: null, to: null, fired: 0, examples: [], unknown: ['x'] };
    expect(previewSentence(none, reader)).toMatch(/^No minute is stored yet/);
    expect(unknownWords(none)).toBeNull();
  });

  it('names what was not known', () => {
    expect(unknownWords({ ...watched, fired: 0, unknown: ['contacts-left', 'idle agents'] })).toBe(
      'Not known in any of these minutes: contacts left and idle agents. The rule could not be judged by that.',
    );
    expect(unknownWords({ ...watched, fired: 0 })).toBeNull();
  });

  it('tells examples with their end', () => {
    const since = Date.UTC(2025, 0, 15, 9, 41);
    expect(exampleWords({ subject: 's', since, until: null }, 'UTC')).toBe('since 09:41, still open');
    expect(exampleWords({ subject: 's', since, until: since + 660_000 }, 'UTC')).toBe(
      '09:41 to 09:52, 11 min',
    );
  });
});

describe('the scope', () => {
  it('offers each queue once, with its name', () => {
    const rows = [
      { queueId: 'q1', queueName: 'Sales' },
      { queueId: 'q1', queueName: 'Sales' },
      { queueId: null, queueName: null },
      { queueId: 'q2', queueName: null },
    ];
    expect(queuesOf(rows)).toEqual([
      { id: 'q1', name: 'Sales' },
      { id: 'q2', name: 'Queue without a known name' },
    ]);
  });

  it('says of what is no team that it is a group', () => {
    const teams = [
      { id: 't', name: 'Team Aurora', kind: 'team' },
      { id: 's', name: 'Sales certified', kind: 'skill-group' },
    ] as const;
    expect(namedTeams(teams).map(({ name }) => name)).toEqual([
      'Team Aurora',
      'Sales certified (skill group)',
    ]);
  });

  it('finds by any words and sorts by name', () => {
    const offered = ['Winback Q4', 'Spring renewal', 'Autumn spring'].map((name) => ({ id: name, name }));
    expect(findNamed(offered, ' SPRING').map(({ name }) => name)).toEqual([
      'Autumn spring',
      'Spring renewal',
    ]);
    expect(findNamed(offered, 'x')).toEqual([]);
  });

  it('keeps what the board does not show', () => {
    expect(unseenOf([{ id: 'a', name: 'A' }], ['a', 'gone'])).toEqual(['gone']);
    expect(toggled(['a', 'gone'], 'a')).toEqual(['gone']);
    expect(toggled(['gone'], 'a')).toEqual(['gone', 'a']);
  });
});
