import { useId } from 'react';
import type { Rule } from '../../../core/alerts/rule.ts';
import type { RulePreview } from '../../../core/alerts/view.ts';
import { useNowValue, useZone } from '../../app/context.tsx';
import { exampleWords, previewSentence, unknownWords } from './preview-words.ts';
import styles from './RuleEditor.module.css';
import { usePreview, type Trial } from './use-preview.ts';

/** What the rule would have told, as far as the past is stored; follows every change. */
export function PreviewPanel({ trial: rule }: { trial: Rule | null }) {
  const id = useId();
  const trial = usePreview(rule);
  return (
    <section className={styles.preview} aria-labelledby={id}>
      <h4 id={id} className={styles.previewTitle}>
        Tried on the past
      </h4>
      <div role="status">
        <Sentence trial={trial} />
      </div>
      <Examples preview={shownPreview(trial)} />
    </section>
  );
}

function Sentence({ trial }: { trial: Trial }) {
  switch (trial.kind) {
    case 'incomplete':
      return <p className={styles.quiet}>Complete the condition to see what this rule would have told.</p>;
    case 'failed':
      return <p className={styles.failure}>{trial.message}</p>;
    case 'trying':
      return trial.last === null ? <p className={styles.quiet}>Trying…</p> : <Told preview={trial.last} />;
    case 'tried':
      return <Told preview={trial.preview} />;
  }
}

function shownPreview(trial: Trial): RulePreview | null {
  if (trial.kind === 'tried') return trial.preview;
  return trial.kind === 'trying' ? trial.last : null;
}

function Told({ preview }: { preview: RulePreview }) {
  const zone = useZone();
  const sentence = useNowValue((now) => previewSentence(preview, { now, zone }));
  const unknown = unknownWords(preview);
  return (
    <>
      <p>{sentence}</p>
      {unknown !== null && <p className={styles.unknown}>{unknown}</p>}
    </>
  );
}

function Examples({ preview }: { preview: RulePreview | null }) {
  const zone = useZone();
  const examples = preview?.examples ?? [];
  if (examples.length === 0) return null;
  return (
    <ul className={styles.examples} aria-label="Last examples">
      {examples.map((example) => (
        <li key={`${example.subject} ${example.since}`}>
          <span className={styles.subject}>{example.subject}</span>
          <span className={styles.quiet}>{exampleWords(example, zone)}</span>
        </li>
      ))}
    </ul>
  );
}
