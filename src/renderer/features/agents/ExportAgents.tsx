import { fileName } from '../../../core/export/file-name.ts';
import type { AgentRow } from '../../../core/board/view.ts';
import { useBoard, useClock, useZone } from '../../app/context.tsx';
import { saveFile } from '../../app/save-file.ts';
import { countOf } from '../../format/numbers.ts';
import { formatStamp } from '../../format/times.ts';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { agentsCsv } from './agents-csv.ts';
import { arrangeAgents } from './view-model.ts';

interface ExportAgentsProps {
  /** Those that the filter leaves. */
  readonly agents: readonly AgentRow[];
  readonly sorting: readonly { readonly id: string; readonly desc: boolean }[];
}

export function ExportAgents({ agents, sorting }: ExportAgentsProps) {
  const campaign = useBoard((view) => view.opened?.facts.row.name ?? '');
  const seenAt = useBoard(
    (view) => view.sources.find(({ source }) => source === 'activity')?.lastAnswerAt ?? null,
  );
  const zone = useZone();
  const clock = useClock();
  const save = (): string => {
    const name = fileName(['agents', campaign, formatStamp(clock(), zone)], 'csv');
    const text = agentsCsv(arrangeAgents(agents, sorting), { campaign, zone, seenAt });
    saveFile({ name, type: 'text/csv', text });
    return name;
  };
  const detail = `${countOf(agents.length, 'agent')}, as filtered and sorted`;
  return <ExportMenu what="the agents" choices={[{ label: 'Table as CSV', detail, save }]} />;
}
