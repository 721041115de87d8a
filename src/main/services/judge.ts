import { wantedCauses } from '../../core/alerts/causes-wanted.ts';
import { contextsIn } from '../../core/alerts/context.ts';
import { dueMinute, judgedSoFar } from '../../core/alerts/due.ts';
import { explain } from '../../core/alerts/explain.ts';
import type { Reading } from '../../core/alerts/reading.ts';
import type { Rule } from '../../core/alerts/rule.ts';
import type { AlertEffect, AlertState } from '../../core/alerts/state.ts';
import { step } from '../../core/alerts/step.ts';
import type { Instant } from '../../core/time/minute.ts';
import type { Post } from './alert-posts.ts';
import type { ReadMinute } from './minute-reader.ts';
import { createWatchedSince } from './watched-since.ts';

/** What judging one minute made. */
export interface Judgement {
  readonly state: AlertState;
  readonly effects: readonly AlertEffect[];
  readonly reading: Reading;
}

/** Judges the watched floor, each closed minute once. */
export interface Judge {
  /** To be called often; `null` = no minute is due. */
  look(post: Post): Judgement | null;
}

export interface JudgeParts {
  readonly rules: () => readonly Rule[];
  readonly readMinute: ReadMinute;
}

export function createJudge({ rules, readMinute }: JudgeParts): Judge {
  const watchedSince = createWatchedSince();
  return {
    look(post) {
      const now = post.watch.now();
      const since = watchedSince(post, now);
      const { board } = post.watch.sight;
      const { judged } = post.desk.state();
      const minute = dueMinute({ floor: board.floor(), judged, watchedSince: since, now });
      if (minute === null) return null;
      return judgeMinute(post, { now, rules: rules(), reading: readMinute({ board, minute, now }) });
    },
  };
}

interface JudgeAt {
  readonly now: Instant;
  readonly rules: readonly Rule[];
  readonly reading: Reading;
}

function judgeMinute({ desk, readings, watch }: Post, { now, rules, reading }: JudgeAt): Judgement {
  const floor = watch.sight.board.floor();
  const contextOf = contextsIn(floor);
  readings.append(reading);
  const before = desk.state();
  const known = { ...before, judged: judgedSoFar(before.judged, now) };
  const [state, effects] = step(known, reading, {
    now,
    rules,
    explain: (rule, subject) => explain(rule, subject, contextOf(subject)),
  });
  watch.wantCauses(wantedCauses({ state, reading, floor }));
  return { state, effects, reading };
}
