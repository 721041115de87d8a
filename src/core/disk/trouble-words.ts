import type { DiskCause, DiskTrouble, DiskView, KeptThing } from './trouble.ts';

export interface DiskWords {
  readonly title: string;
  /** What to do, and what holds until then. */
  readonly text: string;
}

const CAUSES: readonly DiskCause[] = ['full', 'forbidden', 'refused'];

/** What cannot be written and what helps; `null` = everything is written. */
export function diskWords({ troubles, folder }: DiskView): DiskWords | null {
  if (troubles.length === 0) return null;
  const causes = CAUSES.filter((cause) => troubles.some((trouble) => trouble.cause === cause));
  const titles = causes.map((cause) => titleOf(cause, troubles));
  const remedies = causes.map((cause) => remedyOf(cause, folder));
  return { title: titles.join('; '), text: [...remedies, ...meanwhileOf(troubles)].join(' ') };
}

/** Such as "The disk is full: the alerts and the history cannot be written". */
function titleOf(cause: DiskCause, troubles: readonly DiskTrouble[]): string {
  const names = troubles.filter((trouble) => trouble.cause === cause).map(({ what }) => NAMES[what]);
  return `${CAUSE_WORDS[cause]}: ${listed(names)} cannot be written`;
}

const NAMES: Readonly<Record<KeptThing, string>> = {
  settings: 'the settings',
  alerts: 'the alerts',
  history: 'the history',
};

const CAUSE_WORDS: Readonly<Record<DiskCause, string>> = {
  full: 'The disk is full',
  forbidden: 'Floorwatch may not write into its folder',
  refused: 'The disk refuses to be written',
};

function remedyOf(cause: DiskCause, folder: string): string {
  const place = folder === '' ? 'Floorwatch’s folder' : folder;
  switch (cause) {
    case 'full':
      return `Free some space on the disk of ${place}.`;
    case 'forbidden':
      return `Allow yourself to write in ${place}.`;
    case 'refused':
      return `See whether ${place} is there and its disk sound; the log says more.`;
  }
}

/** What is kept of each until it can be written, and what must not be done before. */
function meanwhileOf(troubles: readonly DiskTrouble[]): readonly string[] {
  const waiting = troubles.filter(({ again }) => again === 'by-itself').map(({ what }) => what);
  const unopened = troubles.some(({ again }) => again === 'at-start');
  return [
    ...(waiting.length > 0 ? [waitingWords(waiting)] : []),
    ...(unopened
      ? ['The past is kept in memory until you quit; start Floorwatch again once that is done.']
      : []),
  ];
}

function waitingWords(waiting: readonly KeptThing[]): string {
  const again = 'It is tried again every minute.';
  if (waiting.every((what) => what === 'history'))
    return `Until then the last four hours are kept in memory, and quitting would lose them. ${again}`;
  const reach = waiting.includes('history') ? ', of the history the last four hours' : '';
  return `Until then what is new is kept in memory${reach}, and quitting would lose it. ${again}`;
}

/** Such as "a, b and c". */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
