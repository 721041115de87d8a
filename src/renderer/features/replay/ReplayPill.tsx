import { History } from 'lucide-react';
import { useReplay, useZone } from '../../app/context.tsx';
import { replayTitle } from '../../app/replay-words.ts';
import styles from './Replay.module.css';

/** In the header, where the eye looks for whether the board is live. Coming and going are read aloud. */
export function ReplayPill() {
  const replay = useReplay();
  const zone = useZone();
  return (
    <>
      <span className="only-read-aloud" role="status">
        {replay !== null && 'The board shows the past. Press l to go back to live.'}
      </span>
      {replay !== null && (
        <span className={styles.pill}>
          <History size={14} aria-hidden />
          {replayTitle(replay, zone)}
        </span>
      )}
    </>
  );
}
