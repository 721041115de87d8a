import { PANEL_SOURCES } from '../../app/panel-sources.ts';
import { PanelNotice, useIsTroubled } from '../../app/PanelNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import styles from './SidePanels.module.css';
import { useFacts } from './opened.ts';

/** The dialer's account of itself, in words. Without people there is nobody to be idle. */
export function FindingsPanel() {
  const { findings, row } = useFacts();
  const troubled = useIsTroubled(PANEL_SOURCES.findings);
  const staffed = row.staffing === 'agents';
  if (!staffed && findings.length === 0) return null;
  return (
    <Panel
      title={staffed ? 'Why are agents idle?' : 'How is it running?'}
      notice={<PanelNotice names={PANEL_SOURCES.findings} />}
    >
      {findings.length === 0 && !troubled && (
        <p className={styles.none}>The dialer has told nothing about this campaign yet.</p>
      )}
      <ul className={styles.lines}>
        {findings.map(({ id, severity, title, detail }) => (
          <li key={id} className={styles.line}>
            <SeverityMark severity={severity} />
            <span className={styles.title}>{title}</span>
            <span className={styles.detail}>{detail}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
