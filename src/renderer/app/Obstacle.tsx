import { CloudOff, Inbox, KeyRound } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Fault } from '../../core/faults/fault.ts';
import { remedyFor, type Remedy } from '../../core/faults/remedies.ts';
import { FaultFacts } from '../ui/FaultFacts.tsx';
import styles from './Obstacle.module.css';

interface ObstacleProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** Fills the window while there is no board to show: what is in the way, and what to do. */
function Obstacle({ icon, title, text, children }: ObstacleProps) {
  return (
    <div className={styles.obstacle}>
      <div className={styles.card} role="alert">
        <span className={styles.icon}>{icon}</span>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.text}>{text}</p>
        {children}
      </div>
    </div>
  );
}

/** Signing in was impossible: nothing set, something wrong, or a region that does not exist. */
export function Setup({ fault }: { fault: Fault | null }) {
  const wrong = fault === null || fault.kind === 'no-credentials' ? null : fault;
  const { title, remedy } = wrong === null ? FIRST_STEPS : remedyFor(wrong);
  return (
    <Obstacle icon={<KeyRound size={22} aria-hidden />} title={title} text={remedy}>
      {wrong !== null && <FaultFacts fault={wrong} />}
      <h2 className={styles.subtitle}>
        {wrong === null ? 'Set these before starting' : 'These are read at start'}
      </h2>
      <dl className={styles.variables}>
        <Variable name="FLOORWATCH_REGION" meaning="such as mypurecloud.de, or the host of a gateway" />
        <Variable name="FLOORWATCH_CLIENT_ID" meaning="the id of the client" />
        <Variable name="FLOORWATCH_CLIENT_SECRET" meaning="its secret; it is never shown or logged" />
      </dl>
      <p className={styles.demo}>
        Just looking? <code>npm run demo</code> starts Floorwatch with simulated campaigns and agents.
      </p>
    </Obstacle>
  );
}

const FIRST_STEPS: Remedy = {
  title: 'Connect Floorwatch to your organisation',
  remedy: 'It needs a region and a client of type “client credentials”.',
};

function Variable({ name, meaning }: { name: string; meaning: string }) {
  return (
    <div className={styles.variable}>
      <dt>
        <code>{name}</code>
      </dt>
      <dd>{meaning}</dd>
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
      text="The organisation has no outbound campaign that this client may see. New ones appear here by themselves."
    >
      <p className={styles.demo}>
        If there should be some, ask an administrator whether the role of this client covers their divisions.
      </p>
    </Obstacle>
  );
}
