import { PANEL_SOURCES } from '../../app/panel-sources.ts';
import { PanelNotice } from '../../app/PanelNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import styles from './SidePanels.module.css';
import { useFacts } from './opened.ts';
import { noPeopleWords } from './view-model.ts';

/** The dialer's account of itself, in words. */
export function FindingsPanel() {
  const { findings, row } = useFacts();
  const noPeople = noPeopleWords(row);
  return (
    <Panel
      title={noPeople === null ? 'Why are agents idle?' : 'How is it running?'}
      notice={<PanelNotice names={PANEL_SOURCES.findings} />}
    >
      {findings.length === 0 ? (
        <p className={styles.none}>
          {noPeople === null ? 'The dialer has told nothing about this campaign yet.' : noPeople.text}
        </p>
      ) : (
        <ul className={styles.lines}>
          {findings.map(({ id, severity, title, detail }) => (
            <li key={id} className={styles.line}>
              <SeverityMark severity={severity} />
              <span className={styles.title}>{title}</span>
              <span className={styles.detail}>{detail}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
