import { contextsIn } from '../../src/core/alerts/context.ts';
import { explain } from '../../src/core/alerts/explain.ts';
import { readingOf } from '../../src/core/alerts/reading-of.ts';
import type { Reading } from '../../src/core/alerts/reading.ts';
import { type AlertEffect, type AlertState, NO_ALERTS } from '../../src/core/alerts/state.ts';
import { step } from '../../src/core/alerts/step.ts';
import type { Floor } from '../../src/core/merge/floor.ts';
import type { Series } from '../../src/core/merge/series.ts';
import { MINUTE_MS } from '../../src/core/time/minute.ts';
import { floorIn, type Situation, STEADY } from './alert-floor.ts';
import { aFloor } from './floor-builder.ts';

/** The first minute of every story, and midnight before it. */
export const STORY_START = Date.UTC(2026, 10, 23, 12, 0);

/** For so many minutes the floor differs so from `STEADY`. */
export type Chapter = readonly [minutes: number, change: Partial<Situation>];

/**
 * Plays a story minute by minute and tells what was raised and resolved, such as "2 +low-utilization" in
 * the third minute; the subject is named unless it is the first campaign, its queue or the connection.
 */
export function playStory(chapters: readonly Chapter[]): readonly string[] {
  const told: string[] = [];
  let state: AlertState = NO_ALERTS;
  for (const { index, situation, reading, floor } of minutesOf(chapters)) {
    if (situation.restarted) state = JSON.parse(JSON.stringify(state)) as AlertState;
    if (situation.asleep) continue;
    const contextOf = contextsIn(floor);
    const [next, effects] = step(state, reading, {
      now: reading.minute + MINUTE_MS,
      rules: situation.rules,
      explain: (rule, subject) => explain(rule, subject, contextOf(subject)),
    });
    state = next;
    told.push(
      ...effects
        .map(effectWords)
        .sort()
        .map((words) => `${index} ${words}`),
    );
  }
  return told;
}

/** The readings of a story. */
export function storyReadings(chapters: readonly Chapter[]): readonly Reading[] {
  return [...minutesOf(chapters)].map(({ reading }) => reading);
}

/** The floor at the end of a story, with its last reading. */
export function storyEnd(chapters: readonly Chapter[]): { readonly floor: Floor; readonly reading: Reading } {
  const last = [...minutesOf(chapters)].at(-1);
  if (last === undefined) throw new Error('a story needs a minute');
  return last;
}

function effectWords({ type, alert }: AlertEffect): string {
  const { id } = alert.subject;
  const whom = ['c1', 'q1', 'connection'].includes(id) ? '' : ` ${id}`;
  const how = alert.resolved?.how ?? 'cleared';
  return `${type === 'raised' ? '+' : '-'}${alert.ruleId}${whom}${how === 'cleared' ? '' : ` (${how})`}`;
}

function* minutesOf(chapters: readonly Chapter[]) {
  const series = new Map<string, Series>();
  const situations = chapters.flatMap(([count, change]) =>
    Array.from({ length: count }, () => ({ ...STEADY, ...change })),
  );
  for (let index = -70; index < situations.length; index += 1) {
    const situation = situations[Math.max(0, index)] ?? STEADY;
    const minute = STORY_START + index * MINUTE_MS;
    const lived = index < 0 ? { ...STEADY, campaigns: situation.campaigns } : situation;
    if (lived.asleep) {
      yield {
        index,
        situation,
        floor: aFloor([]),
        reading: { minute, subjects: [], whole: [], inhibited: false },
      };
      continue;
    }
    const floor = floorIn(lived, minute, series);
    for (const [id, minutes] of floor.series) series.set(id, minutes);
    if (index < 0) continue;
    const { phase, lacking } = lived;
    const connection = { phase, fault: null, oldestAnswerAt: null, resumesAt: null };
    const now = minute + 105_000 + lived.day * 86_400_000;
    yield { index, situation, floor, reading: readingOf({ floor, connection, minute, now, lacking }) };
  }
}
