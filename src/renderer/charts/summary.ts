import { formatCount, formatPercent } from '../format/numbers.ts';
import { formatTime } from '../format/times.ts';
import type { ChartData } from './to-chart-data.ts';

/** What the chart shows, for whoever cannot see it. */
export function chartSummary(data: ChartData, zone: string): string {
  const { from, to } = data.window;
  const closed = data.slots.filter((slot) => slot !== null && !slot.forming);
  const known = closed.map((slot) => slot?.utilization ?? null).filter((value) => value !== null);
  const last = closed.at(-1);
  const parts = [
    `Agents by status, contacts per minute and utilization, ${formatTime(from, zone)} to ${formatTime(to, zone)}.`,
  ];
  if (known.length > 0) {
    parts.push(
      `Utilization between ${formatPercent(Math.min(...known))} and ${formatPercent(Math.max(...known))}.`,
    );
  }
  if (last?.utilization != null)
    parts.push(`Last closed minute: utilization ${formatPercent(last.utilization)}.`);
  if (last?.contacts != null) parts.push(`${formatCount(last.contacts)} contacts per minute.`);
  const gaps = data.slots.filter((slot) => slot === null).length;
  if (gaps > 0) parts.push(`${formatCount(gaps)} minutes are not known.`);
  return parts.join(' ');
}
