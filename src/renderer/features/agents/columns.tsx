import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  type SortingState,
} from '@tanstack/react-table';
import type { AgentRow } from '../../../core/board/view.ts';
import { statusWords } from '../../words/agents.ts';
import { StatusMark } from './StatusMark.tsx';
import styles from './AgentTable.module.css';
import { TimeInStatus } from './TimeInStatus.tsx';
import { agentName, COMPARE_AGENTS, readyWords, statusRank } from './view-model.ts';

export const agentFeatures = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

const helper = createColumnHelper<typeof agentFeatures, AgentRow>();

/** By what needs a look, then by how long it has lasted. */
export const DEFAULT_SORTING: SortingState = [
  { id: 'status', desc: false },
  { id: 'since', desc: false },
];

export const agentColumns = helper.columns([
  helper.accessor((agent) => agentName(agent), {
    id: 'name',
    header: 'Agent',
    sortFn: (a, b) => COMPARE_AGENTS.name(a.original, b.original),
    cell: ({ row }) => agentName(row.original),
  }),
  helper.accessor((agent) => statusRank(agent.routingStatus), {
    id: 'status',
    header: 'Status',
    sortFn: (a, b) => COMPARE_AGENTS.status(a.original, b.original),
    cell: ({ row }) => (
      <span className={styles.status}>
        <StatusMark status={row.original.routingStatus} />
        {statusWords(row.original)}
      </span>
    ),
  }),
  helper.accessor((agent) => agent.since, {
    id: 'since',
    header: 'In status',
    sortFn: (a, b) => COMPARE_AGENTS.since(a.original, b.original),
    cell: ({ row }) => <TimeInStatus agent={row.original} />,
  }),
  helper.accessor((agent) => readyWords(agent), {
    id: 'ready',
    header: 'Campaign-ready',
    sortFn: (a, b) => COMPARE_AGENTS.ready(a.original, b.original),
    cell: ({ row }) => (
      <span data-ready={row.original.unready === null} title={readyWords(row.original)}>
        {readyWords(row.original)}
      </span>
    ),
  }),
]);
