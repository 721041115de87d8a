import { useState } from 'react';
import { AgentPanel } from '../features/agents/AgentPanel.tsx';
import { AlertsInbox } from '../features/alerts/AlertsInbox.tsx';
import { AlertStrip } from '../features/alerts/AlertStrip.tsx';
import { CampaignDetail } from '../features/campaign/CampaignDetail.tsx';
import { CampaignList } from '../features/campaigns/CampaignList.tsx';
import { ChartPanel } from '../features/chart/ChartPanel.tsx';
import { Welcome } from '../features/connect/Welcome.tsx';
import { ReplayBanner } from '../features/replay/ReplayBanner.tsx';
import { ReplayBar } from '../features/replay/ReplayBar.tsx';
import { ReplayedAlerts } from '../features/replay/ReplayedAlerts.tsx';
import { SettingsDialog } from '../features/settings/SettingsDialog.tsx';
import { SignInCard } from '../features/sign-in/SignInCard.tsx';
import { SigningInCard } from '../features/sign-in/SigningInCard.tsx';
import { AlertNotices } from './AlertNotices.tsx';
import { Banner } from './Banner.tsx';
import { useActiveProfile, useLiveBoard, useReplayed, useSession } from './context.tsx';
import { DiskBanner } from './DiskBanner.tsx';
import { Footer } from './Footer.tsx';
import { useFrozen } from './frozen.ts';
import { Header } from './Header.tsx';
import { KeepingBanner } from './KeepingBanner.tsx';
import { Blocked, EmptyOrganization } from './Obstacle.tsx';
import styles from './Shell.module.css';
import { Skeleton } from './Skeleton.tsx';
import { stageOf, type StageSession } from './stage.ts';
import { useSelectCampaign, useSelectedCampaign } from './selection.ts';

/** The window: header, campaign list, opened campaign, footer. */
export function Shell() {
  const [listOpen, setListOpen] = useState(false);
  const known = useStageSession();
  const hasList = useLiveBoard((view) => stageOf(view, known).kind === 'board');
  return (
    <div
      className={styles.shell}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setListOpen(false);
      }}
    >
      <Header
        list={hasList ? listOpen : null}
        onToggleList={() => {
          setListOpen(!listOpen);
        }}
      />
      <div className={styles.middle}>
        {hasList ? (
          <Board
            listOpen={listOpen}
            closeList={() => {
              setListOpen(false);
            }}
          />
        ) : (
          <main className={styles.stage}>
            <DiskBanner />
            <div className={styles.obstacle}>
              <Obstacles />
            </div>
          </main>
        )}
        <AlertsInbox />
      </div>
      <ReplayBar available={hasList} />
      <Footer />
      <SettingsDialog />
      <AlertNotices />
    </div>
  );
}

function useStageSession(): StageSession {
  const session = useSession();
  const hasProfile = useActiveProfile() !== null;
  return { session, hasProfile };
}

/** Everything but the board: what is in the way of it. */
function Obstacles() {
  const campaigns = useLiveBoard((view) => view.campaigns);
  const connection = useLiveBoard((view) => view.connection);
  const sources = useLiveBoard((view) => view.sources);
  const stage = stageOf({ campaigns, connection, sources }, useStageSession());
  switch (stage.kind) {
    case 'first-run':
      return <Welcome />;
    case 'sign-in':
      return <SignInCard fault={stage.fault} />;
    case 'signing-in':
      return <SigningInCard browserUntil={stage.browserUntil} />;
    case 'blocked':
      return <Blocked fault={stage.fault} />;
    case 'empty':
      return <EmptyOrganization />;
    case 'starting':
    case 'board':
      return <Skeleton />;
  }
}

function Board({ listOpen, closeList }: { listOpen: boolean; closeList: () => void }) {
  const selectedId = useSelectedCampaign();
  const select = useSelectCampaign();
  const frozen = useFrozen();
  const replaying = useReplayed() !== null;
  const Alerts = replaying ? ReplayedAlerts : AlertStrip;
  return (
    <div
      className={styles.board}
      data-list={listOpen ? 'open' : 'closed'}
      data-frozen={frozen}
      data-replay={replaying}
    >
      <aside className={styles.list} aria-label="Campaigns">
        <CampaignList
          selectedId={selectedId}
          onOpen={(id) => {
            select(id);
            closeList();
          }}
        />
      </aside>
      <div className={styles.veil} onClick={closeList} />
      <main className={styles.detail}>
        <ReplayBanner />
        {!replaying && (
          <>
            <Banner />
            <DiskBanner />
            <KeepingBanner />
          </>
        )}
        <CampaignDetail
          selectedId={selectedId}
          alerts={selectedId !== null && <Alerts campaignId={selectedId} />}
          chart={<ChartPanel />}
          agents={<AgentPanel />}
        />
      </main>
    </div>
  );
}
