import type { ShiftView } from '../../../core/shifts/plan.ts';
import { useShift } from '../../app/context.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Notes } from './Notes.tsx';
import { PlanEditor } from './PlanEditor.tsx';
import { PresentShift } from './PresentShift.tsx';
import styles from './ShiftPane.module.css';

/** Whether the shift is on, when it is planned, and what was handed over. */
export function ShiftPane() {
  const shift = useShift();
  if (shift === null) return <EmptyState title="Reading the shift" />;
  return <Shift shift={shift} />;
}

function Shift({ shift }: { shift: ShiftView }) {
  return (
    <div className={styles.pane}>
      <PresentShift shift={shift} />
      <Notes shift={shift} />
      <PlanEditor plan={shift.plan} />
    </div>
  );
}
