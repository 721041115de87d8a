import { wantedCauses } from '../../core/alerts/causes-wanted.ts';
import { lackingSources } from '../../core/board/compose-view.ts';
import { contextsIn } from '../../core/alerts/context.ts';
import { dueMinute, judgedSoFar } from '../../core/alerts/due.ts';
import { explain } from '../../core/alerts/explain.ts';
import type { Reading } from '../../core/alerts/reading.ts';
import { readingOf } from '../../core/alerts/reading-of.ts';
import type { Rule } from '../../core/alerts/rule.ts';
import type { AlertEffect, AlertState } from '../../core/alerts/state.ts';
import { step } from '../../core/alerts/step.ts';
import type { Instant, Minute } from '../../core/time/minute.ts';
import type { Post } from './alert-posts.ts';

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

/** A watch that was not heard of for so long has slept, ms; it is heard of every second otherwise. */
const GAP_MS = 20_000;

export function createJudge(rules: () => readonly Rule[]): Judge {
  const isGap = gapFinder();
  let watchedSince: Instant = 0;
  return {
    look(post) {
      const now = post.watch.now();
      if (isGap(post, now)) watchedSince = now;
      const { board } = post.watch.sight;
      const { judged } = post.desk.state();
      const minute = dueMinute({ floor: board.floor(), judged, watchedSince, now });
      return minute === null ? null : judgeMinute(post, { minute, now, rules: rules() });
    },
  };
}

function gapFinder(): (post: Post, now: Instant) => boolean {
  let last: { readonly post: Post; readonly at: Instant } | null = null;
  return (post, now) => {
    const gap = last?.post !== post || now - last.at > GAP_MS;
    last = { post, at: now };
    return gap;
  };
}

interface JudgeAt {
  readonly minute: Minute;
  readonly now: Instant;
  readonly rules: readonly Rule[];
}

function judgeMinute({ desk, readings, watch }: Post, { minute, now, rules }: JudgeAt): Judgement {
  const floor = watch.sight.board.floor();
  const { connection, sources } = watch.sight.board.shared();
  const reading = readingOf({ floor, connection, minute, now, lacking: lackingSources(sources) });
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
