import type { AgentRow } from '../../../core/board/view.ts';
import { type CsvColumn, csvOf, utcCell } from '../../../core/export/csv.ts';
import { formatWithOffset } from '../../format/times.ts';
import { statusWords } from '../../words/agents.ts';
import { agentName, readyWords } from './view-model.ts';

interface AgentsCsvContext {
  readonly campaign: string;
  /** IANA. */
  readonly zone: string;
  /** When the statuses were last told, epoch ms; `null` = never. */
  readonly seenAt: number | null;
}

/** The table of agents in the order given, as comma-separated values. */
export function agentsCsv(agents: readonly AgentRow[], context: AgentsCsvContext): string {
  return csvOf(columnsOf(context), agents);
}

function columnsOf({ campaign, zone, seenAt }: AgentsCsvContext): readonly CsvColumn<AgentRow>[] {
  return [
    ['Campaign', () => campaign],
    ['Agent', agentName],
    ['Agent id', ({ id }) => id],
    ['Status', statusWords],
    ['In status since (UTC)', ({ since }) => utcCell(since)],
    [`In status since (${zone})`, ({ since }) => (since === null ? null : formatWithOffset(since, zone))],
    ['Campaign-ready', ({ unready }) => (unready === null ? 'yes' : 'no')],
    ['Why not', (agent) => (agent.unready === null ? null : readyWords(agent))],
    ['Statuses told at (UTC)', () => utcCell(seenAt)],
  ];
}
