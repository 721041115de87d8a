import { History } from 'lucide-react';
import bannerStyles from '../../app/Banner.module.css';
import { useHistory, useReplay, useShared, useZone } from '../../app/context.tsx';
import { memoryWords, replayNote, replayTitle } from '../../app/replay-words.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Replay.module.css';

/** Which minute the board shows, what it lacks, and the way back. */
export function ReplayBanner() {
  const { replay: store } = useShared();
  const replay = useReplay();
  const history = useHistory();
  const zone = useZone();
  if (replay === null || (replay.shown === null && replay.failure === null)) return null;
  return (
    <section className={`${bannerStyles.banner} ${bannerStyles.info} ${styles.banner}`} aria-label="Replay">
      <span className={bannerStyles.mark}>
        <History size={14} aria-hidden />
      </span>
      <p className={bannerStyles.words}>
        <strong className={bannerStyles.title}>{replayTitle(replay, zone)}</strong>{' '}
        <span className={bannerStyles.text}>
          {replayNote(replay, zone)} {memoryWords(history)}
        </span>
      </p>
      <Button
        aria-keyshortcuts="l Escape"
        onClick={() => {
          store.leave();
        }}
      >
        Back to live (Esc or L)
      </Button>
    </section>
  );
}
