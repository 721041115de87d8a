import type { ReactNode } from 'react';
import { AgentFilterProvider } from '../../app/agent-filter.tsx';
import { useBoard } from '../../app/context.tsx';
import { DetailSkeleton } from '../../app/Skeleton.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './CampaignDetail.module.css';
import { CampaignHeading } from './CampaignHeading.tsx';
import { FindingsPanel } from './FindingsPanel.tsx';
import { ReadinessPanel } from './ReadinessPanel.tsx';
import { Tiles } from './Tiles.tsx';
import { WorkPanel } from './WorkPanel.tsx';

interface CampaignDetailProps {
  readonly selectedId: string | null;
  /** Right below the heading: what is wrong now. */
  readonly alerts: ReactNode;
  readonly chart: ReactNode;
  readonly agents: ReactNode;
}

/** The opened campaign. While another one is on its way its place is kept, so that nothing jumps. */
export function CampaignDetail({ selectedId, alerts, chart, agents }: CampaignDetailProps) {
  const openedId = useBoard((view) => view.opened?.id ?? null);
  const staffed = useBoard((view) => view.opened?.facts.row.staffing === 'agents');
  if (selectedId === null) return <EmptyState title="Choose a campaign from the list" />;
  if (openedId !== selectedId) return <DetailSkeleton />;
  return (
    <article className={styles.detail} key={openedId}>
      <CampaignHeading />
      {alerts}
      <Tiles />
      <AgentFilterProvider>
        <div className={styles.body} data-staffed={staffed}>
          <div className={styles.middle}>
            {chart}
            {staffed && agents}
          </div>
          <div className={styles.side} role="region" aria-label="Reasons and readiness" tabIndex={0}>
            <FindingsPanel />
            <ReadinessPanel />
            <WorkPanel />
          </div>
        </div>
      </AgentFilterProvider>
    </article>
  );
}
