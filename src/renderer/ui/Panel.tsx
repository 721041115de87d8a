import { useId, type ReactNode } from 'react';
import styles from './Panel.module.css';

interface PanelProps {
  readonly title: string;
  /** Right after the title. */
  readonly beside?: ReactNode;
  /** At the far end of the title's line. */
  readonly aside?: ReactNode;
  readonly notice?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A titled card. */
export function Panel({ title, beside, aside, notice, children, className = '' }: PanelProps) {
  const id = useId();
  return (
    <section className={`${styles.panel} ${className}`} aria-labelledby={id}>
      <header className={styles.header}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {beside}
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </header>
      {notice}
      {children}
    </section>
  );
}
