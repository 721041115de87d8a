import { Bell } from 'lucide-react';
import { memo } from 'react';
import type { CampaignRow } from '../../../core/board/view.ts';
import { countOf } from '../../format/numbers.ts';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import type { AlertCount } from '../alerts/view-model.ts';
import styles from './CampaignList.module.css';
import { paceWords, placeOf, utilizationWords } from './view-model.ts';

interface CampaignOptionProps {
  readonly id: string;
  readonly row: CampaignRow;
  /** Its open alerts; `null` where there is none. */
  readonly alerts: AlertCount | null;
  readonly place: { readonly index: number; readonly start: number; readonly count: number };
  readonly selected: boolean;
  readonly marked: boolean;
  readonly onOpen: (id: string) => void;
}

export const CampaignOption = memo(
  function CampaignOption({ id, row, alerts, place, selected, marked, onOpen }: CampaignOptionProps) {
    return (
      <div
        id={id}
        role="option"
        className={styles.row}
        aria-selected={selected}
        aria-setsize={place.count}
        aria-posinset={place.index + 1}
        data-marked={marked}
        data-severity={row.severity}
        data-aged={row.freshness === 'stale' || row.freshness === 'lost'}
        style={{ transform: `translateY(${String(place.start)}px)` }}
        onClick={() => {
          onOpen(row.id);
        }}
      >
        <SeverityMark severity={row.severity} />
        <span className={styles.heading}>
          <span className={styles.name} title={row.name}>
            {row.name}
          </span>
          {alerts !== null && <AlertBadge {...alerts} />}
        </span>
        <span className={styles.figure} data-number={row.utilization !== null && row.staffing === 'agents'}>
          {utilizationWords(row)}
        </span>
        <span className={styles.place}>{placeOf(row)}</span>
        <span className={styles.pace}>{paceWords(row)}</span>
      </div>
    );
  },
  (before, after) =>
    before.row === after.row &&
    before.alerts?.count === after.alerts?.count &&
    before.alerts?.worst === after.alerts?.worst &&
    before.id === after.id &&
    before.selected === after.selected &&
    before.marked === after.marked &&
    before.onOpen === after.onOpen &&
    before.place.start === after.place.start &&
    before.place.count === after.place.count,
);

function AlertBadge({ count, worst }: AlertCount) {
  return (
    <span className={styles.alerts} data-worst={worst}>
      <Bell size={11} aria-hidden />
      <span aria-hidden>{count}</span>
      <span className="only-read-aloud">{countOf(count, 'open alert')}</span>
    </span>
  );
}
