import type { After } from './board-store.ts';

/** The timer of the window. */
export const after: After = (ms, run) => {
  const timer = window.setTimeout(run, ms);
  return () => {
    window.clearTimeout(timer);
  };
};
