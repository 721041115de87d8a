import { useMemo, useState } from 'react';
import type { AgentRow } from '../../../core/board/view.ts';
import { useBoard } from '../../app/context.tsx';
import { PANEL_SOURCES } from '../../app/panel-sources.ts';
import { PanelNotice } from '../../app/PanelNotice.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { AgentFilters } from './AgentFilters.tsx';
import { AgentTable } from './AgentTable.tsx';
import styles from './AgentTable.module.css';
import { filterAgents, filterCounts, type AgentFilter } from './view-model.ts';

const NOBODY: readonly AgentRow[] = [];

/** The people of the opened campaign. */
export function AgentPanel() {
  const agents = useBoard((view) => view.opened?.agents ?? NOBODY);
  const staffing = useBoard((view) => view.opened?.facts.row.staffing ?? 'agents');
  const [filter, setFilter] = useState<AgentFilter>('all');
  const counts = useMemo(() => filterCounts(agents), [agents]);
  const shown = useMemo(() => filterAgents(agents, filter), [agents, filter]);
  const hasAgents = staffing === 'agents' && agents.length > 0;
  return (
    <Panel
      title="Agents"
      className={styles.panel}
      aside={hasAgents && <AgentFilters counts={counts} value={filter} onChoose={setFilter} />}
      notice={<PanelNotice names={PANEL_SOURCES.agents} />}
    >
      {!hasAgents && <Nobody staffing={staffing} />}
      {hasAgents && shown.length === 0 && (
        <EmptyState title="No agent fits this filter">
          <button
            type="button"
            className={styles.clear}
            onClick={() => {
              setFilter('all');
            }}
          >
            Show all agents
          </button>
        </EmptyState>
      )}
      {hasAgents && shown.length > 0 && <AgentTable agents={shown} />}
    </Panel>
  );
}

function Nobody({ staffing }: { staffing: 'agents' | 'agentless' | 'messaging' | 'no-queue' }) {
  switch (staffing) {
    case 'agentless':
      return <EmptyState title="No agents by design">This campaign ends its calls in a flow.</EmptyState>;
    case 'messaging':
      return (
        <EmptyState title="No agents by design">
          This campaign sends messages; nobody waits for them.
        </EmptyState>
      );
    case 'no-queue':
      return (
        <EmptyState title="No queue, so no agents">
          A queue joins a campaign to its agents. This campaign has none set.
        </EmptyState>
      );
    case 'agents':
      return (
        <EmptyState title="No agents known yet">
          The members of the queue were not told, or it has none.
        </EmptyState>
      );
  }
}
