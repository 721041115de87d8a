import { type AlertState, NO_ALERTS } from '../../core/alerts/state.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { salvageState } from './alert-shapes.ts';
import type { DiskTrouble } from './disk-trouble.ts';
import { asideOf, keepAside, readText, removeFile, replaceFile } from './durable-files.ts';

export interface AlertFile {
  readonly path: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly trouble: DiskTrouble;
}

export interface AlertStateFile {
  read(): AlertState;
  /** `false` = the disk refused. */
  write(state: AlertState): boolean;
  forget(): void;
}

/** What alerting remembers between two minutes, as one file that is always replaced whole. */
export function openAlertState(file: AlertFile): AlertStateFile {
  const { path, clock, trouble } = file;
  let state = NO_ALERTS;
  const read = trouble.attempt('Reading what alerting remembered', () => (state = readState(file)));
  if (!read) trouble.attempt('Keeping what alerting remembered aside', () => keepAside(path, clock.now()));
  return {
    read: () => state,
    write(next) {
      state = next;
      return trouble.keep('Writing what alerting remembers', () => replaceFile(path, JSON.stringify(next)));
    },
    forget() {
      state = NO_ALERTS;
      trouble.attempt('Removing what alerting remembered', () => removeFile(path));
    },
  };
}

function readState({ path, clock, log, trouble }: AlertFile): AlertState {
  const text = readText(path);
  if (text === null) return NO_ALERTS;
  const { state, lost } = salvageState(jsonOf(text));
  if (lost === 0) return state;
  const aside = asideOf(path, clock.now());
  log.warn('alerts', 'What alerting remembered is damaged; it is kept aside.', { aside, lost });
  trouble.attempt('Keeping what alerting remembered aside', () => keepAside(path, clock.now()));
  return state;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
