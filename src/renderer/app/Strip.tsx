import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Fault } from '../../core/faults/fault.ts';
import { CloseButton } from '../ui/CloseButton.tsx';
import { FaultFacts } from '../ui/FaultFacts.tsx';
import { SeverityMark } from '../ui/SeverityMark.tsx';
import styles from './Banner.module.css';

interface StripProps {
  readonly severity: 'critical' | 'warning' | 'info';
  readonly title: string;
  readonly text: string;
  readonly fault?: Fault | null;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** What is wrong and what to do, above the board. */
export function Strip({ severity, title, text, fault = null, children }: StripProps) {
  return (
    <div className={`${styles.banner} ${styles[severity]}`} role={severity === 'info' ? 'status' : 'alert'}>
      <StripWords severity={severity} title={title} text={text}>
        {fault !== null && <FaultFacts fault={fault} />}
      </StripWords>
      {children}
    </div>
  );
}

interface WarningStripProps {
  readonly title: string;
  readonly text: string;
  /** Such as "Dismiss for this session". */
  readonly dismissLabel: string;
  readonly onDismiss: () => void;
}

/** What the board does well without, until it was read. */
export function WarningStrip({ title, text, dismissLabel, onDismiss }: WarningStripProps) {
  return (
    <div className={`${styles.banner} ${styles.warning} ${styles.slim}`} role="status">
      <StripWords severity="warning" title={title} text={text} />
      <CloseButton small label={dismissLabel} onClose={onDismiss} />
    </div>
  );
}

function StripWords({ severity, title, text, children }: Omit<StripProps, 'fault'>) {
  return (
    <>
      <span className={styles.mark}>
        {severity === 'info' ? <Info size={14} aria-hidden /> : <SeverityMark severity={severity} silent />}
      </span>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        <p className={styles.text}>{text}</p>
        {children}
      </div>
    </>
  );
}
