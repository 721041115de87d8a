import { missingNeeds, missingWords } from '../features/access/view-model.ts';
import { SeverityMark } from '../ui/SeverityMark.tsx';
import { useCell, usePreflight, useSession, useShared } from './context.tsx';
import styles from './Header.module.css';

/** That the board lacks something it needs, and the way to what. */
export function AccessBadge() {
  const { settings } = useShared();
  const [, open] = useCell(settings);
  const signedIn = useSession().phase === 'signed-in';
  const needs = missingNeeds(usePreflight());
  const words = missingWords(needs);
  if (words === null || !signedIn) return null;
  return (
    <button
      type="button"
      className={`${styles.pill} ${styles.critical} ${styles.badge}`}
      aria-label={words}
      title="What this sign-in may not do, and what is lost by it"
      onClick={() => {
        open({ pane: 'access' });
      }}
    >
      <SeverityMark severity="critical" silent />
      <strong className={styles.wide}>{words}</strong>
      <strong className={styles.narrow} aria-hidden>
        {needs.length} missing
      </strong>
    </button>
  );
}
