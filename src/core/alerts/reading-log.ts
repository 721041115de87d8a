import { type Minute, MINUTE_MS } from '../time/minute.ts';
import { levelsOf } from './conditions.ts';
import type { Reading, SubjectReading } from './reading.ts';
import type { Rule } from './rule.ts';
import { createSubjectLog, type SubjectLog } from './subject-log.ts';

/** Minutes of a day. */
export const LOG_MINUTES = 24 * 60;

/**
 * The readings of the last 24 hours, for trying a rule on them. Values and samples are kept, not their two
 * sides. Agents are not: ten thousand of them would outweigh everything else many times over.
 *
 * A full day of 500 campaigns with all 17 measures takes 14 MB with 100 of them running, and 41 MB with all
 * of them running and every value different in every minute: growth of heap and array buffers after a forced
 * collection, as `process.memoryUsage` tells it under Node 24 with `--expose-gc`.
 */
export interface ReadingLog {
  /** Minutes come in ascending order; one that is there already is written anew. */
  append(reading: Reading): void;
  /** The stored minutes, oldest first, with what the rule asks for; none of its subjects where it asks for agents. */
  readings(rule: Pick<Rule, 'subject' | 'condition'>): Iterable<Reading>;
}

interface Logged {
  readonly log: SubjectLog;
  readonly kind: SubjectReading['subject']['kind'];
  seen: Minute;
}

interface Stored {
  readonly minute: Minute;
  readonly whole: Reading['whole'];
  readonly inhibited: boolean;
  readonly dayFrom: number | null;
}

export function createReadingLog(): ReadingLog {
  const minutes: (Stored | undefined)[] = [];
  const subjects = new Map<string, Logged>();
  let newest: Minute = -Infinity;
  return {
    append(reading) {
      newest = reading.minute;
      const slot = slotOf(newest);
      minutes[slot] = storedOf(reading);
      for (const subject of reading.subjects) {
        if (subject.subject.kind === 'agent') continue;
        const logged = loggedIn(subjects, subject);
        logged.log.write(slot, subject);
        logged.seen = newest;
      }
      skipMissing(subjects, newest);
    },
    *readings({ subject: kind, condition }) {
      const measures = levelsOf(condition).map(({ measure }) => measure);
      const logs = [...subjects.values()].filter((logged) => logged.kind === kind).map(({ log }) => log);
      for (const stored of ascending(minutes, newest)) {
        const slot = slotOf(stored.minute);
        const found = logs.map((log) => log.read(slot, measures, stored.dayFrom));
        yield { ...stored, subjects: found.filter((reading) => reading !== null) };
      }
    },
  };
}

function slotOf(minute: Minute): number {
  return (minute / MINUTE_MS) % LOG_MINUTES;
}

function storedOf({ minute, whole, inhibited, subjects }: Reading): Stored {
  const counted = subjects.find(({ measures }) => measures['connect-rate'] !== undefined);
  return { minute, whole, inhibited, dayFrom: counted?.measures['connect-rate']?.from ?? null };
}

function loggedIn(subjects: Map<string, Logged>, { subject: { kind, id } }: SubjectReading): Logged {
  const key = `${kind} ${id}`;
  const logged = subjects.get(key) ?? { log: createSubjectLog(LOG_MINUTES), kind, seen: -Infinity };
  subjects.set(key, logged);
  return logged;
}

/** Who was not listed for a day is of no minute any more. */
function skipMissing(subjects: Map<string, Logged>, minute: Minute): void {
  for (const [key, { log, seen }] of subjects) {
    if (seen <= minute - LOG_MINUTES * MINUTE_MS) subjects.delete(key);
    else if (seen !== minute) log.skip(slotOf(minute));
  }
}

function ascending(minutes: readonly (Stored | undefined)[], newest: Minute): readonly Stored[] {
  const oldest = newest - LOG_MINUTES * MINUTE_MS;
  return minutes
    .filter((stored) => stored !== undefined)
    .filter(({ minute }) => minute > oldest)
    .sort((a, b) => a.minute - b.minute);
}
