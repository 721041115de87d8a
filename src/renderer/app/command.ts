import { useState } from 'react';
import type { Answer } from '../../shared/ipc.ts';

export interface Command {
  readonly busy: boolean;
  /** Why the last try failed, in words; `null` while it did not. */
  readonly failure: string | null;
  /** Runs the steps until one fails, and says whether all went well. */
  readonly run: (...steps: readonly (() => Promise<Answer<unknown>>)[]) => Promise<boolean>;
}

/** Something the supervisor asked for: under way, done, or failed for a reason that is shown. */
export function useCommand(): Command {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const run: Command['run'] = async (...steps) => {
    setBusy(true);
    setFailure(null);
    const message = await firstFailure(steps);
    setBusy(false);
    setFailure(message);
    return message === null;
  };
  return { busy, failure, run };
}

async function firstFailure(steps: readonly (() => Promise<Answer<unknown>>)[]): Promise<string | null> {
  for (const step of steps) {
    const answer = await step();
    if (!answer.ok) return answer.message;
  }
  return null;
}
