import type { RoutingStatus } from '../../../core/floor/agent.ts';
import { UnknownShape } from '../../ui/UnknownShape.tsx';
import styles from './StatusMark.module.css';

/** A shape per status beside its word: the fuller the shape, the busier the agent. */
export function StatusMark({ status }: { status: RoutingStatus | null }) {
  return (
    <svg
      className={styles.mark}
      data-status={status ?? 'unknown'}
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden
    >
      {shapeOf(status)}
    </svg>
  );
}

function shapeOf(status: RoutingStatus | null) {
  switch (status) {
    case 'interacting':
      return <rect x="1" y="1" width="10" height="10" rx="2.5" fill="currentColor" />;
    case 'communicating':
      return <path d="M1 11V3.5A2.5 2.5 0 0 1 3.5 1H11Z" fill="currentColor" />;
    case 'idle':
      return (
        <rect x="2" y="2" width="8" height="8" rx="2" fill="none" stroke="currentColor" strokeWidth="2" />
      );
    case 'not-responding':
      return <path d="m2.5 2.5 7 7m0-7-7 7" stroke="currentColor" strokeLinecap="round" strokeWidth="2.6" />;
    case 'off-queue':
      return <path d="M2 6h8" stroke="currentColor" strokeLinecap="round" strokeWidth="2" />;
    case null:
      return <UnknownShape />;
  }
}
