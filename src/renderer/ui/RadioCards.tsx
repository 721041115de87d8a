import { useId, type ReactNode } from 'react';
import styles from './RadioCards.module.css';

/** A few choices that need a sentence each. */
export function RadioCards({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="radiogroup" aria-label={label} className={styles.cards}>
      {children}
    </div>
  );
}

interface RadioCardProps {
  readonly name: string;
  readonly title: string;
  readonly beside?: ReactNode;
  readonly text?: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

export function RadioCard({ name, title, beside, text, checked, onChoose }: RadioCardProps) {
  const id = useId();
  return (
    <label className={styles.card}>
      <input
        type="radio"
        name={name}
        checked={checked}
        aria-labelledby={`${id}-title`}
        aria-describedby={text === undefined ? undefined : `${id}-text`}
        onChange={onChoose}
      />
      <span className={styles.words}>
        <span className={styles.title}>
          <span id={`${id}-title`}>{title}</span>
          {beside}
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
