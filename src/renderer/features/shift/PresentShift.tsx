import type { ShiftView } from '../../../core/shifts/plan.ts';
import { useCommand } from '../../app/command.ts';
import { useNowValue, useShared, useZone } from '../../app/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Switch } from '../../ui/Switch.tsx';
import styles from './ShiftPane.module.css';
import { shiftSentence } from './shift-words.ts';

/** The shift now: on or over, why, and until when. */
export function PresentShift({ shift }: { shift: ShiftView }) {
  const { api } = useShared();
  const zone = useZone();
  const sentence = useNowValue((now) => shiftSentence(shift, { now, zone }));
  const command = useCommand();
  return (
    <section className={styles.present} aria-label="The shift now">
      <Switch
        label={shift.on ? 'My shift is on' : 'My shift is over'}
        text={sentence}
        on={shift.on}
        onSwitch={(on) => void command.run(() => api.shift.override({ on }))}
      />
      {shift.why === 'override' && (
        <Button
          disabled={command.busy}
          onClick={() => void command.run(() => api.shift.override({ on: null }))}
        >
          Go by the plan again
        </Button>
      )}
      <p className={styles.quiet}>
        {shift.on && shift.quiet ? 'Quiet hours: alerts wait in the inbox. ' : ''}
        Rules that notify during your shift are silent while it is over; their alerts are in the inbox all the
        same.
      </p>
      {command.failure !== null && (
        <p className={styles.failure} role="alert">
          {command.failure}
        </p>
      )}
    </section>
  );
}
