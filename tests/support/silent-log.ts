import type { Facts, Log } from '../../src/main/ports/log.ts';

export interface Line {
  readonly level: 'info' | 'warn' | 'error';
  readonly tag: string;
  readonly sentence: string;
  readonly facts: Facts;
}

/** A log that keeps its lines for the test and shows nothing. */
export function createSilentLog(): Log & { readonly lines: readonly Line[] } {
  const lines: Line[] = [];
  const write =
    (level: Line['level']) =>
    (tag: string, sentence: string, facts: Facts = {}): void => {
      lines.push({ level, tag, sentence, facts });
    };
  return { lines, info: write('info'), warn: write('warn'), error: write('error') };
}
