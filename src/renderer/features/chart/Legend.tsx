import styles from './ChartPanel.module.css';
import type { ReadOut } from './view-model.ts';

interface LegendProps {
  readonly readOut: ReadOut;
  readonly atCursor: boolean;
  readonly filledIn: boolean;
}

/** The legend is the read-out too: every series with its value in the minute that is named first. */
export function Legend({ readOut, atCursor, filledIn }: LegendProps) {
  return (
    <div className={styles.legend} data-cursor={atCursor}>
      <span className={styles.time}>
        {readOut.time}
        <span className={styles.note}>{atCursor ? readOut.note : 'last closed'}</span>
      </span>
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
          filled in
        </span>
      )}
    </div>
  );
}
