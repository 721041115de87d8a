import { useEffect } from 'react';
import { useShared } from './context.tsx';

/** What a key does to the replay: steps, an end of the kept past, or the way back to live. */
export type ReplayMove = number | 'oldest' | 'newest' | 'live' | 'play';

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
}

/** The move of a key; `null` for keys that mean nothing here. Steps are minutes. */
export function replayMove({ key, shiftKey }: Key): ReplayMove | null {
  const step = shiftKey ? 10 : 1;
  const moves: Readonly<Record<string, ReplayMove>> = {
    ArrowLeft: -step,
    ArrowRight: step,
    PageUp: 60,
    PageDown: -60,
    Home: 'oldest',
    End: 'newest',
    Escape: 'live',
    l: 'live',
    L: 'live',
    ' ': 'play',
  };
  return moves[key] ?? null;
}

/** Carries moves out. */
export function useReplayMove(): (move: ReplayMove) => void {
  const { replay, history } = useShared();
  return (move) => {
    const state = replay.get();
    const kept = history.get();
    if (state === null) return;
    if (typeof move === 'number') replay.step(move);
    else if (move === 'live') replay.leave();
    else if (move === 'play') replay.play(!state.playing);
    else replay.go((move === 'oldest' ? kept?.from : kept?.to) ?? state.asked);
  };
}

/** "r" enters at the newest kept minute; in replay arrows step and "l" and Escape lead back, wherever the focus is. */
export function useReplayKeys(): void {
  const { replay, inbox, history } = useShared();
  const carryOut = useReplayMove();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTaken(event)) return;
      if (replay.get() === null) {
        const newest = history.get()?.to ?? null;
        if (event.key.toLowerCase() !== 'r' || newest === null) return;
        replay.go(newest);
      } else {
        const move = replayMove(event);
        if (move === null || (event.key === 'Escape' && inbox.isOpen()) || !isFree(event)) return;
        carryOut(move);
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [replay, inbox, history, carryOut]);
}

function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (document.querySelector('dialog[open], [role="menu"]') !== null) return true;
  return event.target instanceof HTMLElement && event.target.matches(TYPED_IN);
}

/** What scrolls keeps the keys that scroll, and what is pressed keeps the space bar. */
function isFree({ key, target }: KeyboardEvent): boolean {
  if (!['PageUp', 'PageDown', 'Home', 'End', ' '].includes(key)) return true;
  return target === document.body;
}

const TYPED_IN = 'input:not([type="checkbox"], [type="radio"]), textarea, select';
