import type { ReactNode } from 'react';
import styles from './SaveBar.module.css';

/** Where a form of the settings is saved: what came of it first, then the commands. */
export function SaveBar({ children }: { children: ReactNode }) {
  return <div className={styles.bar}>{children}</div>;
}
