import { useId } from 'react';
import styles from './Switch.module.css';

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  /** What it does, in a sentence. */
  readonly text?: string;
  /** Whether the label is only read aloud, because what stands beside it says the same. */
  readonly unlabelled?: boolean;
  readonly disabled?: boolean;
}

/** Something that is on or off and changes at once. */
export function Switch({ label, on, onSwitch, text, unlabelled = false, disabled = false }: SwitchProps) {
  const id = useId();
  return (
    <label className={styles.switch}>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        disabled={disabled}
        aria-labelledby={`${id}-label`}
        aria-describedby={text === undefined ? undefined : `${id}-text`}
        onChange={(event) => {
          onSwitch(event.target.checked);
        }}
      />
      <span className={unlabelled ? 'only-read-aloud' : styles.words}>
        <span id={`${id}-label`} className={styles.label}>
          {label}
        </span>
        {text !== undefined && (
          <span id={`${id}-text`} className={styles.text}>
            {text}
          </span>
        )}
      </span>
    </label>
  );
}
