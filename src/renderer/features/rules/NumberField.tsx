import styles from './NumberField.module.css';

interface NumberFieldProps {
  /** Read aloud, and shown above unless the field stands within a sentence. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What the number counts. */
  readonly unit?: string;
  /** Names the field where something is wrong with it. */
  readonly name: string;
  readonly error: string | null;
  /** The id of the error's text. */
  readonly errorId: string;
  readonly inline?: boolean;
  readonly placeholder?: string;
}

/** A number with its unit. Its error stands elsewhere, so that fields beside each other stay in line. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, onChange, unit, name, error, errorId, inline = false, placeholder } = props;
  return (
    <label className={styles.field}>
      <span className={inline ? 'only-read-aloud' : styles.label}>{label}</span>
      <span className={styles.box} data-invalid={error !== null}>
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          size={Math.max(3, value.length)}
          name={name}
          value={value}
          placeholder={placeholder}
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : errorId}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
        {unit !== undefined && <span className={styles.unit}>{unit}</span>}
      </span>
    </label>
  );
}
