import type { Alert } from '../alerts/alert.ts';
import { UTILIZATION_LOW } from '../metrics/levels.ts';
import { type Instant, MINUTE_MS, type Span } from '../time/minute.ts';
import type { WallText } from '../shifts/wall-text.ts';
import { type Html, html } from './html.ts';
import type { ReportMinute } from './report-figures.ts';

interface ReportChart {
  readonly minutes: readonly ReportMinute[];
  readonly span: Span;
  readonly alerts: readonly Alert[];
  readonly people: boolean;
  readonly at: WallText;
}

const WIDTH = 700;
const HEIGHT = 132;
const PLOT = { left: 34, right: 644, top: 16, bottom: 110 } as const;

/** Utilization and contacts of a shift on one time axis; what is not known stays a gap. */
export function reportChart(chart: ReportChart): Html {
  const { minutes, people } = chart;
  const most = Math.max(1, ...minutes.map(({ dialed }) => dialed ?? 0));
  const x = xOf(chart.span);
  const contacts = linesOf(minutes, (minute) => pointOf(x(minute.minute), minute.dialed, most));
  const utilization = linesOf(minutes, (minute) => pointOf(x(minute.minute), minute.utilization, 100));
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${labelOf(chart, most)}">
    <path class="frame" d="M${PLOT.left} ${PLOT.bottom}H${PLOT.right}" />
    ${people ? threshold() : null}
    ${contacts.map((points) => html`<polyline class="contacts" points="${points}" />`)}
    ${people ? utilization.map((points) => html`<polyline class="utilization" points="${points}" />`) : null}
    ${chart.alerts.flatMap((alert) => mark(alert, chart.span, x))} ${ticks(chart, x)}
    ${people ? html`<text class="u" x="${PLOT.left - 4}" y="${PLOT.top + 4}" text-anchor="end">100 %</text>` : null}
    <text class="c" x="${PLOT.right + 4}" y="${PLOT.top + 4}">${round(most)}/min</text>
  </svg>`;
}

function labelOf({ span, people, at }: ReportChart, most: number): string {
  const what = people ? 'Utilization and contacts per minute' : 'Contacts per minute';
  return `${what} from ${at.time(span.from)} to ${at.time(span.to)}; at most ${round(most)} contacts in a minute`;
}

type ToX = (instant: Instant) => number;

function xOf({ from, to }: Span): ToX {
  const scale = (PLOT.right - PLOT.left) / Math.max(MINUTE_MS, to - from);
  return (instant) => PLOT.left + (instant - from) * scale;
}

function pointOf(x: number, value: number | null, most: number): string | null {
  if (value === null) return null;
  return `${round(x)},${round(PLOT.bottom - (value / most) * (PLOT.bottom - PLOT.top))}`;
}

/** One line per stretch without a gap; a minute alone becomes a line to itself, which its round ends show. */
function linesOf(
  minutes: readonly ReportMinute[],
  point: (minute: ReportMinute) => string | null,
): readonly string[] {
  const lines: string[][] = [[]];
  for (const minute of minutes) {
    const found = point(minute);
    if (found === null) lines.push([]);
    else lines.at(-1)?.push(found);
  }
  return lines
    .filter((line) => line.length > 0)
    .map((line) => (line.length === 1 ? [...line, ...line] : line).join(' '));
}

function threshold(): Html {
  const y = round(PLOT.bottom - (UTILIZATION_LOW / 100) * (PLOT.bottom - PLOT.top));
  return html`<path class="threshold" d="M${PLOT.left} ${y}H${PLOT.right}" />
    <text class="u" x="${PLOT.left - 4}" y="${y + 3}" text-anchor="end">${UTILIZATION_LOW} %</text>`;
}

/** Severity has a shape of its own, so that it can be told in black and white. */
function mark({ raisedAt, severity }: Alert, { from, to }: Span, x: ToX): readonly Html[] {
  if (raisedAt < from || raisedAt > to) return [];
  const at = round(x(raisedAt));
  const shape = severity === 'critical' ? `M${at} 2l5 9h-10z` : `M${at} 1l5 5l-5 5l-5 -5z`;
  return [
    html`<path class="${severity}" d="${shape}" /><path class="raised" d="M${at} 11V${PLOT.bottom}" />`,
  ];
}

const HOUR_MS = 60 * MINUTE_MS;

/** The first full hours, at most nine of them; of a short stretch its ends. */
function ticks({ span, at }: ReportChart, x: ToX): readonly Html[] {
  const hours = (span.to - span.from) / HOUR_MS;
  const step = Math.max(1, Math.ceil(hours / 9)) * HOUR_MS;
  const first = Math.ceil(span.from / HOUR_MS) * HOUR_MS;
  const full = Array.from(
    { length: Math.floor(hours * (HOUR_MS / step)) + 1 },
    (_, index) => first + index * step,
  );
  const shown = hours < 2 ? [span.from, span.to] : full.filter((instant) => instant <= span.to);
  return shown.map(
    (instant) =>
      html`<text class="tick" x="${round(x(instant))}" y="${PLOT.bottom + 15}">${at.time(instant)}</text>`,
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
