import { X } from 'lucide-react';
import { SeverityMark } from '../ui/SeverityMark.tsx';
import styles from './Banner.module.css';
import { useCell, useSession, useShared } from './context.tsx';
import { keepingWords } from './session-words.ts';

/** That the keychain cannot be used, why, and what helps; until it was read. */
export function KeepingBanner() {
  const session = useSession();
  const { keepingRead } = useShared();
  const [read, setRead] = useCell(keepingRead);
  const words = session.phase === 'signed-in' ? keepingWords(session.keeping) : null;
  if (read || words === null) return null;
  return (
    <div className={`${styles.banner} ${styles.warning} ${styles.slim}`} role="status">
      <span className={styles.mark}>
        <SeverityMark severity="warning" silent />
      </span>
      <div className={styles.words}>
        <p className={styles.title}>{words.title}</p>
        <p className={styles.text}>{words.text}</p>
      </div>
      <button
        type="button"
        className={styles.dismiss}
        aria-label="Dismiss for this session"
        onClick={() => {
          setRead(true);
        }}
      >
        <X size={16} aria-hidden />
      </button>
    </div>
  );
}
