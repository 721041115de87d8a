import styles from './ChartPanel.module.css';
import type { ReadOut } from './view-model.ts';

interface LegendProps {
  readonly readOut: ReadOut;
  readonly filledIn: boolean;
}

/** The legend is the read-out too: every series with its value in the minute that the title names. */
export function Legend({ readOut, filledIn }: LegendProps) {
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
