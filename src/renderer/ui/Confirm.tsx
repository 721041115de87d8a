import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import styles from './Confirm.module.css';

interface ConfirmProps {
  /** What is to be done, such as "Remove Retail". */
  readonly what: string;
  /** What becomes of it, and what does not. */
  readonly children: ReactNode;
  readonly busy: boolean;
  /** Why the last try failed, in words; `null` while it did not. */
  readonly failure: string | null;
  readonly onKeep: () => void;
  readonly onConfirm: () => void;
}

/** Asks once more, in place, for what cannot be undone. The focus is on the way back. */
export function Confirm({ what, children, busy, failure, onKeep, onConfirm }: ConfirmProps) {
  return (
    <div className={styles.confirm} role="group" aria-label={`${what}?`}>
      <p>
        <strong>{what}?</strong> {children}
      </p>
      {failure !== null && (
        <p className={styles.failure} role="alert">
          {failure}
        </p>
      )}
      <div className={styles.commands}>
        <Button autoFocus data-first-focus onClick={onKeep}>
          Keep it
        </Button>
        <Button tone="danger" disabled={busy} onClick={onConfirm}>
          {what}
        </Button>
      </div>
    </div>
  );
}
