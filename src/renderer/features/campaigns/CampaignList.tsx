import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { CampaignRow } from '../../../core/board/view.ts';
import { useAlerts, useAlertTime, useBoard, usePreferences, useReplayed } from '../../app/context.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { countByCampaign } from '../alerts/view-model.ts';
import { countKept } from '../replay/view-model.ts';
import styles from './CampaignList.module.css';
import { CampaignOption } from './CampaignOption.tsx';
import { CampaignSearch } from './CampaignSearch.tsx';
import { ExportCampaigns } from './ExportCampaigns.tsx';
import { SortMenu } from './SortMenu.tsx';
import { arrangeCampaigns, countLine, rowAfterKey } from './view-model.ts';

/** The height of one row, px; as in the style sheet. */
const ROW_HEIGHT = 56;

interface CampaignListProps {
  readonly selectedId: string | null;
  readonly onOpen: (id: string) => void;
}

export function CampaignList({ selectedId, onOpen }: CampaignListProps) {
  const campaigns = useBoard((view) => view.campaigns);
  const [{ sort }] = usePreferences();
  const [search, setSearch] = useState('');
  const rows = useMemo(() => arrangeCampaigns(campaigns, { search, sort }), [campaigns, search, sort]);
  const listRef = useRef<HTMLDivElement>(null);
  return (
    <nav className={styles.list} aria-label="Campaigns">
      <CampaignSearch
        value={search}
        onChange={setSearch}
        onDown={() => listRef.current?.focus()}
        onEnter={() => {
          if (rows[0] !== undefined) onOpen(rows[0].id);
        }}
      />
      <div className={styles.bar}>
        <span role="status">{countLine(campaigns, rows.length)}</span>
        <span className={styles.tools}>
          <SortMenu />
          <ExportCampaigns rows={rows} />
        </span>
      </div>
      {rows.length === 0 ? (
        <EmptyState title="No campaign matches">
          <p>“{search.trim()}” is in no name, kind, queue or status.</p>
          <button
            type="button"
            className={styles.clear}
            onClick={() => {
              setSearch('');
            }}
          >
            Clear the search
          </button>
        </EmptyState>
      ) : (
        <Options listRef={listRef} rows={rows} selectedId={selectedId} onOpen={onOpen} />
      )}
    </nav>
  );
}

interface OptionsProps {
  readonly listRef: React.RefObject<HTMLDivElement | null>;
  readonly rows: readonly CampaignRow[];
  readonly selectedId: string | null;
  readonly onOpen: (id: string) => void;
}

/** Only the rows in sight are drawn. Arrow keys move a mark, Enter opens, so that passing by asks nothing. */
function Options({ listRef, rows, selectedId, onOpen }: OptionsProps) {
  const base = useId();
  const alerts = useAlertCounts();
  const [markedId, setMarkedId] = useState<string | null>(null);
  const marked = Math.max(
    0,
    rows.findIndex((row) => row.id === (markedId ?? selectedId)),
  );
  // No compiler memoises here; the virtualizer's functions are called anew with each render.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => listRef.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  useSelectedInView(rows, selectedId, virtualizer.scrollToIndex);
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = rowAfterKey(event.key, marked, rows.length);
    const row = rows[target ?? marked];
    if (row === undefined) return;
    if (target !== null) {
      setMarkedId(row.id);
      virtualizer.scrollToIndex(target);
    } else if (event.key === 'Enter' || event.key === ' ') {
      onOpen(row.id);
    } else return;
    event.preventDefault();
  };
  return (
    <div
      ref={listRef}
      className={styles.rows}
      role="listbox"
      aria-label="Campaigns"
      tabIndex={0}
      aria-activedescendant={`${base}${String(marked)}`}
      onKeyDown={onKeyDown}
      onBlur={() => {
        setMarkedId(null);
      }}
    >
      <div role="presentation" className={styles.canvas} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <CampaignOption
              key={row.id}
              id={`${base}${String(index)}`}
              row={row}
              alerts={alerts.get(row.id) ?? null}
              place={{ index, start, count: rows.length }}
              selected={row.id === selectedId}
              marked={index === marked}
              onOpen={onOpen}
            />
          );
        })}
      </div>
    </div>
  );
}

function useAlertCounts(): ReturnType<typeof countByCampaign> {
  const { open } = useAlerts();
  const at = useAlertTime();
  const replayed = useReplayed();
  return useMemo(
    () => (replayed === null ? countByCampaign(open, at) : countKept(replayed.alerts)),
    [open, at, replayed],
  );
}

/** Brings the opened campaign into sight when another one is opened, not whenever the order changes. */
function useSelectedInView(
  rows: readonly CampaignRow[],
  selectedId: string | null,
  scrollToIndex: (index: number) => void,
): void {
  const current = useRef(rows);
  useEffect(() => {
    current.current = rows;
  }, [rows]);
  useEffect(() => {
    const index = current.current.findIndex((row) => row.id === selectedId);
    if (index >= 0) scrollToIndex(index);
  }, [selectedId, scrollToIndex]);
}
