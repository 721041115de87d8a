import type { AgentRow } from '../../../core/board/view.ts';
import { useNowValue } from '../../app/context.tsx';
import { formatStopwatch } from '../../format/durations.ts';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import styles from './AgentTable.module.css';
import { emphasisOf } from './view-model.ts';

/** The time in the status, running; a time that is too long stands out by colour and shape. */
export function TimeInStatus({ agent }: { agent: AgentRow }) {
  const { since, routingStatus } = agent;
  const time = useNowValue((now) => (since === null ? '–' : formatStopwatch(now - since)));
  const emphasis = useNowValue((now) => (since === null ? 'none' : emphasisOf(routingStatus, now - since)));
  return (
    <span className={styles.time} data-emphasis={emphasis}>
      {time}
      <span className={styles.step}>{emphasis !== 'none' && <SeverityMark severity={emphasis} />}</span>
    </span>
  );
}
