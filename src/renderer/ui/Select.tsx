import type { SelectHTMLAttributes } from 'react';
import styles from './Select.module.css';

export interface SelectChoice<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface SelectProps<T extends string> extends Omit<
  SelectHTMLAttributes<HTMLSelectElement>,
  'onChange' | 'value' | 'className'
> {
  /** What is chosen, for whoever does not see where it stands. */
  readonly label: string;
  /** `null` = still to be chosen. */
  readonly value: T | null;
  readonly choices: readonly SelectChoice<T>[];
  readonly onChoose: (value: T) => void;
  /** What stands there while nothing is chosen. */
  readonly empty?: string;
}

/** One of many in little room. The browser's own, so that it opens above a modal dialog too. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, value, choices, onChoose, empty = 'Choose…', ...rest } = props;
  return (
    <select
      className={styles.select}
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice.value === event.target.value);
        if (chosen !== undefined) onChoose(chosen.value);
      }}
      {...rest}
    >
      {value === null && (
        <option value="" disabled>
          {empty}
        </option>
      )}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
