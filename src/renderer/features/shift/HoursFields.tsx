import { X } from 'lucide-react';
import { useId } from 'react';
import { FieldError } from '../../ui/Field.tsx';
import { minuteOfText, textOfMinute } from './clock-text.ts';
import { isOvernight, type HoursDraft } from './hours-draft.ts';
import styles from './HoursFields.module.css';

interface HoursFieldsProps<T extends HoursDraft> {
  /** Whose hours they are, such as "Monday". */
  readonly of: string;
  readonly hours: T;
  readonly error: string | null;
  readonly onChange: (hours: T) => void;
  readonly onRemove: () => void;
}

/** From when to when. An end before the start is the next day's, and says so. */
export function HoursFields<T extends HoursDraft>({
  of,
  hours,
  error,
  onChange,
  onRemove,
}: HoursFieldsProps<T>) {
  const id = useId();
  const fieldOf = (field: 'from' | 'to') => ({
    value: hours[field],
    invalid: error !== null,
    describedBy: error === null ? undefined : id,
    onChange: (text: string) => {
      onChange({ ...hours, [field]: text });
    },
  });
  return (
    <div className={styles.hours}>
      <div className={styles.line}>
        <TimeField label={`${of} from`} {...fieldOf('from')} />
        <span aria-hidden>–</span>
        <TimeField label={`${of} to`} {...fieldOf('to')} />
        {isOvernight(hours) && <span className={styles.next}>next day</span>}
        <button
          type="button"
          className={styles.remove}
          aria-label={`Remove ${of} ${hours.from}`}
          onClick={onRemove}
        >
          <X size={15} aria-hidden />
        </button>
      </div>
      <FieldError id={id} error={error} />
    </div>
  );
}

interface TimeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly onChange: (text: string) => void;
}

/** A time of day, always on the 24-hour clock; "8" becomes "08:00" when the field is left. */
function TimeField({ label, value, invalid, describedBy, onChange }: TimeFieldProps) {
  return (
    <input
      type="text"
      className={styles.time}
      inputMode="numeric"
      autoComplete="off"
      maxLength={5}
      placeholder="00:00"
      aria-label={label}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      value={value}
      onChange={(event) => {
        onChange(event.target.value);
      }}
      onBlur={() => {
        const minute = minuteOfText(value);
        if (minute !== null && textOfMinute(minute) !== value) onChange(textOfMinute(minute));
      }}
    />
  );
}
