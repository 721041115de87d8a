import { CloudOff, Inbox } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Fault } from '../../core/faults/fault.ts';
import { remedyFor } from '../../core/faults/remedies.ts';
import { FaultFacts } from '../ui/FaultFacts.tsx';
import styles from './Obstacle.module.css';

interface ObstacleProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  /** `wrong` is announced at once. */
  readonly tone?: 'calm' | 'wrong';
  readonly children?: ReactNode;
}

/** Fills the window while there is no board to show: what is in the way, and what to do. */
export function Obstacle({ icon, title, text, tone = 'wrong', children }: ObstacleProps) {
  return (
    <div className={styles.obstacle}>
      <div className={styles.card} role={tone === 'wrong' ? 'alert' : 'status'}>
        <span className={styles.icon}>{icon}</span>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.text}>{text}</p>
        {children}
      </div>
    </div>
  );
}

/** The campaigns could never be read. */
export function Blocked({ fault }: { fault: Fault }) {
  const { title, remedy } = remedyFor(fault);
  return (
    <Obstacle icon={<CloudOff size={22} aria-hidden />} title={title} text={remedy}>
      <FaultFacts fault={fault} />
    </Obstacle>
  );
}

export function EmptyOrganization() {
  return (
    <Obstacle
      icon={<Inbox size={22} aria-hidden />}
      title="No campaigns yet"
      text="The organisation has no outbound campaign that this sign-in may see. New ones appear here by themselves."
    >
      <p className={styles.demo}>
        If there should be some, ask an administrator whether the role of this sign-in covers their divisions.
      </p>
    </Obstacle>
  );
}
