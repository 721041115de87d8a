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
import { useBoard, useLink, useNowValue } from './context.tsx';
import styles from './PanelNotice.module.css';

/**
 * What a panel lacks and what to do about it. Says nothing of faults while the whole connection is
 * in trouble: the banner above has said it once.
 */
export function PanelNotice({ names }: { names: readonly SourceName[] }) {
  const sources = useBoard((view) => view.sources);
  const banner = bannerOf(
    useBoard((view) => view.connection),
    useLink(),
  );
  const troubled = troubledSources(sources, names);
  if (banner !== null || troubled.length === 0) return null;
  return (
    <div className={styles.notice} role="note">
      {troubled.map((source) => (
        <Trouble key={source.source} source={source} />
      ))}
    </div>
  );
}

function Trouble({ source }: { source: SourceView }) {
  const { fault, lastAnswerAt } = source;
  const age = useNowValue((now) => (lastAnswerAt === null ? null : formatAge(now - lastAnswerAt)));
  return (
    <div className={styles.trouble}>
      <SeverityMark severity="warning" silent />
      <div className={styles.words}>
        <p>
          <strong>{`${SOURCE_WORDS[source.source]}: ${age === null ? 'not read yet' : `${age} old`}.`}</strong>{' '}
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

/** Whether a panel has said what it lacks. */
export function useIsTroubled(names: readonly SourceName[]): boolean {
  return useBoard((view) => troubledSources(view.sources, names).length > 0);
}
