import type { SourceView } from '../../core/board/view.ts';
import type { Fault } from '../../core/faults/fault.ts';
import type { SourceName } from '../../core/floor/source.ts';
import { freshnessOf } from '../../core/polling/freshness.ts';
import type { Instant } from '../../core/time/minute.ts';

interface State {
  readonly periodMs: number;
  readonly lastAnswerAt: Instant | null;
  readonly fault: Fault | null;
}

/** When each source last answered, and what went wrong since. */
export interface SourceStates {
  answered(source: SourceName, at: Instant): void;
  /** The stream vouches for the source: nothing about it has changed until then. Not that it would answer. */
  heard(source: SourceName, at: Instant): void;
  failed(source: SourceName, fault: Fault): void;
  /** The period that the source promises now, ms. */
  promise(source: SourceName, periodMs: number): void;
  /** Forgets a source that is no longer asked, such as the diagnosis of a closed campaign. */
  drop(source: SourceName): void;
  views(now: Instant): readonly SourceView[];
}

export function createSourceStates(): SourceStates {
  const states = new Map<SourceName, State>();
  const patch = (source: SourceName, change: Partial<State>): void => {
    const known = states.get(source) ?? { periodMs: 0, lastAnswerAt: null, fault: null };
    states.set(source, { ...known, ...change });
  };
  return {
    answered: (source, at) => patch(source, { lastAnswerAt: at, fault: null }),
    heard(source, at) {
      const lastAnswerAt = states.get(source)?.lastAnswerAt ?? null;
      if (lastAnswerAt !== null && lastAnswerAt < at) patch(source, { lastAnswerAt: at });
    },
    failed: (source, fault) => patch(source, { fault }),
    promise: (source, periodMs) => patch(source, { periodMs }),
    drop: (source) => states.delete(source),
    views: (now) => [...states].map(([source, state]) => viewOf(source, state, now)),
  };
}

function viewOf(source: SourceName, state: State, now: Instant): SourceView {
  const age = state.lastAnswerAt === null ? null : Math.max(0, now - state.lastAnswerAt);
  return { source, ...state, freshness: freshnessOf(age, state.periodMs) };
}
