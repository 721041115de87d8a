import { BarController, type Scale, type UpdateMode } from 'chart.js';
import { MINUTE_MS } from '../../core/time/minute.ts';
import { barBox, type BarPlace } from './bar-box.ts';
import type { FloorDataset } from './datasets.ts';

/**
 * Bars that each cover a minute and stand on what lies beneath them, as their points say. The library's own bars find
 * out both by themselves, bar by bar, which over a shift took longer than everything else of an update.
 */
export class MinuteBars extends BarController {
  static override readonly id = 'minuteBars';

  override update(mode: UpdateMode): void {
    const { iScale, vScale, data: bars } = this._cachedMeta;
    if (iScale === undefined || vScale === undefined || bars.length === 0) return;
    const { data, barPercentage = 1 } = this.getDataset() as FloorDataset & { readonly type: 'minuteBars' };
    const place = placeOf(iScale, vScale, barPercentage);
    // One look for all: what differs from minute to minute is decided where they are drawn.
    const options = this.resolveDataElementOptions(0, mode);
    bars.forEach((bar, index) => {
      const point = data[index];
      // At once: nothing of the chart is animated.
      if (point !== undefined) Object.assign(bar, barBox(point, place), { options });
    });
  }
}

function placeOf(time: Scale, values: Scale, share: number): BarPlace {
  const minute = time.getPixelForValue(time.min + MINUTE_MS) - time.getPixelForValue(time.min);
  return {
    across: (instant) => time.getPixelForValue(instant),
    up: (value) => values.getPixelForValue(value),
    floor: values.getLineWidthForValue(0),
    width: minute * share,
  };
}
