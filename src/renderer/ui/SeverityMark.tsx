import type { Severity } from '../../core/board/view.ts';
import { SEVERITY_WORDS } from '../words/campaigns.ts';
import styles from './SeverityMark.module.css';
import { UnknownShape } from './UnknownShape.tsx';

/** A shape per severity, so that it can be told apart without colour. */
export function SeverityMark({ severity, silent = false }: { severity: Severity; silent?: boolean }) {
  return (
    <svg
      className={styles[severity]}
      viewBox="0 0 12 12"
      width="12"
      height="12"
      {...(silent
        ? { 'aria-hidden': true }
        : { role: 'img' as const, 'aria-label': SEVERITY_WORDS[severity] })}
    >
      {shapeOf(severity)}
    </svg>
  );
}

function shapeOf(severity: Severity) {
  switch (severity) {
    case 'critical':
      return <path d="M6 1 11.4 10.6H.6Z" fill="currentColor" />;
    case 'warning':
      return <path d="M6 .6 11.4 6 6 11.4.6 6Z" fill="currentColor" />;
    case 'ok':
      return <circle cx="6" cy="6" r="4.4" fill="currentColor" />;
    case 'unknown':
      return <UnknownShape />;
    case 'none':
      return <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.3" />;
  }
}
