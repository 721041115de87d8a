import type { Finding } from '../../../core/board/view.ts';
import { AdminLink } from '../../app/AdminLink.tsx';
import { useReplayed } from '../../app/context.tsx';
import { PANEL_SOURCES } from '../../app/panel-sources.ts';
import { PanelNotice } from '../../app/PanelNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import styles from './SidePanels.module.css';
import { useFacts } from './opened.ts';
import { findingsTitle, lacksAny, nothingToldWords } from './view-model.ts';

/** The dialer's account of itself, in words. Without people there is nobody to be idle. */
export function FindingsPanel() {
  const facts = useFacts();
  const { findings, row, lacking } = facts;
  const replayed = useReplayed();
  if (row.staffing !== 'agents' && findings.length === 0) return null;
  return (
    <Panel title={findingsTitle(facts)} notice={<PanelNotice names={PANEL_SOURCES.findings} />}>
      {findings.length === 0 && !lacksAny(lacking, PANEL_SOURCES.findings) && (
        <p className={styles.none}>{nothingToldWords(replayed)}</p>
      )}
      <ul className={styles.lines}>
        {findings.map((finding) => (
          <li key={finding.id} className={styles.line}>
            <Line finding={finding} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Line({ finding }: { finding: Finding }) {
  const { severity, title, detail, remedy, admin } = finding;
  return (
    <>
      <SeverityMark severity={severity} />
      <span className={styles.title}>{title}</span>
      <span className={styles.detail}>{detail}</span>
      <span className={styles.remedy}>
        {remedy}
        <AdminLink target={admin} about={title} />
      </span>
    </>
  );
}
