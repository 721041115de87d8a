import { Chart, registerables } from 'chart.js';
import type { Picture } from '../report/part.ts';

/* Draws one result at a time; `draw(picture)` answers once it is there. */

Chart.register(...registerables);
Chart.defaults.font.family = 'system-ui, sans-serif';
Chart.defaults.font.size = 13;

const COLOURS = ['#2f5d9b', '#c2571a', '#3d8361', '#7a4d9e'];
const WIDTH = 900;
const HEIGHT = 420;

let shown: Chart | null = null;

function draw({ title, axis, kind, logarithmic, labels, series }: Picture): void {
  shown?.destroy();
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  document.getElementById('root')?.replaceChildren(canvas);
  shown = new Chart(canvas, {
    type: kind,
    data: {
      labels: [...labels],
      datasets: series.map(({ label, values }, index) => ({
        label,
        data: [...values],
        backgroundColor: COLOURS[index % COLOURS.length] ?? '#000',
        borderColor: COLOURS[index % COLOURS.length] ?? '#000',
      })),
    },
    options: {
      responsive: false,
      animation: false,
      plugins: { title: { display: true, text: title }, legend: { display: series.length > 1 } },
      scales: {
        y: {
          type: logarithmic ? 'logarithmic' : 'linear',
          title: { display: true, text: axis },
          ...(logarithmic ? {} : { beginAtZero: true }),
        },
      },
    },
    plugins: [{ id: 'paper', beforeDraw: paintPaper }],
  });
}

function paintPaper({ ctx, width, height }: Chart): void {
  ctx.save();
  ctx.fillStyle = '#fff';
  ctx.fillRect(0, 0, width, height);
  ctx.restore();
}

Object.assign(globalThis, { draw });
