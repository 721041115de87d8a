import { NEEDS_TWO_WEEKS, USUAL_TITLE } from '../history/usual.ts';
import styles from './ChartPanel.module.css';

interface UsualEntryProps {
  /** Whether enough of the past is kept. */
  readonly known: boolean;
  readonly people: boolean;
  readonly shown: boolean;
  readonly show: (shown: boolean) => void;
}

/** The band of the same weekday and time; it can be switched off, and says so where it cannot be there yet. */
export function UsualEntry({ known, people, shown, show }: UsualEntryProps) {
  const face = (
    <>
      <span className={styles.band} data-series={people ? 'utilization' : 'contacts'} aria-hidden />
      usual
    </>
  );
  if (!known) {
    return (
      <span className={styles.usual} title={`What is usual ${NEEDS_TWO_WEEKS}`}>
        {face}
        <span className={styles.usualWhy}>: {NEEDS_TWO_WEEKS}</span>
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles.usual}
      aria-pressed={shown}
      title={USUAL_TITLE}
      onClick={() => {
        show(!shown);
      }}
    >
      {face}
    </button>
  );
}
