import { describe, expect, it } from 'vitest';
import { BUILT_IN_RULES } from '../../../../src/core/alerts/built-in.ts';
import { levelsOf } from '../../../../src/core/alerts/conditions.ts';
import { previewRule } from '../../../../src/core/alerts/preview.ts';
import { createReadingLog, LOG_MINUTES, type ReadingLog } from '../../../../src/core/alerts/reading-log.ts';
import type { Reading } from '../../../../src/core/alerts/reading.ts';
import type { Rule } from '../../../../src/core/alerts/rule.ts';
import { MINUTE_MS } from '../../../../src/core/time/minute.ts';
import { type Chapter, STORY_START, storyReadings } from '../../../support/alert-story.ts';

const LOW = { busy: 3, idle: 7 };
const minute = (index: number): number => STORY_START + index * MINUTE_MS;

function ruleOf(id: string): Rule {
  const rule = BUILT_IN_RULES.find((each) => each.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule;
}

function logOf(readings: readonly Reading[]): ReadingLog {
  const log = createReadingLog();
  readings.forEach(log.append);
  return log;
}

const preview = (id: string, chapters: readonly Chapter[]) => {
  const rule = ruleOf(id);
  return previewRule(rule, logOf(storyReadings(chapters)).readings(rule));
};

describe('core/alerts/preview', () => {
  it('counts what a rule would have raised, newest first', () => {
    expect(
      preview('low-utilization', [
        [5, LOW],
        [10, {}],
        [5, LOW],
      ]),
    ).toEqual({
      from: minute(0),
      to: minute(19),
      fired: 2,
      examples: [
        { subject: 'Spring renewal', since: minute(15), until: null },
        { subject: 'Spring renewal', since: minute(0), until: minute(4) },
      ],
      unknown: [],
    });
  });

  it('tries a rule that is switched off as well, and keeps nothing', () => {
    const readings = storyReadings([[5, LOW]]);
    const off = { ...ruleOf('low-utilization'), enabled: false };
    expect(previewRule(off, readings)).toEqual(previewRule(off, readings));
    expect(previewRule(off, readings).fired).toBe(1);
  });

  it('shows only the last few examples, and counts them all', () => {
    const chapters = Array.from({ length: 7 }, (): Chapter[] => [
      [1, { notResponding: 2 }],
      [3, {}],
    ]).flat();
    const { fired, examples } = preview('not-responding', chapters);
    expect([fired, examples.length]).toEqual([7, 5]);
  });

  it('says what was never known', () => {
    const { fired, unknown } = preview('low-utilization', [[5, { ...LOW, lacking: ['counts'] }]]);
    expect(fired).toBe(0);
    expect(unknown).toEqual(['dialing rate']);
  });

  it('says that agents are not stored', () => {
    const { from, fired, unknown } = preview('long-not-responding', [[5, { notResponding: 1, lasting: 9 }]]);
    expect([from, fired]).toEqual([minute(0), 0]);
    expect(unknown).toEqual(['time not responding (single agents are not stored)']);
  });

  it('has no minutes before the first was stored', () => {
    const rule = ruleOf('signed-out');
    expect(previewRule(rule, createReadingLog().readings(rule))).toEqual({
      from: null,
      to: null,
      fired: 0,
      examples: [],
      unknown: ['whether it is signed out'],
    });
  });

  it.each(
    BUILT_IN_RULES.filter(({ subject }) => subject !== 'agent').map((rule) => [rule.id, rule] as const),
  )('%s fires over what is stored as it does over what was read', (_, rule) => {
    const readings = storyReadings([
      [6, { ...LOW, notResponding: 2, left: 40, today: { dialed: 400, connected: 90, abandoned: 4 } }],
      [8, { notJoined: 4, revoked: 1 }],
      [4, { phase: 'stale' }],
      [9, { busy: 10, idle: 0, day: 1, today: { dialed: 40, connected: 9, abandoned: 1 } }],
      [9, { ...LOW, dialed: 0, diagnosis: { timeZoneHeldCalls: 0 } }],
    ]);
    expect(previewRule(rule, logOf(readings).readings(rule))).toEqual(previewRule(rule, readings));
  });
});

describe('core/alerts/reading-log', () => {
  const rule = ruleOf('low-utilization');
  const one = storyReadings([[1, {}]])[0]!;
  const at = (index: number, change: Partial<Reading> = {}): Reading => ({
    ...one,
    minute: minute(index),
    ...change,
  });
  const stored = (log: ReadingLog): readonly Reading[] => [...log.readings(rule)];

  it('gives back what a rule asks for, and nothing else', () => {
    const [reading] = stored(logOf([one]));
    const told = reading?.subjects.map(({ subject, measures, states }) => [
      subject.kind,
      Object.keys(measures),
      states,
    ]);
    const measures = levelsOf(rule.condition).map(({ measure }) => measure);
    expect(told).toEqual([['campaign', measures, one.subjects[0]?.states]]);
    expect(reading?.subjects[0]?.measures.utilization).toMatchObject({ value: 70, sample: 10 });
  });

  it('keeps a day and forgets what is older', () => {
    const log = logOf(Array.from({ length: LOG_MINUTES + 10 }, (_, index) => at(index)));
    const minutes = stored(log).map((reading) => reading.minute);
    expect(minutes).toHaveLength(LOG_MINUTES);
    expect([minutes[0], minutes.at(-1)]).toEqual([minute(10), minute(LOG_MINUTES + 9)]);
  });

  it('keeps gaps as gaps, also across a turn of the day', () => {
    const log = logOf([at(0), at(1), at(LOG_MINUTES - 5), at(LOG_MINUTES + 1)]);
    expect(stored(log).map((reading) => reading.minute)).toEqual([
      minute(LOG_MINUTES - 5),
      minute(LOG_MINUTES + 1),
    ]);
  });

  it('knows in which minutes a subject was listed', () => {
    const log = logOf([at(0), at(1, { subjects: [] }), at(2)]);
    expect(stored(log).map(({ subjects }) => subjects.length)).toEqual([1, 0, 1]);
  });

  it('does not take a measure that comes late for one that was always there', () => {
    const bare = one.subjects.map((subject) => ({ ...subject, measures: {} }));
    const log = logOf([at(0, { subjects: bare }), at(1), at(2, { subjects: bare })]);
    expect(stored(log).map(({ subjects }) => subjects[0]?.measures.utilization?.value)).toEqual([
      undefined,
      70,
      undefined,
    ]);
  });
});
