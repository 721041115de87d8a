import type { Chart, Plugin } from 'chart.js';

/** A hair line through the minute under the pointer or the keyboard's cursor. */
export const cursorLine: Plugin = {
  id: 'cursorLine',
  afterDatasetsDraw: (chart: Chart) => {
    const element = chart.getActiveElements()[0]?.element;
    if (element === undefined) return;
    const { ctx, chartArea } = chart;
    const { color } = chart.options;
    const x = Math.round(element.x) + 0.5;
    ctx.save();
    ctx.beginPath();
    ctx.lineWidth = 1;
    if (typeof color === 'string') ctx.strokeStyle = color;
    ctx.globalAlpha = 0.55;
    ctx.moveTo(x, chartArea.top);
    ctx.lineTo(x, chartArea.bottom);
    ctx.stroke();
    ctx.restore();
  },
};
