import { DateTime } from 'luxon';
import type { ConnectionView } from '../../core/board/view.ts';
import type { HistoryState, NotKept, ReplayedBoard } from '../../core/history/view.ts';
import { notKeptWords } from '../../core/history/not-kept-words.ts';
import type { Minute } from '../../core/time/minute.ts';
import type { ReplayState } from './replay-store.ts';

/** Such as "Tue 24 Nov 14:32". */
export function replayMoment(minute: Minute, zone: string): string {
  return DateTime.fromMillis(minute, { zone }).toFormat('ccc d LLL HH:mm');
}

/** What the header says while the past is shown. */
export function replayTitle({ shown }: ReplayState, zone: string): string {
  const minute = shown?.minute ?? null;
  return `Replay · ${minute === null ? 'not read yet' : replayMoment(minute, zone)}`;
}

/** What is special about the minute that is shown; empty where nothing is. */
export function replayNote({ asked, shown, failure }: ReplayState, zone: string): string {
  if (failure !== null) {
    const seen = shown === null ? 'the board shows the present' : 'the board shows the one before';
    return `The minute could not be read; ${seen}. ${failure}`;
  }
  if (shown === null) return '';
  const gap =
    shown.minute !== null && shown.minute < asked
      ? `${replayMoment(asked, zone)} is not kept; this is the last minute before it.`
      : null;
  const parts = [
    'The board as it was at the end of that minute.',
    gap,
    phaseWords(shown.phase),
    notKeptOf(shown),
  ];
  return parts.filter((part) => part !== null).join(' ');
}

/** What the whole board lacks, the first that holds: a minute that nobody watched has no findings either. */
const OF_BOARD: readonly NotKept[] = ['unwatched', 'findings'];

/** Panels say themselves what else they lack. */
function notKeptOf({ notKept }: ReplayedBoard): string | null {
  const what = OF_BOARD.find((each) => notKept.includes(each));
  return what === undefined ? null : notKeptWords(what);
}

const BAD_PHASES: Partial<Readonly<Record<ConnectionView['phase'], string>>> = {
  stale: 'The board was behind then.',
  lost: 'The board had lost the floor then.',
  'rate-limited': 'The request limit was reached then.',
  offline: 'There was no connection then.',
  'signed-out': 'The sign-in had ended then.',
};

function phaseWords(phase: ReplayedBoard['phase']): string | null {
  return phase === null ? null : (BAD_PHASES[phase] ?? null);
}

/** Why the past is kept only until the program quits; `null` where it is on the disk. */
export function memoryWords({ kind, why }: HistoryState): string | null {
  return kind === 'memory' ? (why ?? 'The past is kept until quitting.') : null;
}
