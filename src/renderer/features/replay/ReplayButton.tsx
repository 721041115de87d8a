import { History } from 'lucide-react';
import { memoryWords } from '../../app/replay-words.ts';
import { useHistory, useReplay, useShared } from '../../app/context.tsx';
import styles from './Replay.module.css';

/** The quiet way into the past, and the note that it ends with the program. */
export function ReplayButton() {
  const { replay } = useShared();
  const state = useHistory();
  const live = useReplay() === null;
  const newest = state.to;
  if (newest === null) return null;
  const memory = memoryWords(state);
  return (
    <span className={styles.entry}>
      <button
        type="button"
        className={styles.enter}
        aria-keyshortcuts="r"
        aria-pressed={!live}
        title={live ? 'Go back to any kept minute (r)' : 'Back to live (Esc or l)'}
        onClick={() => {
          if (live) replay.go(newest);
          else replay.leave();
        }}
      >
        <History size={12} aria-hidden />
        Replay
      </button>
      {memory !== null && (
        <span className={styles.memory} title={memory}>
          past in memory only
          <span className="only-read-aloud">: {memory}</span>
        </span>
      )}
    </span>
  );
}
