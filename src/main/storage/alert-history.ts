import { copyFileSync } from 'node:fs';
import type { Alert } from '../../core/alerts/alert.ts';
import type { Instant } from '../../core/time/minute.ts';
import { alertShape } from './alert-shapes.ts';
import type { AlertFile } from './alert-state.ts';
import { appendToFile, asideOf, keepAside, readText, removeFile, replaceFile } from './durable-files.ts';

export interface AlertHistoryFile {
  /** Newest first. */
  read(): readonly Alert[];
  /** `false` = the disk refused. */
  write(alerts: readonly Alert[]): boolean;
  /** Writes what the disk refused before; `false` = it still does. */
  mend(): boolean;
  forget(): void;
}

/** What is kept: the newest so many, and none that was raised longer ago. */
const MAX_KEPT = 5_000;
const MAX_AGE_MS = 90 * 86_400_000;

const WRITING = 'Writing the history of alerts';

/**
 * The alerts of the past as lines of JSON; a newer version of an alert is a line further down. The file is
 * written anew when most of its lines are out of date or its end is torn, else only added to.
 */
export function openAlertHistory(file: AlertFile): AlertHistoryFile {
  const { path, clock, trouble } = file;
  let { alerts, lines, sound } = readOrKeepAside(file);
  alerts = keptOf(alerts, clock.now());

  const rewrite = (): boolean => {
    const done = trouble.keep(WRITING, () => replaceFile(path, linesOf(alerts)));
    if (done) [lines, sound] = [alerts.length, true];
    return done;
  };
  const append = (added: readonly Alert[]): boolean => {
    // Half a line may be left of what failed: nothing may be added to it.
    sound = trouble.keep(WRITING, () => appendToFile(path, linesOf(added)));
    lines += added.length;
    return sound;
  };

  if (!sound || lines > 2 * alerts.length) rewrite();
  return {
    read: () => alerts,
    write(added) {
      if (added.length === 0) return true;
      alerts = keptOf([...alerts, ...added], clock.now());
      return sound && lines <= 2 * MAX_KEPT ? append(added) : rewrite();
    },
    mend: () => sound || rewrite(),
    forget() {
      [alerts, lines, sound] = [[], 0, true];
      trouble.attempt('Removing the history of alerts', () => removeFile(path));
    },
  };
}

/** The last version of each alert, newest first, without those that are too old or too many. */
function keptOf(versions: readonly Alert[], now: Instant): readonly Alert[] {
  const latest = new Map(versions.map((alert) => [alert.id, alert]));
  return [...latest.values()]
    .filter(({ raisedAt }) => raisedAt > now - MAX_AGE_MS)
    .sort((a, b) => b.raisedAt - a.raisedAt)
    .slice(0, MAX_KEPT);
}

function linesOf(alerts: readonly Alert[]): string {
  return alerts.map((alert) => `${JSON.stringify(alert)}\n`).join('');
}

interface Lines {
  readonly alerts: readonly Alert[];
  readonly lines: number;
  /** Whether it ends with a whole line and holds nothing else. */
  readonly sound: boolean;
}

const NOTHING: Lines = { alerts: [], lines: 0, sound: true };

function readOrKeepAside(file: AlertFile): Lines {
  const { path, clock, trouble } = file;
  let kept = NOTHING;
  const read = trouble.attempt('Reading the history of alerts', () => (kept = readLines(file)));
  if (!read) trouble.attempt('Keeping the history of alerts aside', () => keepAside(path, clock.now()));
  return kept;
}

/** Bad lines are left out; a file that has some is copied aside, as they go when it is written anew. */
function readLines({ path, clock, log, trouble }: AlertFile): Lines {
  const text = readText(path) ?? '';
  const lines = text.split('\n');
  const last = lines.pop() ?? '';
  const whole = lines.map(alertIn);
  const alerts = [...whole, alertIn(last)].filter((alert) => alert !== null);
  const bad = whole.filter((alert) => alert === null).length;
  if (last !== '') log.info('alerts', 'The last line of the history was cut off, as a crash leaves it.');
  if (bad > 0) {
    const aside = asideOf(path, clock.now());
    trouble.attempt('Keeping the history of alerts aside', () => copyFileSync(path, aside));
    log.warn('alerts', 'Some lines of the history of alerts cannot be read; they were left out.', {
      aside,
      bad,
    });
  }
  return { alerts, lines: lines.length, sound: last === '' && bad === 0 };
}

function alertIn(line: string): Alert | null {
  try {
    return alertShape.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
