import { describe, expect, it } from 'vitest';
import { BOARD_STATES } from '../../../support/board-fixture.ts';
import { NO_HISTORY, NOTHING_REPLAYED, type ReplayedBoard } from '../../../../src/core/history/view.ts';
import { MINUTE_MS } from '../../../../src/core/time/minute.ts';
import type { BoardState } from '../../../../src/renderer/app/board-store.ts';
import { createCell } from '../../../../src/renderer/app/cell.ts';
import { replayMove } from '../../../../src/renderer/app/replay-keys.ts';
import type { ReplayState } from '../../../../src/renderer/app/replay-store.ts';
import { createShownBoard, replayedView } from '../../../../src/renderer/app/replay-view.ts';
import { memoryWords, replayNote, replayTitle } from '../../../../src/renderer/app/replay-words.ts';

const LIVE = BOARD_STATES.starved();
const MINUTE = Date.UTC(2025, 0, 14, 14, 32);
const PAST: ReplayedBoard = {
  ...NOTHING_REPLAYED,
  minute: MINUTE,
  phase: 'live',
  notKept: ['agents', 'work'],
};

function replaying(changes: Partial<ReplayState> = {}): ReplayState {
  return { asked: MINUTE, shown: PAST, playing: false, failure: null, ...changes };
}

describe('replayedView', () => {
  it('shows campaigns, minute and opened campaign of the past, and whose board it is of the present', () => {
    const view = replayedView(LIVE, PAST);
    expect(view).toMatchObject({ campaigns: [], opened: null, identity: LIVE.identity });
    expect(view.clock).toEqual({ closedMinute: MINUTE, offsetMs: LIVE.clock.offsetMs });
  });

  it('gives no source an age', () => {
    expect(replayedView(LIVE, PAST).sources).toEqual([]);
  });
});

describe('createShownBoard', () => {
  function board() {
    const live = createCell<BoardState>({ status: 'ready', revision: 1, view: LIVE });
    const replay = createCell<ReplayState | null>(null);
    return { live, replay, shown: createShownBoard(live, replay) };
  }

  it('hands out the live board, and the past while it is shown', () => {
    const { live, replay, shown } = board();
    expect(shown.get()).toBe(live.get());
    replay.set(replaying());
    expect(shown.get()).toMatchObject({ view: { campaigns: [], clock: { closedMinute: MINUTE } } });
    replay.set(null);
    expect(shown.get()).toBe(live.get());
  });

  it('hands out the same value until one of both changes', () => {
    const { replay, shown } = board();
    replay.set(replaying());
    const first = shown.get();
    replay.set(replaying({ playing: true }));
    expect(shown.get()).toBe(first);
  });

  it('shows the live board until the first minute was read', () => {
    const { live, replay, shown } = board();
    replay.set(replaying({ shown: null }));
    expect(shown.get()).toBe(live.get());
  });

  it('tells of changes of both until it is left', () => {
    const { live, replay, shown } = board();
    let told = 0;
    const leave = shown.subscribe(() => {
      told += 1;
    });
    replay.set(replaying());
    live.set({ status: 'reading' });
    leave();
    replay.set(null);
    expect(told).toBe(2);
  });
});

describe('the words of a replay', () => {
  it('name the day and the minute that is shown, in the zone of the board', () => {
    expect(replayTitle(replaying(), 'Europe/Berlin')).toBe('Replay · Tue 14 Jan 15:32');
    expect(replayTitle(replaying({ shown: null }), 'UTC')).toBe('Replay · not read yet');
  });

  it.each([
    ['nothing more where all is well', {}, 'The board as it was at the end of that minute.'],
    ['that the minute asked for is not kept', { asked: MINUTE + 5 * MINUTE_MS }, '14:37 is not kept'],
    ['that the connection was bad then', { shown: { ...PAST, phase: 'offline' } }, 'no connection then'],
    [
      'that the minute was not watched',
      { shown: { ...PAST, phase: null, notKept: ['unwatched'] } },
      'did not watch',
    ],
    ['what was too old to be kept', { shown: { ...PAST, notKept: ['findings'] } }, 'eight days'],
    [
      'that the minute could not be read',
      { failure: 'No.' },
      'could not be read; the board shows the one before. No.',
    ],
    [
      'that the board is of the present still',
      { shown: null, failure: 'No.' },
      'could not be read; the board shows the present. No.',
    ],
  ] as const)('say %s', (_what, changes, words) => {
    expect(replayNote(replaying(changes), 'UTC')).toContain(words);
  });

  it('say once that a minute was not watched, and not that its findings are missing too', () => {
    const shown: ReplayedBoard = {
      ...PAST,
      phase: null,
      notKept: ['unwatched', 'agents', 'work', 'findings'],
    };
    expect(replayNote(replaying({ shown }), 'UTC')).not.toContain('eight days');
  });

  it('say why the past ends with the program', () => {
    const memory = { ...NO_HISTORY, why: 'The disk refuses.' };
    expect(memoryWords(memory)).toBe('The disk refuses.');
    expect(memoryWords({ ...memory, why: null })).toBe('The past is kept until quitting.');
    expect(memoryWords({ ...memory, kind: 'disk' })).toBeNull();
  });
});

describe('replayMove', () => {
  it.each([
    ['ArrowLeft', false, -1],
    ['ArrowRight', false, 1],
    ['ArrowLeft', true, -10],
    ['ArrowRight', true, 10],
    ['PageDown', false, -60],
    ['PageUp', false, 60],
    ['Home', false, 'oldest'],
    ['End', false, 'newest'],
    ['Escape', false, 'live'],
    ['l', false, 'live'],
    ['L', true, 'live'],
    [' ', false, 'play'],
    ['x', false, null],
  ] as const)('knows %s (with shift: %s)', (key, shiftKey, move) => {
    expect(replayMove({ key, shiftKey })).toBe(move);
  });
});
