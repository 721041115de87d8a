import { CloudOff, Inbox } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Fault } from '../../core/faults/fault.ts';
import { remedyFor } from '../../core/faults/remedies.ts';
import { FaultFacts } from '../ui/FaultFacts.tsx';
import { Button } from '../ui/Button.tsx';
import { useCell, useShared } from './context.tsx';
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
  const ref = useRef<HTMLHeadingElement>(null);
  // What had the focus may be gone with the former obstacle; the next Tab should begin here.
  useEffect(() => {
    if (document.activeElement === document.body) ref.current?.focus();
  }, []);
  return (
    <div className={styles.obstacle}>
      <div className={styles.card} role={tone === 'wrong' ? 'alert' : 'status'}>
        <span className={styles.icon}>{icon}</span>
        <h1 ref={ref} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
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
      {fault.kind === 'permission-missing' && <SeeAccess />}
    </Obstacle>
  );
}

function SeeAccess() {
  const { settings } = useShared();
  const [, open] = useCell(settings);
  return (
    <p className={styles.below}>
      <Button
        onClick={() => {
          open({ pane: 'access' });
        }}
      >
        See what is missing
      </Button>
    </p>
  );
}

export function EmptyOrganization() {
  return (
    <Obstacle
      icon={<Inbox size={22} aria-hidden />}
      title="No campaigns yet"
      text="The organisation has no outbound campaign that this sign-in may see. New ones appear here by themselves."
    >
      <p className={styles.below}>
        If there should be some, ask an administrator whether the role of this sign-in covers their divisions.
      </p>
    </Obstacle>
  );
}
