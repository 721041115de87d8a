import type { AgentRow } from '../../../core/board/view.ts';
import { useBoard, useNowValue } from '../../app/context.tsx';
import { agedSince } from '../../app/panel-sources.ts';
import { formatStopwatch } from '../../format/durations.ts';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import styles from './AgentTable.module.css';
import { emphasisOf } from './view-model.ts';

/** The time in the status, running while statuses come in; too long a time stands out by colour and shape. */
export function TimeInStatus({ agent }: { agent: AgentRow }) {
  const { since, routingStatus } = agent;
  const knownUntil = useBoard((view) => agedSince(view.sources, 'activity')) ?? Infinity;
  const lasted = (now: number): number => Math.min(now, knownUntil) - (since ?? 0);
  const time = useNowValue((now) => (since === null ? '–' : formatStopwatch(lasted(now))));
  const emphasis = useNowValue((now) => (since === null ? 'none' : emphasisOf(routingStatus, lasted(now))));
  return (
    <span className={styles.time} data-emphasis={emphasis}>
      {time}
      <span className={styles.step}>{emphasis !== 'none' && <SeverityMark severity={emphasis} />}</span>
    </span>
  );
}
