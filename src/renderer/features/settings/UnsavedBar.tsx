import { Button } from '../../ui/Button.tsx';
import styles from './SettingsDialog.module.css';
import type { Leaving } from './use-leave-guard.ts';

/** Asks once before changes are lost. */
export function UnsavedBar({ leaving: { asking, keep, discard } }: { leaving: Leaving }) {
  if (!asking) return null;
  return (
    <div
      className={styles.unsaved}
      role="alertdialog"
      aria-label="Unsaved changes"
      aria-describedby="unsaved"
    >
      <p id="unsaved">
        <strong>Your changes are not saved yet.</strong> Leaving now loses them.
      </p>
      <Button autoFocus onClick={keep}>
        Keep editing
      </Button>
      <Button tone="danger" onClick={discard}>
        Discard changes
      </Button>
    </div>
  );
}
