import { useTable, type Header, type OnChangeFn, type SortingState } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef } from 'react';
import type { AgentRow } from '../../../core/board/view.ts';
import { agentColumns, agentFeatures } from './columns.tsx';
import styles from './AgentTable.module.css';

/** The height of one row, px; as in the style sheet. */
const ROW_HEIGHT = 30;

interface AgentTableProps {
  readonly agents: readonly AgentRow[];
  /** Whether the statuses are too old to be taken for the present. */
  readonly aged: boolean;
  readonly sorting: SortingState;
  readonly onSort: OnChangeFn<SortingState>;
}

/** Only the rows in sight are drawn, so that ten thousand agents cost no more than thirty. */
export function AgentTable({ agents, aged, sorting, onSort }: AgentTableProps) {
  const scrollRef = useRef<HTMLDivElement>(null);
  const table = useTable({
    features: agentFeatures,
    columns: agentColumns,
    data: agents,
    state: { sorting },
    onSortingChange: onSort,
    getRowId: (agent: AgentRow) => agent.id,
  });
  const rows = table.getRowModel().rows;
  // No compiler memoises here; the virtualizer's functions are called anew with each render.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const items = virtualizer.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div
      ref={scrollRef}
      className={styles.scroll}
      data-aged={aged}
      tabIndex={0}
      role="region"
      aria-label="Rows of agents"
    >
      <table className={styles.table} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {table.getFlatHeaders().map((header) => (
              <SortHeader key={header.id} header={header} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={above} />
          {items.map(({ index }) => {
            const row = rows[index];
            return (
              row !== undefined && (
                <tr key={row.id} aria-rowindex={index + 2}>
                  {row.getAllCells().map((cell) => (
                    <td key={cell.id} data-column={cell.column.id}>
                      <table.FlexRender cell={cell} />
                    </td>
                  ))}
                </tr>
              )
            );
          })}
          <Spacer height={below} />
        </tbody>
      </table>
    </div>
  );
}

function Spacer({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden className={styles.spacer}>
      <td colSpan={4} style={{ height }} />
    </tr>
  );
}

type AgentHeader = Header<typeof agentFeatures, AgentRow>;

function SortHeader({ header }: { header: AgentHeader }) {
  const sorted = header.column.getIsSorted();
  const first = header.column.getSortIndex() === 0;
  const ariaSort = sorted === false || !first ? 'none' : sorted === 'asc' ? 'ascending' : 'descending';
  const Arrow = sorted === 'desc' ? ArrowDown : ArrowUp;
  return (
    <th scope="col" aria-sort={ariaSort} data-column={header.column.id}>
      <button type="button" className={styles.sort} onClick={header.column.getToggleSortingHandler()}>
        {String(header.column.columnDef.header)}
        <span className={styles.arrow}>{sorted !== false && first && <Arrow size={12} aria-hidden />}</span>
      </button>
    </th>
  );
}
