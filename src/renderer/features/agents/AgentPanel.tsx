import { useEffect, useMemo, useRef, useState } from 'react';
import type { AgentRow } from '../../../core/board/view.ts';
import { notKeptWords } from '../../../core/history/not-kept-words.ts';
import { reasonOf, useAgentFilter } from '../../app/agent-filter.tsx';
import { useBoard, useReplayed } from '../../app/context.tsx';
import { agedSince, PANEL_SOURCES } from '../../app/panel-sources.ts';
import { PanelNotice } from '../../app/PanelNotice.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { AgentFilters } from './AgentFilters.tsx';
import { AgentTable } from './AgentTable.tsx';
import { DEFAULT_SORTING } from './columns.tsx';
import { ExportAgents } from './ExportAgents.tsx';
import styles from './AgentTable.module.css';
import { filterAgents, filterCounts } from './view-model.ts';

const NOBODY: readonly AgentRow[] = [];

/** The people of the opened campaign, for campaigns that have some by design. */
export function AgentPanel() {
  const agents = useBoard((view) => view.opened?.agents ?? NOBODY);
  const { filter, choose, asked } = useAgentFilter();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked > 0) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [asked]);
  const counts = useMemo(() => filterCounts(agents), [agents]);
  const shown = useMemo(() => filterAgents(agents, filter), [agents, filter]);
  const aged = useBoard((view) => agedSince(view.sources, 'activity') !== null);
  const [sorting, setSorting] = useState(DEFAULT_SORTING);
  const hasAgents = agents.length > 0;
  const replaying = useReplayed() !== null;
  return (
    <div ref={ref} className={styles.frame}>
      <Panel
        title="Agents"
        className={styles.panel}
        aside={
          hasAgents && (
            <>
              <AgentFilters counts={counts} value={filter} onChoose={choose} />
              <ExportAgents agents={shown} sorting={sorting} />
            </>
          )
        }
        notice={<PanelNotice names={PANEL_SOURCES.agents} compact />}
      >
        {replaying && <EmptyState title="Not in the past">{notKeptWords('agents')}</EmptyState>}
        {!hasAgents && !replaying && (
          <EmptyState title="No agents known yet">
            The members of the queue were not told, or the queue has none.
          </EmptyState>
        )}
        {hasAgents && shown.length === 0 && (
          <EmptyState
            title={reasonOf(filter) === null ? 'No agent fits this filter' : 'Nobody of them any more'}
          >
            <button
              type="button"
              className={styles.clear}
              onClick={() => {
                choose('all');
              }}
            >
              Show all agents
            </button>
          </EmptyState>
        )}
        {hasAgents && shown.length > 0 && (
          <AgentTable agents={shown} aged={aged} sorting={sorting} onSort={setSorting} />
        )}
      </Panel>
    </div>
  );
}
