import { Plus } from 'lucide-react';
import type { Weekday } from '../../../core/shifts/plan.ts';
import { Button } from '../../ui/Button.tsx';
import { WEEKDAYS } from './draft.ts';
import { addHours, changeDay, copyMonday, withChanged, withoutKey } from './edit-plan.ts';
import { HoursFields } from './HoursFields.tsx';
import styles from './ShiftPane.module.css';
import { DAY_WORDS } from './shift-words.ts';
import type { PlanForm } from './use-plan-form.ts';

/** The hours of each weekday. */
export function WeekEditor({ form }: { form: PlanForm }) {
  const { draft, edit } = form;
  const planned = WEEKDAYS.some((day) => draft.week[day].length > 0);
  return (
    <section className={styles.section} aria-labelledby="shift-week">
      <div className={styles.titleLine}>
        <h3 id="shift-week" className={styles.title}>
          Weekly hours
        </h3>
        {draft.week[1].length > 0 && (
          <Button
            tone="quiet"
            onClick={() => {
              edit(copyMonday);
            }}
          >
            Copy Monday to all weekdays
          </Button>
        )}
      </div>
      {!planned && <p className={styles.quiet}>Nothing is planned: you count as on shift at any time.</p>}
      <div className={styles.week}>
        {WEEKDAYS.map((day) => (
          <Day key={day} form={form} day={day} />
        ))}
      </div>
    </section>
  );
}

function Day({ form: { draft, edit, errors }, day }: { form: PlanForm; day: Weekday }) {
  const name = DAY_WORDS[day];
  const hours = draft.week[day];
  return (
    <div className={styles.day} role="group" aria-label={name}>
      <span className={styles.dayName}>{name}</span>
      <div className={styles.stretches}>
        {hours.length === 0 && <span className={styles.off}>Off</span>}
        {hours.map((each) => (
          <HoursFields
            key={each.key}
            of={name}
            hours={each}
            error={errors[`hours-${each.key}`] ?? null}
            onChange={(changed) => {
              edit((before) => changeDay(before, day, withChanged(before.week[day], changed)));
            }}
            onRemove={() => {
              edit((before) => changeDay(before, day, withoutKey(before.week[day], each.key)));
            }}
          />
        ))}
      </div>
      <button
        type="button"
        className={styles.addHours}
        aria-label={`Add hours on ${name}`}
        onClick={() => {
          edit((before) => addHours(before, day));
        }}
      >
        <Plus size={14} aria-hidden />
        Add hours
      </button>
    </div>
  );
}
