import { useAgentFilter } from '../../app/agent-filter.tsx';
import { useReplayed } from '../../app/context.tsx';
import { PANEL_SOURCES } from '../../app/panel-sources.ts';
import { PanelNotice } from '../../app/PanelNotice.tsx';
import { countOf, formatCount } from '../../format/numbers.ts';
import { Panel } from '../../ui/Panel.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import styles from './SidePanels.module.css';
import { useFacts } from './opened.ts';
import { noMembersWords, noPeopleWords, readinessLines, type ReadinessLine } from './view-model.ts';

/** How many agents the campaign can reach, and why not the others. */
export function ReadinessPanel() {
  const { readiness, row } = useFacts();
  const noPeople = noPeopleWords(row);
  const replayed = useReplayed();
  if (noPeople !== null) {
    return (
      <Panel title={noPeople.title}>
        <p className={styles.none}>{noPeople.text}</p>
      </Panel>
    );
  }
  return (
    <Panel
      title="Who can take these contacts"
      notice={<PanelNotice names={PANEL_SOURCES.readiness} compact />}
    >
      {readiness.length === 0 && <p className={styles.none}>{noMembersWords(replayed)}</p>}
      <ul className={styles.lines}>
        {readinessLines(readiness, row.readyWhy).map((line) => (
          <li key={line.verdict}>
            <Line line={replayed === null ? line : { ...line, filter: null }} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** A count; where its agents are named, a button that shows them. */
function Line({ line }: { line: ReadinessLine }) {
  const { filter: shown, ask } = useAgentFilter();
  const { severity, title, hint, count, filter } = line;
  const content = (
    <>
      <SeverityMark severity={severity} silent />
      <span className={styles.title}>{title}</span>
      <span className={styles.count}>{count === null ? 'n/a' : formatCount(count)}</span>
      {hint !== null && <span className={styles.detail}>{hint}</span>}
    </>
  );
  if (filter === null || count === null) return <div className={styles.line}>{content}</div>;
  const on = shown === filter;
  return (
    <button
      type="button"
      className={`${styles.line} ${styles.choice}`}
      aria-pressed={on}
      aria-label={`${title}: ${countOf(count, 'agent')}`}
      title={on ? 'Show all agents again' : 'Show these agents'}
      onClick={() => {
        ask(on ? 'all' : filter);
      }}
    >
      {content}
    </button>
  );
}
