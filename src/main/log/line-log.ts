import type { Facts, Log } from '../ports/log.ts';
import { redact } from './redact.ts';

type Level = 'info' | 'warn' | 'error';

/** Where finished lines go. */
export type Sink = Readonly<Record<Level, (line: string) => void>>;

/**
 * A log that writes one redacted line per entry: `[tag] sentence key=value ...`. Every line of the
 * application goes through here, so the redaction cannot be forgotten. `knownSecrets` may grow while
 * the program runs.
 */
export function createLog(sink: Sink, knownSecrets: Iterable<string> = []): Log {
  const write = (level: Level) => (tag: string, sentence: string, facts?: Facts) => {
    sink[level](redact(lineOf(tag, sentence, facts), knownSecrets));
  };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

function lineOf(tag: string, sentence: string, facts: Facts = {}): string {
  const pairs = Object.entries(facts).map(([name, value]) => `${name}=${shown(value)}`);
  return [`[${tag}] ${sentence}`, ...pairs].join(' ');
}

/** Line breaks would let a value forge a line of its own. */
function shown(value: Facts[string]): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
