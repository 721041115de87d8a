import type { AttentionSummary } from '../../core/alerts/summary.ts';
import type { Instant } from '../../core/time/minute.ts';

export interface TooltipOptions {
  /** How many characters the system shows; `null` = any number. */
  readonly limit: number | null;
  readonly timeOf: (instant: Instant) => string;
}

/** What the tray tells on hover: how things are, the worst campaigns, the shift. One line each. */
export function trayTooltip(summary: AttentionSummary, { limit, timeOf }: TooltipOptions): string {
  const head = `Floorwatch: ${stateOf(summary)}`;
  const foot = [shiftOf(summary, timeOf), snoozeOf(summary, timeOf)].filter((line) => line !== null);
  if (limit === null) return [head, ...summary.lines, ...foot].join('\n');
  const room = limit - [head, ...foot].join('\n').length;
  return clip([head, ...thatFit(summary.lines, room), ...foot].join('\n'), limit);
}

function stateOf({ worst, open }: AttentionSummary): string {
  switch (worst) {
    case 'critical':
    case 'warning':
      return open === 0 ? `${worst}, all alerts seen to` : `${worst}, ${alertCount(open)}`;
    case 'ok':
      return 'nothing needs you';
    case 'unknown':
      return 'not known right now';
  }
}

function alertCount(open: number): string {
  return open === 1 ? '1 open alert' : `${open} open alerts`;
}

function shiftOf({ onShift, shiftEnd }: AttentionSummary, timeOf: TooltipOptions['timeOf']): string {
  if (!onShift) return 'My shift is off';
  return shiftEnd === null ? 'My shift is on' : `My shift is on until ${timeOf(shiftEnd)}`;
}

function snoozeOf({ snoozedUntil }: AttentionSummary, timeOf: TooltipOptions['timeOf']): string | null {
  return snoozedUntil === null ? null : `Snoozed until ${timeOf(snoozedUntil)}`;
}

/** The first lines for which there is room; the last of them may be cut. */
function thatFit(lines: readonly string[], room: number): readonly string[] {
  const [first, ...rest] = lines;
  const left = room - 1;
  if (first === undefined || left < SHORTEST) return [];
  const kept = clip(first, left);
  return [kept, ...thatFit(rest, left - kept.length)];
}

/** A stump shorter than this says nothing. */
const SHORTEST = 12;

function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
