import type { Chart as ChartInstance, ActiveElement, ChartEvent } from 'chart.js';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Chart } from 'react-chartjs-2';
import { watchTheme } from '../app/theme.ts';
import { chartOptions, type ChartLook } from './chart-options.ts';
import { datasetsOf } from './datasets.ts';
import { readPalette, type Palette } from './palette.ts';
import './register.ts';
import type { ChartData } from './to-chart-data.ts';

interface FloorChartProps {
  readonly data: ChartData;
  readonly look: Omit<ChartLook, 'palette'>;
  /** The place of the minute that is read out; `null` = none. */
  readonly cursor: number | null;
  readonly onCursor: (place: number | null) => void;
  readonly label: string;
}

/** The one chart. It lives as long as the panel: new minutes and other looks are put into it. */
export function FloorChart({ data, look, cursor, onCursor, label }: FloorChartProps) {
  const chartRef = useRef<ChartInstance<'minuteBars' | 'line', unknown> | undefined>(undefined);
  const palette = usePalette();
  const { layout, range, zone, people, raised, usual } = look;
  const options = useMemo(
    () => ({
      ...chartOptions(data, { layout, range, zone, people, raised, usual, palette }),
      onHover: (_event: ChartEvent, elements: ActiveElement[]) => {
        onCursor(elements[0]?.index ?? null);
      },
    }),
    [data, layout, range, zone, people, raised, usual, palette, onCursor],
  );
  const drawn = useMemo(
    () => ({ datasets: datasetsOf(data, palette, { people, usual }) }),
    [data, palette, people, usual],
  );
  useCursor(chartRef, cursor, drawn);
  useFont(chartRef);
  return (
    <Chart
      ref={chartRef as never}
      type="minuteBars"
      role="img"
      aria-label={label}
      data={drawn}
      options={options}
      updateMode="none"
      onMouseLeave={() => {
        onCursor(null);
      }}
    />
  );
}

type ChartRef = React.RefObject<ChartInstance<'minuteBars' | 'line', unknown> | undefined>;

/** Shows the read-out minute in the chart, wherever the cursor came from. */
function useCursor(chartRef: ChartRef, cursor: number | null, drawn: object): void {
  const shown = useRef(cursor);
  useEffect(() => {
    const chart = chartRef.current;
    if (chart === undefined || (cursor === null && shown.current === null)) return;
    shown.current = cursor;
    const active =
      cursor === null
        ? []
        : chart.data.datasets
            .map((_, datasetIndex) => ({ datasetIndex, index: cursor }))
            .filter(({ datasetIndex }) => chart.getDatasetMeta(datasetIndex).data[cursor] !== undefined);
    chart.setActiveElements(active);
    chart.tooltip?.setActiveElements(active, { x: 0, y: 0 });
    chart.draw();
  }, [chartRef, cursor, drawn]);
}

/** A canvas does not wait for a font: it is drawn again once the font is there. */
function useFont(chartRef: ChartRef): void {
  useEffect(() => {
    let left = false;
    void document.fonts.ready.then(() => {
      if (!left) chartRef.current?.update('none');
    });
    return () => {
      left = true;
    };
  }, [chartRef]);
}

function usePalette(): Palette {
  const [palette, setPalette] = useState(readPalette);
  useEffect(
    () =>
      watchTheme(() => {
        setPalette(readPalette());
      }),
    [],
  );
  return palette;
}
