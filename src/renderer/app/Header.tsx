import { PanelLeft, Settings } from 'lucide-react';
import { AccessBadge } from './AccessBadge.tsx';
import { AlertsButton } from './AlertsButton.tsx';
import { BrandMark } from './BrandMark.tsx';
import { BudgetMeter } from './BudgetMeter.tsx';
import { ConnectionBadge } from './ConnectionBadge.tsx';
import { useBoard, useCell, useLink, useLiveBoard, useReplay, useSession, useShared } from './context.tsx';
import styles from './Header.module.css';
import { ReplayPill } from '../features/replay/ReplayPill.tsx';
import { OrganizationMenu } from './OrganizationMenu.tsx';
import { startOf } from './settings-place.ts';
import { ThemeMenu } from './ThemeMenu.tsx';
import { ZoneMenu } from './ZoneMenu.tsx';

interface HeaderProps {
  /** Whether the campaign list of a narrow window is open; `null` where there is no list. */
  readonly list: boolean | null;
  readonly onToggleList: () => void;
}

export function Header({ list, onToggleList }: HeaderProps) {
  const demo = useBoard((view) => view.identity.demo);
  const { phase } = useSession();
  const connected = phase !== 'no-profile';
  // Of the present, and in the way of the words that say that the board is not.
  const replaying = useReplay() !== null;
  const calmReplay = useCalm() && replaying;
  const spends = !replaying && (phase === 'signed-in' || phase === 'ended');
  return (
    <header className={styles.header}>
      {list !== null && (
        <button
          type="button"
          className={styles.listButton}
          aria-expanded={list}
          aria-label="Campaigns"
          onClick={onToggleList}
        >
          <PanelLeft size={17} aria-hidden />
        </button>
      )}
      <BrandMark />
      <OrganizationMenu />
      {demo && <span className={styles.demo}>Demo data</span>}
      <ReplayPill />
      <div className={styles.tools}>
        <AccessBadge />
        {connected && !calmReplay && <ConnectionBadge />}
        {spends && <BudgetMeter />}
        {connected && <AlertsButton />}
        {connected && <ZoneMenu />}
        <span className={styles.wide}>
          <ThemeMenu />
        </span>
        <SettingsButton />
      </div>
    </header>
  );
}

/** Whether nothing is wrong with the present, so that its badge would only contradict a replay. */
function useCalm(): boolean {
  const open = useLink() === 'open';
  const signedIn = useSession().phase === 'signed-in';
  return useLiveBoard(({ connection }) => open && signedIn && connection.phase === 'live');
}

function SettingsButton() {
  const { settings } = useShared();
  const [, open] = useCell(settings);
  return (
    <button
      type="button"
      className={styles.settings}
      aria-label="Settings"
      aria-haspopup="dialog"
      onClick={() => {
        open(startOf('organizations'));
      }}
    >
      <Settings size={16} aria-hidden />
    </button>
  );
}
