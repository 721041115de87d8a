import { NEEDS_TWO_WEEKS } from '../history/usual.ts';
import styles from './ChartPanel.module.css';
import type { ReadOut } from './view-model.ts';

interface UsualEntry {
  /** Whether enough of the past is kept. */
  readonly known: boolean;
  readonly people: boolean;
  readonly shown: boolean;
  readonly show: (shown: boolean) => void;
}

interface LegendProps {
  readonly readOut: ReadOut;
  readonly filledIn: boolean;
  readonly usual: UsualEntry;
}

/** The legend is the read-out too: every series with its value in the minute that the title names. */
export function Legend({ readOut, filledIn, usual }: LegendProps) {
  return (
    <div className={styles.legend}>
      <dl className={styles.values}>
        {readOut.values.map(({ series, name, value }) => (
          <div key={series} className={styles.entry}>
            <dt>
              <span className={styles.swatch} data-series={series} aria-hidden />
              {name}
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Usual {...usual} />
      {filledIn && (
        <span
          className={styles.filledIn}
          title="Not watched live: read from the platform’s aggregates afterwards"
        >
          <span className={styles.dots} aria-hidden />
          <span className={styles.filledInWords}>filled in</span>
        </span>
      )}
    </div>
  );
}

/** The band of the same weekday and time; it can be switched off, and says so where it cannot be there yet. */
function Usual({ known, people, shown, show }: UsualEntry) {
  const face = (
    <>
      <span className={styles.band} data-series={people ? 'utilization' : 'contacts'} aria-hidden />
      <span className={styles.usualWords}>usual</span>
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
      title="The same weekday and time in the past weeks: the middle, and where all but the lowest and highest tenth lay"
      onClick={() => {
        show(!shown);
      }}
    >
      {face}
    </button>
  );
}
