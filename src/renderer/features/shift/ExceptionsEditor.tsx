import { Plus } from 'lucide-react';
import { useId } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Field, FieldError } from '../../ui/Field.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import type { ExceptionDraft } from './draft.ts';
import { addException, addExceptionHours, setOff, withChanged, withoutKey } from './edit-plan.ts';
import { HoursFields } from './HoursFields.tsx';
import styles from './ShiftPane.module.css';
import type { PlanForm } from './use-plan-form.ts';

/** Days with other hours than their weekday's, or none. */
export function ExceptionsEditor({ form }: { form: PlanForm }) {
  const { draft, edit } = form;
  return (
    <section className={styles.section} aria-labelledby="shift-exceptions">
      <h3 id="shift-exceptions" className={styles.title}>
        Exceptions
      </h3>
      {draft.exceptions.length === 0 && <p className={styles.quiet}>Holidays, swapped shifts, days off.</p>}
      {draft.exceptions.length > 0 && (
        <ul className={styles.cards}>
          {draft.exceptions.map((exception) => (
            <Exception key={exception.key} form={form} exception={exception} />
          ))}
        </ul>
      )}
      <div>
        <button
          type="button"
          className={styles.addHours}
          onClick={() => {
            edit(addException);
          }}
        >
          <Plus size={14} aria-hidden />
          Add an exception
        </button>
      </div>
    </section>
  );
}

const OFF = [
  { value: 'off', label: 'Day off' },
  { value: 'hours', label: 'Other hours' },
] as const;

function Exception({ form, exception }: { form: PlanForm; exception: ExceptionDraft }) {
  const id = useId();
  const { edit, errors } = form;
  const { key, date, off, note } = exception;
  const change = (changes: Partial<ExceptionDraft>): void => {
    edit((before) => ({
      ...before,
      exceptions: before.exceptions.map((each) => (each.key === key ? { ...each, ...changes } : each)),
    }));
  };
  const error = errors[`date-${key}`] ?? null;
  const name = date === '' ? 'New exception' : `Exception on ${date}`;
  return (
    <li className={styles.card} aria-label={name}>
      <div className={styles.exception}>
        <input
          type="date"
          className={styles.date}
          aria-label="Date"
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : `${id}-date`}
          value={date}
          onChange={(event) => {
            change({ date: event.target.value });
          }}
        />
        <Segmented
          label="What is different"
          value={off ? 'off' : 'hours'}
          choices={OFF}
          onChoose={(choice) => {
            edit((before) => setOff(before, exception, choice === 'off'));
          }}
        />
        <Button
          aria-label={`Remove the ${name.toLowerCase()}`}
          onClick={() => {
            edit((before) => ({ ...before, exceptions: withoutKey(before.exceptions, key) }));
          }}
        >
          Remove
        </Button>
      </div>
      <FieldError id={`${id}-date`} error={error} />
      {!off && <ExceptionHours form={form} exception={exception} name={name} />}
      <Field
        label="Note"
        value={note}
        maxLength={200}
        error={null}
        onChange={(text) => {
          change({ note: text });
        }}
      />
    </li>
  );
}

interface ExceptionHoursProps {
  readonly form: PlanForm;
  readonly exception: ExceptionDraft;
  readonly name: string;
}

function ExceptionHours({ form: { edit, errors }, exception, name }: ExceptionHoursProps) {
  const change = (hours: ExceptionDraft['hours']): void => {
    edit((before) => ({ ...before, exceptions: withChanged(before.exceptions, { ...exception, hours }) }));
  };
  return (
    <div className={styles.stretches}>
      {exception.hours.map((each) => (
        <HoursFields
          key={each.key}
          of={name}
          hours={each}
          error={errors[`hours-${each.key}`] ?? null}
          onChange={(changed) => {
            change(withChanged(exception.hours, changed));
          }}
          onRemove={() => {
            change(withoutKey(exception.hours, each.key));
          }}
        />
      ))}
      <button
        type="button"
        className={styles.addHours}
        aria-label={`Add hours to the ${name.toLowerCase()}`}
        onClick={() => {
          edit((before) => addExceptionHours(before, exception));
        }}
      >
        <Plus size={14} aria-hidden />
        Add hours
      </button>
    </div>
  );
}
