import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import type { AlertSeverity } from '../../core/alerts/rule.ts';
import { UTILIZATION_LOW } from '../../core/metrics/levels.ts';
import type { Instant, Span } from '../../core/time/minute.ts';
import type { ChartLook } from './chart-options.ts';
import { faded } from './palette.ts';
import type { ChartData } from './to-chart-data.ts';

/** An alert that was raised: a line at its minute, with the shape of its severity on top. */
export interface RaisedMark {
  readonly at: Instant;
  readonly severity: AlertSeverity;
}

const SHAPES: Readonly<Record<AlertSeverity, string>> = { critical: '▲', warning: '◆' };

/** The threshold on its own axis, the band of minutes that still form, and what was filled in. */
export function annotationsOf(data: ChartData, look: ChartLook): Record<string, AnnotationOptions> {
  const marks: Record<string, AnnotationOptions> = {};
  if (look.people) {
    marks.halo = halo(look);
    marks.threshold = threshold(look);
  }
  if (data.forming !== null) marks.forming = band(data.forming, faded(look.palette.band, 0.14));
  data.filledIn.forEach((span, index) => {
    marks[`filled-in-${String(index)}`] = filledIn(span, look);
  });
  look.raised.forEach((mark, index) => {
    marks[`raised-${String(index)}`] = raised(mark, look);
  });
  return marks;
}

function raised({ at, severity }: RaisedMark, { palette }: ChartLook): AnnotationOptions {
  const color = severity === 'critical' ? palette.threshold : palette.warning;
  return {
    type: 'line',
    scaleID: 'x',
    value: at,
    borderColor: color,
    borderWidth: 1.2,
    label: {
      display: true,
      content: SHAPES[severity],
      position: 'start',
      backgroundColor: faded(palette.surface, 0.85),
      borderRadius: 4,
      color,
      font: { family: "'Inter Variable', system-ui, sans-serif", size: 10 },
      padding: { x: 3, y: 1 },
    },
  };
}

/** Keeps the threshold apart from bars of a like colour. */
function halo({ palette }: ChartLook): AnnotationOptions {
  return {
    type: 'line',
    scaleID: 'percent',
    value: UTILIZATION_LOW,
    borderColor: faded(palette.surface, 0.6),
    borderWidth: 3.5,
  };
}

function threshold({ palette }: ChartLook): AnnotationOptions {
  return {
    type: 'line',
    scaleID: 'percent',
    value: UTILIZATION_LOW,
    borderColor: palette.threshold,
    borderWidth: 1.2,
    borderDash: [5, 4],
    label: {
      display: true,
      content: `${String(UTILIZATION_LOW)} % utilization`,
      position: 'start',
      xAdjust: 4,
      yAdjust: -10,
      backgroundColor: faded(palette.surface, 0.75),
      borderRadius: 4,
      color: palette.threshold,
      font: { family: "'Inter Variable', system-ui, sans-serif", size: 11, weight: 600 },
      padding: { x: 4, y: 1 },
    },
  };
}

function band({ from, to }: Span, backgroundColor: string): AnnotationOptions {
  return {
    type: 'box',
    xScaleID: 'x',
    xMin: from,
    xMax: to,
    backgroundColor,
    borderWidth: 0,
    drawTime: 'beforeDatasetsDraw',
  };
}

function filledIn({ from, to }: Span, { palette }: ChartLook): AnnotationOptions {
  return {
    type: 'line',
    xScaleID: 'x',
    yScaleID: 'counts',
    xMin: from,
    xMax: to,
    yMin: 0,
    yMax: 0,
    borderColor: palette.axis,
    borderWidth: 4,
    borderDash: [2, 3],
  };
}
