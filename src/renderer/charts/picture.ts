import { Chart } from 'chart.js';
import { type ChartLook, chartOptions } from './chart-options.ts';
import { datasetsOf } from './datasets.ts';
import { readPalette } from './palette.ts';
import { drawCaption, type PictureWords } from './picture-caption.ts';
import './register.ts';
import type { ChartData } from './to-chart-data.ts';

/** The same size from every window, px; wide enough for a shift's minutes. */
const WIDTH = 1280;
const HEAD = 104;
const PLOT = 500;
const HEIGHT = HEAD + PLOT + 34;
const MARGIN = 24;

/** Two dots per px, so that it stays sharp in a report. */
const SCALE = 2;

/**
 * The chart as it is shown now, with what it needs to stand alone, as a PNG in the colours of the page.
 * Fails with an error in words where the browser gives no picture.
 */
export async function chartPicture(
  data: ChartData,
  look: Omit<ChartLook, 'palette'>,
  words: PictureWords,
): Promise<Blob> {
  const palette = readPalette();
  const picture = document.createElement('canvas');
  picture.width = WIDTH * SCALE;
  picture.height = HEIGHT * SCALE;
  const context = picture.getContext('2d');
  if (context === null) throw new Error('The browser draws no pictures.');
  context.scale(SCALE, SCALE);
  drawCaption(context, { words, palette, width: WIDTH, height: HEIGHT, margin: MARGIN });
  drawPlot(context, data, { ...look, palette });
  return new Promise((settle, fail) => {
    picture.toBlob((blob) => {
      if (blob === null) fail(new Error('The browser gave no picture; try a smaller range.'));
      else settle(blob);
    }, 'image/png');
  });
}

/** Drawn apart from the chart on the page, so that neither its size nor its cursor matter. */
function drawPlot(context: CanvasRenderingContext2D, data: ChartData, look: ChartLook): void {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH - 2 * MARGIN;
  canvas.height = PLOT;
  const chart = new Chart(canvas, {
    type: 'minuteBars',
    data: { datasets: datasetsOf(data, look.palette, look) },
    options: { ...chartOptions(data, look), responsive: false, devicePixelRatio: SCALE, events: [] },
  });
  context.drawImage(canvas, MARGIN, HEAD, WIDTH - 2 * MARGIN, PLOT);
  chart.destroy();
}
