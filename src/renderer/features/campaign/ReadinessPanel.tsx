import { PANEL_SOURCES } from '../../app/panel-sources.ts';
import { PanelNotice } from '../../app/PanelNotice.tsx';
import { formatCount } from '../../format/numbers.ts';
import { Panel } from '../../ui/Panel.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import styles from './SidePanels.module.css';
import { useFacts } from './opened.ts';
import { noPeopleWords, readinessLines } from './view-model.ts';

/** How many agents the campaign can reach, and why not the others. */
export function ReadinessPanel() {
  const { readiness, row } = useFacts();
  const noPeople = noPeopleWords(row);
  if (noPeople !== null) {
    return (
      <Panel title={noPeople.title}>
        <p className={styles.none}>{noPeople.text}</p>
      </Panel>
    );
  }
  return (
    <Panel title="Who can take these contacts" notice={<PanelNotice names={PANEL_SOURCES.readiness} />}>
      {readiness.length === 0 && <p className={styles.none}>The members of the queue are not known yet.</p>}
      <ul className={styles.lines}>
        {readinessLines(readiness).map(({ verdict, severity, title, hint, count }) => (
          <li key={verdict} className={styles.line}>
            <SeverityMark severity={severity} silent />
            <span className={styles.title}>{title}</span>
            <span className={styles.count}>{formatCount(count)}</span>
            {hint !== null && <span className={styles.detail}>{hint}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
