import type { QueueWork } from '../../../core/board/view.ts';
import { notKeptWords } from '../../../core/history/not-kept-words.ts';
import { PANEL_SOURCES } from '../../app/panel-sources.ts';
import { PanelNotice } from '../../app/PanelNotice.tsx';
import { useNowValue, useReplayed } from '../../app/context.tsx';
import { formatStopwatch } from '../../format/durations.ts';
import { formatCount } from '../../format/numbers.ts';
import { Panel } from '../../ui/Panel.tsx';
import styles from './SidePanels.module.css';
import { useFacts } from './opened.ts';
import { mediaName } from './view-model.ts';

/** Waiting and running work of the queue, media kept apart. Shared with inbound work. */
export function WorkPanel() {
  const { work, row } = useFacts();
  const replaying = useReplayed() !== null;
  if (row.queueName === null) return null;
  if (replaying) {
    return (
      <Panel title="Queue then">
        <p className={styles.none}>{notKeptWords('work')}</p>
      </Panel>
    );
  }
  return (
    <Panel title="Queue now" notice={<PanelNotice names={PANEL_SOURCES.work} />}>
      {work.length === 0 ? (
        <p className={styles.none}>Nothing waits or runs in {row.queueName}.</p>
      ) : (
        <table className={styles.work}>
          <thead>
            <tr>
              <th scope="col">Medium</th>
              <th scope="col">Running</th>
              <th scope="col">Waiting</th>
              <th scope="col">Longest</th>
            </tr>
          </thead>
          <tbody>
            {work.map((load) => (
              <WorkRow key={load.media} load={load} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

function WorkRow({ load }: { load: QueueWork }) {
  const since = load.longestWaitingSince;
  const longest = useNowValue((now) => (since === null ? '–' : formatStopwatch(now - since)));
  return (
    <tr>
      <th scope="row">{mediaName(load.media)}</th>
      <td>{formatCount(load.interacting)}</td>
      <td>{formatCount(load.waiting)}</td>
      <td>{longest}</td>
    </tr>
  );
}
