import type { ChartData } from '../../charts/to-chart-data.ts';
import styles from './ChartPanel.module.css';
import { lastClosedPlace, placeAfterKey, spokenReadOut, type ReadOut } from './view-model.ts';

interface CursorSliderProps {
  readonly data: ChartData;
  readonly place: number | null;
  readonly readOut: ReadOut;
  readonly onCursor: (place: number | null) => void;
}

/**
 * The keyboard's way through the minutes. A slider over the chart, because its value is read out
 * with every step; the pointer goes through it to the chart.
 */
export function CursorSlider({ data, place, readOut, onCursor }: CursorSliderProps) {
  const current = place ?? lastClosedPlace(data);
  return (
    <div
      className={styles.cursor}
      role="slider"
      tabIndex={0}
      aria-label="Minute of the chart; arrow keys move"
      aria-valuemin={0}
      aria-valuemax={data.slots.length - 1}
      aria-valuenow={current}
      aria-valuetext={spokenReadOut(readOut)}
      onKeyDown={(event) => {
        const next = placeAfterKey(event.key, place ?? current + 1, data.slots.length);
        // Without a cursor to let go, Escape is left to whoever else waits for it.
        if (next === undefined || (next === null && place === null)) return;
        event.preventDefault();
        onCursor(next);
      }}
      onBlur={() => {
        onCursor(null);
      }}
    />
  );
}
