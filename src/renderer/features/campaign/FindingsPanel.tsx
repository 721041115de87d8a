import { ExternalLink } from 'lucide-react';
import type { AdminTarget, Finding } from '../../../core/board/view.ts';
import { useCommand } from '../../app/command.ts';
import { useBoard, useShared } from '../../app/context.tsx';
import { PANEL_SOURCES } from '../../app/panel-sources.ts';
import { PanelNotice } from '../../app/PanelNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import styles from './SidePanels.module.css';
import { useFacts } from './opened.ts';
import { findingsTitle, lacksAny } from './view-model.ts';

/** The dialer's account of itself, in words. Without people there is nobody to be idle. */
export function FindingsPanel() {
  const facts = useFacts();
  const { findings, row, lacking } = facts;
  const demo = useBoard((view) => view.identity.demo);
  if (row.staffing !== 'agents' && findings.length === 0) return null;
  return (
    <Panel title={findingsTitle(facts)} notice={<PanelNotice names={PANEL_SOURCES.findings} />}>
      {findings.length === 0 && !lacksAny(lacking, PANEL_SOURCES.findings) && (
        <p className={styles.none}>The dialer has told nothing about this campaign yet.</p>
      )}
      <ul className={styles.lines}>
        {findings.map((finding) => (
          <li key={finding.id} className={styles.line}>
            <Line finding={finding} linked={!demo} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Line({ finding, linked }: { finding: Finding; linked: boolean }) {
  const { severity, title, detail, remedy, admin } = finding;
  return (
    <>
      <SeverityMark severity={severity} />
      <span className={styles.title}>{title}</span>
      <span className={styles.detail}>{detail}</span>
      <span className={styles.remedy}>
        {remedy}
        {linked && admin !== null && <AdminLink target={admin} about={title} />}
      </span>
    </>
  );
}

/** Where on the platform it is mended. A simulated one has no such page. */
function AdminLink({ target, about }: { target: AdminTarget; about: string }) {
  const { api } = useShared();
  const opening = useCommand();
  return (
    <>
      {' '}
      <button
        type="button"
        className={styles.link}
        aria-label={`Open in Genesys Cloud: ${about}`}
        onClick={() => void opening.run(() => api.links.openAdmin(target))}
      >
        Open in Genesys Cloud
        <ExternalLink size={12} aria-hidden />
      </button>
      {opening.failure !== null && (
        <span className={styles.failure} role="alert">
          {opening.failure}
        </span>
      )}
    </>
  );
}
