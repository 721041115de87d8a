import { useId, type InputHTMLAttributes, type ReactNode } from 'react';
import styles from './Field.module.css';

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'className'> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with the value, in words; `null` while nothing is. */
  readonly error: string | null;
  readonly hint?: ReactNode;
  /** For ids, addresses and secrets. */
  readonly mono?: boolean;
}

/** One line of text with its label, what helps and what is wrong with it. */
export function Field({ label, value, onChange, error, hint, mono = false, ...rest }: FieldProps) {
  const id = useId();
  const described = [error === null ? null : `${id}-error`, hint === undefined ? null : `${id}-hint`];
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        className={styles.input}
        data-mono={mono}
        value={value}
        aria-invalid={error !== null}
        aria-describedby={described.filter((each) => each !== null).join(' ') || undefined}
        onChange={(event) => {
          onChange(event.target.value);
        }}
        {...rest}
      />
      <FieldError id={`${id}-error`} error={error} />
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** What is wrong with a field, below it. */
export function FieldError({ id, error }: { readonly id: string; readonly error: string | null }) {
  if (error === null) return null;
  return (
    <p id={id} className={styles.error}>
      {error}
    </p>
  );
}
