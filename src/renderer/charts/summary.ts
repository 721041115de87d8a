import { formatCount, formatPercent } from '../format/numbers.ts';
import { formatTime } from '../format/times.ts';
import { valueOf, type ChartData } from './to-chart-data.ts';

/** What the chart shows, for whoever cannot see it. */
export function chartSummary(data: ChartData, zone: string): string {
  const { from, to } = data.window;
  const closed = data.slots.filter((slot) => slot !== null && !slot.forming);
  const known = closed.map((slot) => slot?.utilization ?? null).filter((value) => value !== null);
  const last = closed.at(-1) ?? null;
  const gaps = data.slots.filter((slot) => slot === null).length;
  return [
    `Agents by status, contacts per minute and utilization, ${formatTime(from, zone)} to ${formatTime(to, zone)}.`,
    known.length > 0
      ? `Utilization between ${formatPercent(Math.min(...known))} and ${formatPercent(Math.max(...known))}.`
      : 'Utilization is not known.',
    told(valueOf('utilization', last), (value) => `Last closed minute: utilization ${formatPercent(value)}.`),
    told(valueOf('contacts', last), (value) => `${formatCount(value)} contacts per minute.`),
    gaps > 0 ? `${formatCount(gaps)} minutes are not known.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function told(value: number | null, words: (value: number) => string): string {
  return value === null ? '' : words(value);
}
