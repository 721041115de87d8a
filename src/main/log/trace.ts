import type { Trace } from '../ports/trace.ts';
import { readLogTail } from './read-tail.ts';
import { redact } from './redact.ts';

/** What the log below `folder` says; `secrets` are taken out wherever they stand. */
export function readTrace(folder: string, secrets: Iterable<string>): Trace {
  return {
    system: `${process.platform} ${process.arch}`,
    lines: () => readLogTail(folder),
    redact: (text) => redact(text, secrets),
  };
}
