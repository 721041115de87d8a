import { memo } from 'react';
import type { MinuteView } from '../../../core/board/view.ts';
import { MINUTE_MS } from '../../../core/time/minute.ts';
import { useZone } from '../../app/context.tsx';
import { SERIES_WORDS } from '../../charts/series.ts';
import { valueOf, type ChartData } from '../../charts/to-chart-data.ts';
import { formatCount } from '../../format/numbers.ts';
import { formatTime } from '../../format/times.ts';
import { NEEDS_TWO_WEEKS, USUAL_TITLE, usualCell, type UsualSeries } from '../history/usual.ts';
import styles from './MinuteTable.module.css';
import { formatValue, shownSeries } from './view-model.ts';

interface MinuteTableProps {
  readonly data: ChartData;
  readonly people: boolean;
  /** `null` = nothing is usual yet; then the column says why. */
  readonly usual: UsualSeries | null;
}

/** The chart's numbers as a table, newest minute first. */
export function MinuteTable({ data, people, usual }: MinuteTableProps) {
  const zone = useZone();
  const places = data.slots.map((_, index) => data.slots.length - 1 - index);
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Minutes as a table">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Minute</th>
            {shownSeries(people).map((series) => (
              <th key={series} scope="col">
                {SERIES_WORDS[series]}
              </th>
            ))}
            <th scope="col" title={usual === null ? `What is usual ${NEEDS_TWO_WEEKS}` : USUAL_TITLE}>
              Usual
              {usual === null && <span className={styles.why}> {NEEDS_TWO_WEEKS}</span>}
            </th>
            <th scope="col">Connected</th>
            <th scope="col">Abandoned</th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <MinuteRow
              key={data.window.from + place * MINUTE_MS}
              time={formatTime(data.window.from + place * MINUTE_MS, zone)}
              slot={data.slots[place] ?? null}
              people={people}
              usual={usualOf(usual, place, people)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface MinuteRowProps {
  readonly time: string;
  readonly slot: MinuteView | null;
  readonly people: boolean;
  readonly usual: string;
}

const MinuteRow = memo(function MinuteRow({ time, slot, people, usual }: MinuteRowProps) {
  return (
    <tr data-forming={slot?.forming ?? false}>
      <th scope="row">
        {time}
        {slot?.forming === true && <span className={styles.note}> forming</span>}
        {slot?.origin === 'aggregate' && <span className={styles.note}> filled in</span>}
      </th>
      {shownSeries(people).map((series) => (
        <td key={series}>{formatValue(series, valueOf(series, slot))}</td>
      ))}
      <td>{usual}</td>
      <td>{countOrDash(slot?.connected ?? null)}</td>
      <td>{countOrDash(slot?.abandoned ?? null)}</td>
    </tr>
  );
});

function usualOf(usual: UsualSeries | null, place: number, people: boolean): string {
  return people
    ? usualCell(usual?.utilization[place] ?? null, 'per cent')
    : usualCell(usual?.contacts[place] ?? null, 'count');
}

function countOrDash(value: number | null): string {
  return value === null ? '–' : formatCount(value);
}
