import type { SourceView } from '../../core/board/view.ts';
import type { SourceName } from '../../core/floor/source.ts';
import type { Fault } from '../../core/faults/fault.ts';
import { remedyFor } from '../../core/faults/remedies.ts';
import { formatAge } from '../format/durations.ts';
import { FaultFacts } from '../ui/FaultFacts.tsx';
import { SeverityMark } from '../ui/SeverityMark.tsx';
import { SOURCE_WORDS } from '../words/sources.ts';
import { bannerOf } from './stage.ts';
import { troubledSources } from './panel-sources.ts';
import { useBoard, useLink, useNowValue, useSession } from './context.tsx';
import styles from './PanelNotice.module.css';

interface PanelNoticeProps {
  readonly names: readonly SourceName[];
  /** Takes one line until it is opened, where the room belongs to the values. */
  readonly compact?: boolean;
}

/**
 * What a panel lacks and what to do about it. Says nothing of faults while the whole connection is
 * in trouble: the banner above has said it once.
 */
export function PanelNotice({ names, compact = false }: PanelNoticeProps) {
  const sources = useBoard((view) => view.sources);
  const link = useLink();
  const signedIn = useSession().phase === 'signed-in';
  const hasBanner = useBoard((view) => !signedIn || bannerOf(view.connection, link) !== null);
  const troubled = troubledSources(sources, names);
  if (hasBanner || troubled.length === 0) return null;
  const all = troubled.map((source) => <Trouble key={source.source} source={source} />);
  if (!compact) return <div className={styles.notice}>{all}</div>;
  return (
    <details className={styles.compact}>
      <summary>
        <SeverityMark severity="warning" silent />
        <span className={styles.line}>
          {troubled.map((source, index) => (
            <span key={source.source}>
              {index > 0 && ' · '}
              <SourceAge source={source} />
            </span>
          ))}
        </span>
        <span className={styles.more}>Why</span>
      </summary>
      <div className={styles.opened}>{all}</div>
    </details>
  );
}

function SourceAge({ source: { source, lastAnswerAt } }: { source: SourceView }) {
  const age = useNowValue((now) => (lastAnswerAt === null ? null : formatAge(now - lastAnswerAt)));
  return <strong>{`${SOURCE_WORDS[source]}: ${age === null ? 'not read yet' : `${age} old`}`}</strong>;
}

function Trouble({ source }: { source: SourceView }) {
  const { fault } = source;
  return (
    <div className={styles.trouble}>
      <SeverityMark severity="warning" silent />
      <div className={styles.words}>
        <p>
          <SourceAge source={source} />
          {'. '}
          {fault !== null && troubleWords(fault)}
        </p>
        {fault !== null && (
          <details>
            <summary>Details for support</summary>
            <FaultFacts fault={fault} />
          </details>
        )}
      </div>
    </div>
  );
}

/** What is wrong and what helps. The remedy of a missing permission names it, so the title would repeat it. */
function troubleWords(fault: Fault): string {
  const { title, remedy } = remedyFor(fault);
  return fault.kind === 'permission-missing' ? `Permission missing. ${remedy}` : `${title}. ${remedy}`;
}
