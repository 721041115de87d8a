import { CloseButton } from '../ui/CloseButton.tsx';
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
      <CloseButton
        small
        label="Dismiss for this session"
        onClose={() => {
          setRead(true);
        }}
      />
    </div>
  );
}
