import { X } from 'lucide-react';
import styles from './CloseButton.module.css';

interface CloseButtonProps {
  readonly label: string;
  /** For what lies over or between other things. */
  readonly small?: boolean;
  readonly onClose: () => void;
}

/** The cross in the corner of what can be put away. */
export function CloseButton({ label, small = false, onClose }: CloseButtonProps) {
  return (
    <button
      type="button"
      className={styles.close}
      data-small={small}
      aria-label={label}
      onClick={() => {
        onClose();
      }}
    >
      <X size={small ? 16 : 17} aria-hidden />
    </button>
  );
}
