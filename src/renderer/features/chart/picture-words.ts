import type { IdentityView } from '../../../core/board/view.ts';
import type { Span } from '../../../core/time/minute.ts';
import { describeZone } from '../../app/zone.ts';
import type { ChartLook } from '../../charts/chart-options.ts';
import type { PictureWords } from '../../charts/picture-caption.ts';
import type { ChartData } from '../../charts/to-chart-data.ts';
import { formatDay, formatMoment } from '../../format/times.ts';
import { shownSeries } from './view-model.ts';

interface PictureSource {
  readonly campaign: string;
  readonly identity: Pick<IdentityView, 'organization' | 'demo'>;
  /** Platform time in epoch ms. */
  readonly now: number;
}

/** What stands on the picture of the chart, so that it can be read without the board. */
export function pictureWords(
  data: ChartData,
  { zone, people, raised }: Omit<ChartLook, 'palette'>,
  { campaign, identity, now }: PictureSource,
): PictureWords {
  const { from, to } = data.window;
  return {
    campaign,
    facts: [
      people ? 'Dialer and people' : 'Contacts',
      `${formatDay(from, zone)} to ${formatMoment(to, from, zone)}`,
      zoneWords(zone, data.window),
    ],
    series: shownSeries(people),
    notes: [
      ...(data.filledIn.length > 0 ? (['filled-in'] as const) : []),
      ...(data.forming === null ? [] : (['forming'] as const)),
      ...(raised.length > 0 ? (['raised'] as const) : []),
    ],
    origin: [
      identity.organization ?? '',
      identity.demo ? 'Demo data' : '',
      `Exported ${formatDay(now, zone)}`,
      'Floorwatch',
    ].filter((part) => part !== ''),
  };
}

/** With both offsets where the clocks change within the range. */
function zoneWords(zone: string, { from, to }: Span): string {
  const [first, last] = [describeZone(zone, from), describeZone(zone, to)];
  if (first === last) return first;
  const offset = (words: string): string => words.slice(zone.length + 2, -1);
  return `${zone} (${offset(first)} at the start, ${offset(last)} at the end)`;
}
