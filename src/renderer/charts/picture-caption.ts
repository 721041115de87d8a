import type { Palette } from './palette.ts';
import { SERIES_WORDS } from './series.ts';
import type { SeriesId } from './to-chart-data.ts';

/** What is written on the picture of a chart. */
export interface PictureWords {
  readonly campaign: string;
  /** Such as "Dialer and people", the range and the zone, in the order of the line. */
  readonly facts: readonly string[];
  readonly series: readonly SeriesId[];
  /** What the legend explains beyond the series. */
  readonly notes: readonly ('filled-in' | 'forming' | 'raised')[];
  /** Whose data it is and when it was taken, for the last line. */
  readonly origin: readonly string[];
}

interface Caption {
  readonly words: PictureWords;
  readonly palette: Palette;
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

const FAMILY = "'Inter Variable', system-ui, sans-serif";
const SWATCH = 12;
const GAP = 22;

const NOTE_WORDS: Readonly<Record<PictureWords['notes'][number], string>> = {
  'filled-in': 'dotted base: filled in from aggregates',
  forming: 'pale: still forming',
  raised: '▲ ◆ alert raised',
};

/** The paper, the title, the legend and the last line. */
export function drawCaption(context: CanvasRenderingContext2D, caption: Caption): void {
  const { words, palette, width, height, margin } = caption;
  const room = width - 2 * margin;
  context.fillStyle = palette.surface;
  context.fillRect(0, 0, width, height);
  context.textBaseline = 'alphabetic';
  write(context, words.campaign, { x: margin, y: 36, room, color: palette.text, font: `650 19px ${FAMILY}` });
  const soft = { x: margin, room, color: palette.axis, font: `13px ${FAMILY}` };
  write(context, words.facts.join('  ·  '), { ...soft, y: 59 });
  drawLegend(context, caption);
  write(context, words.origin.join('  ·  '), { ...soft, y: height - 13, font: `12px ${FAMILY}` });
}

interface Line {
  readonly x: number;
  readonly y: number;
  readonly room: number;
  readonly color: string;
  readonly font: string;
}

/** One line, cut with an ellipsis where it does not fit. */
function write(context: CanvasRenderingContext2D, text: string, line: Line): void {
  context.font = line.font;
  context.fillStyle = line.color;
  context.fillText(
    fitted(text, (part) => context.measureText(part).width <= line.room),
    line.x,
    line.y,
  );
}

/** The longest beginning that fits, with an ellipsis where something was cut. */
export function fitted(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const letters = Array.from(text);
  while (letters.length > 0 && !fits(`${letters.join('')}…`)) letters.pop();
  return `${letters.join('')}…`;
}

function drawLegend(context: CanvasRenderingContext2D, { words, palette, margin }: Caption): void {
  const y = 86;
  let x = margin;
  context.font = `12.5px ${FAMILY}`;
  for (const series of words.series) {
    context.fillStyle = palette.series[series];
    if (isLine(series)) context.fillRect(x, y - 6, SWATCH + 4, 3);
    else context.fillRect(x, y - 10, SWATCH, SWATCH);
    x += SWATCH + 9;
    context.fillStyle = palette.text;
    context.fillText(SERIES_WORDS[series], x, y);
    x += context.measureText(SERIES_WORDS[series]).width + GAP;
  }
  context.fillStyle = palette.axis;
  for (const note of words.notes) {
    context.fillText(NOTE_WORDS[note], x, y);
    x += context.measureText(NOTE_WORDS[note]).width + GAP;
  }
}

function isLine(series: SeriesId): boolean {
  return series === 'contacts' || series === 'utilization';
}
