import type { SeriesId } from './to-chart-data.ts';

/** The colours that the canvas needs, resolved: a canvas understands no custom properties. */
export interface Palette {
  readonly series: Readonly<Record<SeriesId, string>>;
  readonly text: string;
  readonly grid: string;
  readonly axis: string;
  readonly threshold: string;
  readonly warning: string;
  readonly surface: string;
  readonly band: string;
  readonly line: string;
}

/** Reads the tokens as they are drawn now, in the theme of the page. */
export function readPalette(): Palette {
  const probe = document.createElement('span');
  document.body.append(probe);
  const colour = (token: string): string => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const palette: Palette = {
    series: {
      interacting: colour('status-interacting'),
      communicating: colour('status-communicating'),
      idle: colour('status-idle'),
      'not-responding': colour('status-not-responding'),
      contacts: colour('series-contacts'),
      utilization: colour('series-utilization'),
    },
    text: colour('text'),
    grid: colour('line'),
    axis: colour('text-faint'),
    threshold: colour('critical'),
    warning: colour('warning'),
    surface: colour('surface-raised'),
    band: colour('text-faint'),
    line: colour('line-strong'),
  };
  probe.remove();
  return palette;
}

/** The same colour, let through: `rgb(r, g, b)` → with the given alpha. */
export function faded(colour: string, alpha: number): string {
  return colour.replace(/^rgb\((.*)\)$/, `rgba($1, ${String(alpha)})`);
}
