import { PanelLeft } from 'lucide-react';
import { BrandMark } from './BrandMark.tsx';
import { BudgetMeter } from './BudgetMeter.tsx';
import { ConnectionBadge } from './ConnectionBadge.tsx';
import { useBoard } from './context.tsx';
import styles from './Header.module.css';
import { ThemeMenu } from './ThemeMenu.tsx';
import { ZoneMenu } from './ZoneMenu.tsx';

interface HeaderProps {
  /** Whether the campaign list of a narrow window is open; `null` where there is no list. */
  readonly list: boolean | null;
  readonly onToggleList: () => void;
}

export function Header({ list, onToggleList }: HeaderProps) {
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
      <Identity />
      <div className={styles.tools}>
        <ConnectionBadge />
        <BudgetMeter />
        <ZoneMenu />
        <ThemeMenu />
      </div>
    </header>
  );
}

function Identity() {
  const { organization, region, demo } = useBoard((view) => view.identity);
  const text = [organization, region].filter((part) => part !== null && part !== '').join(' · ');
  return (
    <>
      <span className={styles.identity} title={text}>
        {text}
      </span>
      {demo && <span className={styles.demo}>Demo data</span>}
    </>
  );
}
