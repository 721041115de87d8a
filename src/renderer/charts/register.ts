import {
  BarElement,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  TimeScale,
  Tooltip,
} from 'chart.js';
import annotation from 'chartjs-plugin-annotation';
import 'chartjs-adapter-luxon';
import { cursorLine } from './cursor-line.ts';
import { marks } from './marks.ts';
import { MinuteBars } from './minute-bars.ts';

/** Only what is drawn, so that the rest of the library stays out of the bundle. */
Chart.register(
  MinuteBars,
  BarElement,
  LineController,
  LineElement,
  PointElement,
  LinearScale,
  TimeScale,
  Filler,
  Tooltip,
  annotation,
  cursorLine,
  marks,
);
